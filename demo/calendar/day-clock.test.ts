import { expect, test } from 'vitest'
import { dayClock } from './day-clock.ts'

test('without a length a day lasts until another one is set', () => {
  const clock = dayClock(4, null)
  expect([clock.today(), clock.secondsLeft()]).toEqual([4, null])
  clock.set(11)
  expect(clock.today()).toBe(11)
})

test('days pass, and the last one stays', () => {
  let now = 1_000
  const clock = dayClock(26, 60, () => now)
  expect([clock.today(), clock.secondsLeft()]).toEqual([26, 60])
  now += 75
  expect([clock.today(), clock.secondsLeft()]).toEqual([27, 45])
  now += 6_000
  expect(clock.today()).toBe(28)
})

test('a day that is set begins when it is set', () => {
  let now = 0
  const clock = dayClock(0, 10, () => now)
  now = 9
  clock.set(5)
  now = 18
  expect(clock.today()).toBe(5)
  now = 19
  expect(clock.today()).toBe(6)
})

test.each([-1, 29, 1.5, Number.NaN])('%s is no day', (day) => {
  expect(() => dayClock(day, null)).toThrow(RangeError)
  expect(() => dayClock(0, null).set(day)).toThrow('days 0 to 28')
})
