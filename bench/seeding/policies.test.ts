import { expect, test } from 'vitest'
import type { LivingMarket } from './market.ts'
import { policies, watch } from './policies.ts'

const RANKED = Array.from({ length: 60 }, (_, rank) => `term-${rank}`)
/** Only two terms far down find anything, and something new in every run. */
const MARKET: LivingMarket = {
  search: (term, run) => (['term-31', 'term-55'].includes(term) ? [`${term}@${run}`] : []),
  isFlagged: () => true,
}

test('a rotation by yield finds the terms that are worth it and stays with them', () => {
  const { 'rotation by yield': ours, 'plain rotation': plain, ...others } = policies(RANKED, 8)
  const first = others['always the first']
  if (ours === undefined || plain === undefined || first === undefined) throw new Error('a policy is missing')
  const found = watch(MARKET, ours, 100)
  const peer = watch(MARKET, plain, 100)
  expect(found.searches).toBeLessThanOrEqual(peer.searches)
  expect(found.found).toBeGreaterThan(3 * peer.found)
  expect(watch(MARKET, first, 100).found).toBe(0)
})

test('the same market gives the same figures', () => {
  for (const policy of Object.values(policies(RANKED, 5)))
    expect(watch(MARKET, policy, 30)).toEqual(watch(MARKET, policy, 30))
})
