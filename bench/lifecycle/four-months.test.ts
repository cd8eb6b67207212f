import { expect, test } from 'vitest'
import { type Declaration, RULES, replay } from './replay.ts'
import { DAYS, isOver, LISTINGS, marketplace } from './world.ts'

const SEED = 1
const world = marketplace(SEED)
const seen = replay(world, SEED + 1)
const [ours, absence, absences, oneLook] = RULES
const wrong = (declared: readonly Declaration[]) => declared.filter(({ isTrue }) => !isTrue)

test('most listings vanish from results and come back, and some are truly over', () => {
  expect(seen.cameBack).toBeGreaterThan(LISTINGS / 2)
  expect(world.listings.filter((listing) => isOver(listing, DAYS * 24)).length).toBeGreaterThan(250)
})

test('in four months not one listing is wrongly said to be over', () => {
  expect(wrong(seen.declared[ours])).toEqual([])
})

test.each([absence, absences, oneLook])('by the rule "%s" hundreds are', (rule) => {
  expect(new Set(wrong(seen.declared[rule]).map(({ listing }) => listing)).size).toBeGreaterThan(300)
})

test('what is over is noticed: nearly all of it, half within two days', () => {
  const over = world.listings.filter((listing) => listing.over !== null)
  const delays = seen.declared[ours].map(({ listing, hour }) => hour - (listing.over?.at ?? 0))
  expect(delays.length).toBeGreaterThanOrEqual(over.length * 0.98)
  expect(delays.sort((a, b) => a - b)[Math.floor(delays.length / 2)]).toBeLessThan(48)
})
