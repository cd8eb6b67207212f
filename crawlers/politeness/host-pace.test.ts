import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { extraRestMs, type Pace, paceAfter } from './host-pace.ts'

function after(...latencies: number[]): Pace {
  const [first = 0, ...others] = latencies
  return others.reduce((pace, latency) => paceAfter(pace, latency), paceAfter(undefined, first))
}
const times = (count: number, latency: number) => Array<number>(count).fill(latency)

test('a host that answers as ever has no more rest than it asks for', () => {
  expect(extraRestMs(after(...times(50, 80)))).toBe(0)
  expect(extraRestMs(after(...times(50, 900)))).toBe(0)
})

test('one late answer among many is no sign', () => {
  expect(extraRestMs(after(...times(20, 80), 300, ...times(3, 80)))).toBe(0)
})

test('a host whose answers come later and later is left alone for longer and longer', () => {
  const rests = [400, 800, 1_600].map((latency) =>
    extraRestMs(after(...times(20, 100), ...times(5, latency))),
  )
  expect(rests[0]).toBeGreaterThan(0)
  expect(rests).toEqual(rests.toSorted((one, other) => one - other))
  expect(new Set(rests).size).toBe(3)
})

test('a host that recovers is soon asked as before', () => {
  expect(extraRestMs(after(...times(20, 100), ...times(5, 1_500), ...times(8, 100)))).toBe(0)
})

test('a host that always takes seconds is asked for half of its time at most', () => {
  expect(extraRestMs(after(...times(30, 4_000)))).toBeGreaterThanOrEqual(4_000)
})

property.prop([fc.array(fc.nat({ max: 600_000 }), { minLength: 1, maxLength: 60 })])(
  'whatever a host does, it is left alone for a minute at most',
  (latencies) => {
    const rest = extraRestMs(after(...latencies))
    expect(rest).toBeGreaterThanOrEqual(0)
    expect(rest).toBeLessThanOrEqual(60_000)
  },
)
