import { expect, test } from 'vitest'
import type { Item } from '../../../model/item.ts'
import { asDecided, type QueuePages, withItem } from './queue-cache.ts'

const item = (itemId: string): Item => ({
  schemaVersion: 1,
  team: 'default',
  itemId,
  site: 'bazaar',
  listingId: itemId,
  url: `https://bazaar.example/${itemId}`,
  title: itemId,
  status: 'open',
  tier: 'high',
  kind: 'offer',
  score: 0.9,
  cites: null,
  taxa: [],
  products: [],
  language: 'en',
  price: null,
  seller: null,
  location: null,
  assessmentId: 'a',
  observationId: 'o',
  evidenceId: null,
  firstSeenAt: '2026-03-01T00:00:00.000Z',
  flaggedAt: '2026-03-01T00:00:00.000Z',
  decision: null,
  changedSinceDecision: false,
  version: 4,
})

const pages: QueuePages = {
  pages: [
    { items: [item('a'), item('b')], next: 'x' },
    { items: [item('c')], next: null },
  ],
  pageParams: [null, 'x'],
}

const AT = '2026-03-05T12:00:00.000Z'
const ids = (of: QueuePages) => of.pages.map((page) => page.items.map(({ itemId }) => itemId).join(''))

test('a decision puts the item where its verdict says, one version on', () => {
  expect(asDecided(item('a'), 'likely-illegal', 'n', 'heron', AT)).toMatchObject({
    status: 'takedown',
    version: 5,
    decision: { verdict: 'likely-illegal', note: 'n', by: 'heron', at: AT },
  })
  expect(asDecided(item('a'), 'replica', '', 'heron', AT).status).toBe('dismissed')
})

test('a decided item leaves the open queue and stays where all are shown', () => {
  const decided = asDecided(item('b'), 'gone', '', 'heron', AT)
  expect(ids(withItem(pages, decided, 'open'))).toEqual(['a', 'c'])
  expect(ids(withItem(pages, decided, 'takedown'))).toEqual(['a', 'c'])
  expect(ids(withItem(pages, decided, 'any'))).toEqual(['ab', 'c'])
  expect(withItem(pages, decided, 'any').pages[0]?.items[1]).toEqual(decided)
})

test('an item that is not loaded changes nothing, and nothing loaded is changed in place', () => {
  expect(withItem(pages, asDecided(item('z'), 'gone', '', 'heron', AT), 'open')).toEqual(pages)
  expect(ids(pages)).toEqual(['ab', 'c'])
})
