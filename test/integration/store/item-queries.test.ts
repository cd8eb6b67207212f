/** The queue's pages: complete, in order, and read from an index. */
import { expect, test } from 'vitest'
import { itemStatus } from '../../../model/item.ts'
import { collection } from '../../../store/collections.ts'
import { CursorInvalidError } from '../../../store/cursor.ts'
import { FilterInvalidError } from '../../../store/exactly.ts'
import { itemOrder } from '../../../store/item-filter.ts'
import {
  countItems,
  explainItems,
  type ItemQuery,
  itemFacets,
  listItems,
  takedownItems,
} from '../../../store/item-queries.ts'
import type { Store } from '../../../store/open-store.ts'
import { searchTokens } from '../../../store/search-tokens.ts'
import type { StoredItem } from '../../../store/stored-item.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, LEXICON } from './records.ts'

function stored(number: number, changes: Partial<StoredItem> = {}): StoredItem {
  const listingId = `${number}`.padStart(4, '0')
  const title = changes.title ?? `Bangle ${number}`
  return {
    schemaVersion: 1,
    team: 'default',
    itemId: `market/${listingId}`,
    site: 'market',
    listingId,
    url: `http://127.0.0.1:8080/ad/${listingId}`,
    title,
    status: 'open',
    tier: 'high',
    kind: 'offer',
    score: 0.9,
    cites: 'I',
    taxa: ['Loxodonta africana'],
    products: ['ivory jewellery'],
    language: 'en',
    price: null,
    seller: null,
    location: null,
    assessmentId: `${LEXICON}-${number}`,
    observationId: `observation-${number}`,
    evidenceId: null,
    firstSeenAt: at(0),
    flaggedAt: at(number),
    decision: null,
    changedSinceDecision: false,
    version: 1,
    // Many alike, so that pages end among equals.
    priority: number % 4,
    tokens: searchTokens([title]),
    observedAt: at(0),
    ...changes,
  }
}

async function fill(store: Store, items: StoredItem[]): Promise<void> {
  await collection(store, 'items').insertMany(items)
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

async function allPages(store: Store, query: ItemQuery): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | null = null
  do {
    const page = await listItems(store, { ...query, cursor })
    pages.push(page.items.map(({ itemId }) => itemId))
    cursor = page.next
  } while (cursor !== null)
  return pages
}

test.each(itemOrder.options)(
  'pages in the order "%s" show every item once, equals included',
  async (order) => {
    await using store = await openTestStore()
    await fill(
      store,
      numbers(23).map((number) => stored(number)),
    )
    const pages = await allPages(store, { status: 'open', order, limit: 5 })
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3])
    expect(pages.flat()).toEqual(
      (await listItems(store, { order, limit: 100 })).items.map(({ itemId }) => itemId),
    )
    expect(new Set(pages.flat()).size).toBe(23)
  },
)

test('the most urgent come first; the newest and the oldest where asked', async () => {
  await using store = await openTestStore()
  await fill(store, [stored(1, { priority: 1 }), stored(2, { priority: 5 }), stored(3, { priority: 3 })])
  const listed = async (order: ItemQuery['order']) =>
    (await listItems(store, { order })).items.map(({ listingId }) => Number(listingId))
  expect(await listed('priority')).toEqual([2, 3, 1])
  expect(await listed('newest')).toEqual([3, 2, 1])
  expect(await listed('oldest')).toEqual([1, 2, 3])
})

test('an item that arrives while somebody pages is neither a gap nor a repetition', async () => {
  await using store = await openTestStore()
  await fill(
    store,
    numbers(6).map((number) => stored(number)),
  )
  const first = await listItems(store, { order: 'newest', limit: 3 })
  await fill(store, [stored(99)])
  const second = await listItems(store, { order: 'newest', limit: 3, cursor: first.next })
  const shown = [...first.items, ...second.items].map(({ listingId }) => Number(listingId))
  expect(shown).toEqual([5, 4, 3, 2, 1, 0])
})

test('what only queries need is not shown', async () => {
  await using store = await openTestStore()
  await fill(store, [stored(1)])
  const { priority: _p, tokens: _t, observedAt: _o, ...shown } = stored(1)
  expect((await listItems(store, {})).items).toEqual([shown])
})

test('each filter keeps what it names, and several keep what all of them name', async () => {
  await using store = await openTestStore()
  await fill(store, [
    stored(1, { title: '象牙手镯', language: 'zh', site: 'other' }),
    stored(2, { title: 'Vảy tê tê', language: 'vi', taxa: ['Manis javanica'], tier: 'review', score: 0.4 }),
    stored(3, { title: 'Elfenbein Armreif', cites: null, kind: 'exempt' }),
    stored(4, { status: 'takedown' }),
  ])
  const found = async (filter: ItemQuery) =>
    (await listItems(store, filter)).items.map(({ listingId }) => Number(listingId)).sort()
  expect(await found({})).toEqual([1, 2, 3, 4])
  expect(await found({ status: 'takedown' })).toEqual([4])
  expect(await found({ site: 'other' })).toEqual([1])
  expect(await found({ language: 'vi' })).toEqual([2])
  expect(await found({ taxon: 'Manis javanica' })).toEqual([2])
  expect(await found({ tier: 'review' })).toEqual([2])
  expect(await found({ cites: 'none' })).toEqual([3])
  expect(await found({ cites: 'I' })).toEqual([1, 2, 4])
  expect(await found({ kind: 'exempt' })).toEqual([3])
  expect(await found({ minScore: 0.5 })).toEqual([1, 3, 4])
  expect(await found({ q: '象牙' })).toEqual([1])
  expect(await found({ q: 'te te' })).toEqual([2])
  expect(await found({ q: 'armreif ELFENBEIN' })).toEqual([3])
  expect(await found({ q: 'armreif vay' })).toEqual([])
  expect(await found({ q: ' — ' })).toEqual([1, 2, 3, 4])
  expect(await found({ cites: 'I', language: 'en', status: 'open' })).toEqual([])
  expect(await countItems(store, { cites: 'I', minScore: 0.5 })).toBe(2)
})

