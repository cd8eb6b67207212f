import { expect, test } from 'vitest'
import type { Assessment } from '../model/assessment.ts'
import type { Item } from '../model/item.ts'
import { toTakedownEntry, UndecidedItemError } from './takedown-entry.ts'

const HASH = 'ab'.repeat(32)

const decided: Item = {
  schemaVersion: 1,
  team: 'default',
  itemId: 'bazaar/7',
  site: 'bazaar',
  listingId: '7',
  url: 'https://bazaar.example/ad/7',
  title: 'Ivory bangle',
  status: 'takedown',
  tier: 'high',
  kind: 'offer',
  score: 0.97,
  cites: 'I',
  taxa: ['Loxodonta africana', 'Elephas maximus'],
  products: ['ivory jewellery'],
  language: 'en',
  price: { amount: 40, currency: 'EUR', raw: '40 €' },
  seller: 'shop',
  location: 'Antwerp',
  assessmentId: 'a1',
  observationId: 'o1',
  evidenceId: 'e1',
  firstSeenAt: '2026-03-01T00:00:00.000Z',
  flaggedAt: '2026-03-01T00:01:00.000Z',
  decision: {
    verdict: 'confirmed-illegal',
    note: 'Saw the same seller at the fair.',
    by: 'heron',
    at: '2026-03-02T10:00:00.000Z',
    eventId: 'ev2',
  },
  changedSinceDecision: false,
  version: 3,
}

const assessment: Assessment = {
  id: '7',
  language: 'en',
  score: 0.97,
  tier: 'high',
  kind: 'offer',
  taxa: [],
  products: [],
  cites: 'I',
  legalBasis: ['CITES Art. III'],
  exemptions: [],
  readings: [],
  reasons: [
    { signal: 'bias', weight: -2 },
    { signal: 'product', weight: 3, text: 'Ivory' },
    { signal: 'product', weight: 1, text: 'Ivory' },
    { signal: 'toy', weight: -0.5, text: 'bangle' },
  ],
  asOf: '2026-03-01',
  lexicon: `sha256:${HASH}`,
  model: `sha256:${HASH}`,
}

test('an entry says what is offered, of which species, and that a person looked', () => {
  const entry = toTakedownEntry({ item: decided, assessment, manifestSha256: HASH })
  expect(entry.explanation).toBe(
    'Offer: ivory jewellery of Loxodonta africana or Elephas maximus (CITES Appendix I), reviewed by a person.',
  )
  expect(entry.legalBasis).toEqual(['CITES Art. III'])
  expect(entry.manifestSha256).toBe(HASH)
})

test('the words that spoke for it are quoted once, those against it are not', () => {
  expect(toTakedownEntry({ item: decided, assessment, manifestSha256: null }).quotes).toEqual(['Ivory'])
})

test('neither the note nor the name of the analyst leaves the house', () => {
  const text = JSON.stringify(toTakedownEntry({ item: decided, assessment, manifestSha256: HASH }))
  expect(text).not.toContain('heron')
  expect(text).not.toContain('fair')
})

test('what is not known is said plainly', () => {
  const bare = { ...decided, kind: 'demand', cites: null, taxa: [], products: [] } as const
  const entry = toTakedownEntry({
    item: { ...bare, taxa: [], products: [] },
    assessment: null,
    manifestSha256: null,
  })
  expect(entry.explanation).toBe('Request to buy: a specimen of a protected species, reviewed by a person.')
  expect(entry.quotes).toEqual([])
})

test('an item without a decision makes no entry', () => {
  const open = { ...decided, decision: null }
  expect(() => toTakedownEntry({ item: open, assessment, manifestSha256: null })).toThrow(UndecidedItemError)
})
