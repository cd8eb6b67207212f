import { expect, test } from 'vitest'
import { CHOICES, innocents, turned, watchInnocents } from './innocents.ts'

const listings = innocents(1).slice(0, 600)
const { 'by suspicion and age': ours, 'each in turn': inTurn } = CHOICES
if (ours === undefined || inTurn === undefined) throw new Error('a choice is missing')
const watched = watchInnocents(listings, ours, () => 6)
const peer = watchInnocents(listings, inTurn, (run) => watched.looksByRun[run] ?? 0)

test('most of what turns is noticed, and more than never', () => {
  expect(turned(listings)).toBeGreaterThan(5)
  expect(watched.delays.length).toBeGreaterThan(turned(listings) * 0.6)
  expect(watched.delays.every((days) => days >= 0)).toBe(true)
})

test('no run looks at more than it may', () => {
  expect(watched.mostInARun).toBeLessThanOrEqual(6)
})

test('with the same number of looks suspicion finds half of it sooner than looking at each in turn', () => {
  expect(peer.looks).toBeLessThanOrEqual(watched.looks)
  const median = ({ delays }: typeof watched) =>
    delays[Math.floor(turned(listings) / 2)] ?? Number.POSITIVE_INFINITY
  expect(median(watched)).toBeLessThan(median(peer))
})
