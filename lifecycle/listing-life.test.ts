import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Price } from '../model/listing.ts'
import { contentChanges, type ObservedContent } from './content-changes.ts'
import type { TimedLook } from './derive-life.ts'
import { listingLife } from './listing-life.ts'

const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`
const euro = (amount: number | null, raw = `${amount} €`): Price => ({ amount, currency: 'EUR', raw })

function observed(day: number, changes: Partial<ObservedContent['listing']> = {}): ObservedContent {
  return { seenAt: at(day), listing: { title: 'Bangle', description: 'Old.', price: euro(120), ...changes } }
}

const shown = (day: number): TimedLook => ({
  at: at(day),
  finding: 'shown',
  reason: 'shown',
  controlAt: null,
})

test('a price that goes down and a text that changes are turns of their own', () => {
  const observations = [observed(1), observed(3, { price: euro(90) }), observed(5, { description: 'New!' })]
  expect(contentChanges(observations)).toEqual([
    { type: 'price', at: at(3), from: euro(120), to: euro(90) },
    { type: 'price', at: at(5), from: euro(90), to: euro(120) },
    { type: 'text', at: at(5), fields: ['description'] },
  ])
})

test('a price that appears or disappears is a change', () => {
  const observations = [observed(1, { price: null }), observed(2), observed(3, { price: null })]
  expect(contentChanges(observations).map(({ at }) => at)).toEqual([at(2), at(3)])
})

test.each([
  ['white space', {}, { title: ' Bangle ', description: 'Old.\n' }],
  ['another way of writing the amount', {}, { price: euro(120, 'EUR 120,00') }],
  [
    'the same words for a price without a number',
    { price: euro(null, 'ask  me') },
    { price: euro(null, 'ask me') },
  ],
])('%s is no change', (_, before, after) => {
  expect(contentChanges([observed(1, before), observed(2, after)])).toEqual([])
})

test('a life tells the state and all turns in time', () => {
  const life = listingLife({
    looks: [shown(1), { at: at(2), finding: 'unlisted', reason: 'not met', controlAt: null }, shown(4)],
    observations: [observed(4, { price: euro(90) }), observed(1)],
  })
  expect(life).toMatchObject({ state: 'seen', firstSeenAt: at(1), lastSeenAt: at(4), changes: 1 })
  expect(life?.turns.map((turn) => [turn.at, turn.type === 'state' ? turn.state : turn.type])).toEqual([
    [at(1), 'seen'],
    [at(2), 'unseen'],
    [at(4), 'seen'],
    [at(4), 'price'],
  ])
})

test('a listing that was never seen has no life, whatever was said of it', () => {
  expect(listingLife({ looks: [], observations: [] })).toBeNull()
  const gone = { at: at(1), finding: 'gone', reason: '404', controlAt: at(1) } as const
  expect(listingLife({ looks: [gone], observations: [] })).toBeNull()
})

property.prop([fc.array(fc.nat(400), { minLength: 1, maxLength: 200 })])(
  'however restless a listing is, what is kept of its turns is bounded and newest',
  (amounts) => {
    const observations = amounts.map((amount, index) => ({
      ...observed(1, { price: euro(amount) }),
      seenAt: new Date(Date.parse(at(1)) + index * 60_000).toISOString(),
    }))
    const looks = observations.map(({ seenAt }) => ({ ...shown(1), at: seenAt }))
    const life = listingLife({ looks, observations })
    const changed = amounts.filter((amount, index) => index > 0 && amount !== amounts[index - 1]).length
    expect(life?.changes).toBe(changed)
    expect(life?.turns.length).toBe(Math.min(100, changed + 1))
  },
)
