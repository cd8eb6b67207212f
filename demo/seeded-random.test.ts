import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { pick, seededRandom } from './seeded-random.ts'

const draw = (name: string): number[] => {
  const random = seededRandom(name)
  return Array.from({ length: 5 }, () => random())
}

property.prop([fc.string()])('the same name gives the same numbers, from 0 up to 1', (name) => {
  expect(draw(name)).toEqual(draw(name))
  for (const number of draw(name)) {
    expect(number).toBeGreaterThanOrEqual(0)
    expect(number).toBeLessThan(1)
  }
})

test('another name gives other numbers', () => {
  expect(draw('48897155/1')).not.toEqual(draw('48897155/2'))
})

test('numbers spread evenly enough for choosing colours', () => {
  const random = seededRandom('spread')
  const counts = [0, 0, 0, 0]
  for (let n = 0; n < 4_000; n++) {
    const choice = pick(random, [0, 1, 2, 3])
    counts[choice] = (counts[choice] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