test('facets count the values that the filter leaves', async () => {
  await using store = await openTestStore()
  await fill(store, [
    stored(1),
    stored(2, { taxa: ['Manis javanica', 'Loxodonta africana'], cites: null, language: 'vi' }),
    stored(3, { status: 'dismissed', site: 'other' }),
  ])
  expect(await itemFacets(store, { status: 'open' })).toEqual({
    sites: [{ value: 'market', count: 2 }],
    taxa: [
      { value: 'Loxodonta africana', count: 2 },
      { value: 'Manis javanica', count: 1 },
    ],
    cites: [
      { value: 'I', count: 1 },
      { value: 'none', count: 1 },
    ],
    languages: [
      { value: 'en', count: 1 },
      { value: 'vi', count: 1 },
    ],
    tiers: [{ value: 'high', count: 2 }],
  })
  expect(await itemFacets(store, { site: 'nowhere' })).toMatchObject({ sites: [], taxa: [] })
})

test('the takedown list of a platform has its items to take down and no others', async () => {
  await using store = await openTestStore()
  await fill(store, [
    stored(1, { status: 'takedown', priority: 1 }),
    stored(2, { status: 'takedown', priority: 2 }),
    stored(3, { status: 'takedown', site: 'other' }),
    stored(4, { status: 'dismissed' }),
  ])
  const listed = await Array.fromAsync(takedownItems(store, 'market'))
  expect(listed.map(({ listingId }) => Number(listingId))).toEqual([2, 1])
})

test('a cursor that was made up, changed or given for another order is refused', async () => {
  await using store = await openTestStore()
  await fill(
    store,
    numbers(3).map((number) => stored(number)),
  )
  const { next } = await listItems(store, { order: 'newest', limit: 1 })
  const forged = Buffer.from('{"order":"priority","value":{"$gt":0},"itemId":"x"}').toString('base64url')
  for (const cursor of ['', 'x', forged, `${next?.slice(0, -4)}`, String(next)]) {
    const isEmpty = cursor === ''
    const listing = listItems(store, { order: 'priority', cursor })
    if (isEmpty) await expect(listing).resolves.toBeDefined()
    else await expect(listing).rejects.toThrow(CursorInvalidError)
  }
})

test.each<ItemQuery>([
  { status: 'open' },
  { status: 'open', order: 'newest' },
  { status: 'open', order: 'oldest' },
  { status: 'takedown', site: 'market' },
  { status: 'open', site: 'market', order: 'oldest', minScore: 0.5 },
  { status: 'open', taxon: 'Loxodonta africana' },
  { status: 'open', q: 'bangle' },
  { status: 'open', q: 'bangle 7', order: 'newest', language: 'en' },
])('the database reads the page of %j from an index without sorting', async (query) => {
  await using store = await openTestStore()
  await fill(
    store,
    numbers(60).map((number) => stored(number, { status: itemStatus.options[number % 4] ?? 'open' })),
  )
  const first = await listItems(store, { ...query, limit: 2 })
  const refused = (await canSkipSorting(store)) ? ['COLLSCAN', 'SORT'] : ['COLLSCAN']
  for (const cursor of [null, first.next]) {
    const stages = stagesOf(await explainItems(store, { ...query, limit: 2, cursor }))
    expect(stages).toContain('IXSCAN')
    expect(stages.filter((stage) => refused.includes(stage))).toEqual([])
  }
})

test('questions without a status are read from an index as well', async () => {
  await using store = await openTestStore()
  await fill(
    store,
    numbers(20).map((number) => stored(number)),
  )
  expect(stagesOf(await explainItems(store, { order: 'newest' }))).not.toContain('COLLSCAN')
})

test('operators in place of values are refused', async () => {
  await using store = await openTestStore()
  const filters: unknown[] = [
    { status: { $ne: null } },
    { site: ['a'] },
    { $where: '1' },
    { q: { $gt: '' } },
    { minScore: '1' },
  ]
  for (const filter of filters) {
    await expect(Promise.resolve().then(() => listItems(store, filter as ItemQuery))).rejects.toThrow(
      FilterInvalidError,
    )
    await expect(Promise.resolve().then(() => countItems(store, filter as ItemQuery))).rejects.toThrow(
      FilterInvalidError,
    )
    await expect(itemFacets(store, filter as ItemQuery)).rejects.toThrow(FilterInvalidError)
  }
})

/** Whether this server ever takes the order from an index that begins with another field. MongoDB does. */
async function canSkipSorting(store: Store): Promise<boolean> {
  const probe = store.db.collection('probe')
  await probe.createIndex({ fixed: 1, order: 1 })
  const plan = await probe.find({ fixed: 1 }).sort({ order: 1 }).explain('queryPlanner')
  return !stagesOf(plan).includes('SORT')
}

/** All stages that a plan names, at any depth. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return []
  return Object.entries(plan).flatMap(([key, value]) =>
    key === 'rejectedPlans' ? [] : key === 'stage' ? [String(value)] : stagesOf(value),
  )
}
