/** The queue as pages and filters see it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type QueueFacets, queueFacets, queuePage } from '../../../desk/contract/queue.ts'
import { LISTINGS } from '../../browser/desk/seed/listings.ts'
import { moreListings } from '../../browser/desk/seed/more-listings.ts'
import { seedDesk } from '../../browser/desk/seed/seed-desk.ts'
import { type Answered, type Asked, NOW, openTestApi, type TestApi } from './open-test-api.ts'

let desk: TestApi
let heron: (asked: Asked) => Promise<Answered>

beforeAll(async () => {
  desk = await openTestApi()
  heron = await desk.as('heron')
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW }, [...LISTINGS, ...moreListings(30)])
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
})

async function titles(query: string): Promise<string[]> {
  const answer = await heron({ url: `/api/items?${query}` })
  return queuePage.parse(answer.json).items.map(({ title }) => title)
}

async function facets(query: string): Promise<QueueFacets> {
  return queueFacets.parse((await heron({ url: `/api/facets?${query}` })).json)
}

test('pages follow each other without a gap or a repetition', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  let pages = 0
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '8', ...(cursor !== '' && { cursor }) })
    const page = queuePage.parse((await heron({ url: `/api/items?${query}` })).json)
    seen.push(...page.items.map(({ itemId }) => itemId))
    cursor = page.next
    pages += 1
  }
  expect(pages).toBe(6)
  expect(new Set(seen).size).toBe(42)
  expect(seen).toHaveLength(42)
})

test('filters narrow the queue, alone and together', async () => {
  expect(await titles('language=vi')).toEqual(['Vảy tê tê khô, hàng rừng, số lượng lớn'])
  expect(await titles('kind=demand')).toEqual(['Procuro jiboia arco-íris, pago bem'])
  expect(await titles('cites=III')).toEqual(['Продам клык моржа с резьбой'])
  expect(await titles('taxon=Manis%20pentadactyla')).toHaveLength(1)
  expect(await titles('site=curio-lane&language=de')).toHaveLength(1)
  expect(await titles('site=curio-lane&language=vi')).toEqual([])
  expect(await titles('minScore=0.99')).toEqual(['Vảy tê tê khô, hàng rừng, số lượng lớn'])
  expect(await titles('status=takedown')).toEqual([])
})

test('words are found however they were written', async () => {
  expect(await titles('q=SCHLANGENLEDERTASCHE')).toHaveLength(1)
  expect(await titles('q=bangle%20017')).toEqual(['Ivory bangle no. 017'])
})

test('each number beside a filter is what that filter would leave', async () => {
  const all = await facets('')
  expect(all.total).toBe(42)
  for (const { value, count } of all.sites) expect((await facets(`site=${value}`)).total).toBe(count)
  for (const { value, count } of all.tiers) expect((await facets(`tier=${value}`)).total).toBe(count)
  for (const { value, count } of all.cites) expect((await facets(`cites=${value}`)).total).toBe(count)
  for (const { value, count } of all.kinds) expect((await facets(`kind=${value}`)).total).toBe(count)
})

test('a set filter still shows what its other values would give', async () => {
  const open = await facets('')
  const filtered = await facets('site=curio-lane')
  expect(filtered.sites).toEqual(open.sites)
  expect(filtered.languages.length).toBeLessThan(open.languages.length)
  expect(filtered.statuses.find(({ value }) => value === 'open')?.count).toBe(filtered.total)
})

test.each([
  'tier=none',
  'cites=IV',
  'minScore=2',
  'minScore=x',
  'limit=0',
  'limit=1000',
  'cursor=nonsense',
  'site=UPPER',
  'status[$ne]=open&status=gone',
  'order=random',
])('a query that means nothing is refused, not guessed: %s', async (query) => {
  const answer = await heron({ url: `/api/items?${query}` })
  expect(answer.status).toBe(400)
  expect(answer.json).toMatchObject({ code: expect.stringMatching(/_INVALID$/) })
})

test('operators of the database are words like any other', async () => {
  expect(await titles(`taxon=${encodeURIComponent('{"$ne":null}')}`)).toEqual([])
  expect(await titles(`taxon=${encodeURIComponent('$where')}`)).toEqual([])
})
