/** Looks are stored once and in any order, of threads as of single listings, and what is due follows from the store. */
import { expect, test } from 'vitest'
import type { Look } from '../../../model/lifecycle.ts'
import { type Site, site as siteSchema } from '../../../model/site.ts'
import { listingBy, recordObservation } from '../../../store/listings.ts'
import { lifeOf, looksAt } from '../../../store/looks.ts'
import type { Store } from '../../../store/open-store.ts'
import { runProgress } from '../../../store/runs.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { noteMissingPosts } from '../../../workers/missing-posts.ts'
import { recordLooks } from '../../../workers/record-looks.ts'
import { firstRevisits, lastRevisits } from '../../../workers/revisits.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at, beginRun, flag, listing, SITE_VERSION } from '../store/records.ts'

const DAY = 24 * 60
const KEY = { site: 'market', listingId: '1' }

function siteWith(listingOptions: Record<string, unknown> = {}): Site {
  return siteSchema.parse({
    ...{ name: 'market', title: 'Market', country: 'FR', languages: ['fr'], currency: 'EUR' },
    home: 'http://127.0.0.1:8080/',
    search: { url: 'http://127.0.0.1:8080/search?q={query}' },
    listing: { link: '/ad/{id}', ...listingOptions },
  })
}

const POSTS = { posts: { each: '.post', id: 'a' } }

/** Flagged listings that were seen at the beginning of the day, and one that is not flagged. */
async function storeWith(ids: string[]): Promise<Store> {
  const store = await openTestStore()
  await beginRun(store)
  for (const listingId of ids) await flag(store, { listing: { listingId } })
  await see(store, 'plain', 0)
  return store
}

function see(store: Store, listingId: string, minute: number) {
  const seen = { listing: listing({ listingId }), visitId: `sight-${minute}`, runId: 'run-1', at: at(minute) }
  return recordObservation(store, seen)
}

function look(store: Store, minute: number, finding: Look['finding'], listingId = '1', isThread = false) {
  const looked = { lookId: `look-${minute}`, runId: 'run-1', at: at(minute), finding, reason: finding }
  return withTransaction(store, (session) =>
    recordLooks(store, { site: 'market', listingId, isThread, ...looked }, session),
  )
}

test('looks that come in late, twice or in another order lead to the same life', async () => {
  const lives = []
  for (const order of [
    [1, 2, 3],
    [3, 1, 2, 1],
  ]) {
    await using store = await storeWith(['1'])
    for (const day of [1, 2, 3]) await see(store, `plain-${day}`, day * DAY - 1)
    for (const day of order) await look(store, day * DAY, day === 2 ? 'blocked' : 'gone')
    expect(await looksAt(store, KEY)).toHaveLength(3)
    lives.push((await lifeOf(store, KEY))?.life)
  }
  expect(lives[0]).toMatchObject({ state: 'removed', overSince: at(DAY), lastSeenAt: at(0) })
  expect(lives[1]).toEqual(lives[0])
})

test('a look at a listing that nobody has seen, or without a control, ends nothing', async () => {
  await using store = await storeWith(['1'])
  await look(store, DAY, 'gone', 'unknown')
  expect(await looksAt(store, { site: 'market', listingId: 'unknown' })).toEqual([])
  for (const day of [1, 2, 3]) await look(store, day * DAY, 'gone')
  expect(await looksAt(store, KEY)).toMatchObject([
    { controlAt: null },
    { controlAt: null },
    { controlAt: null },
  ])
  expect((await listingBy(store, 'market', '1'))?.state).toBe('unseen')
})

test('a thread that is gone is a look at each of its posts, and no post is a control of another', async () => {
  await using store = await storeWith(['7#a', '7#b', '70#a'])
  for (const day of [1, 3]) {
    await see(store, '7#c', day * DAY - 1)
    await look(store, day * DAY, 'gone', '7', true)
  }
  const states = async () =>
    Promise.all(['7#a', '7#b', '70#a'].map(async (id) => (await listingBy(store, 'market', id))?.state))
  expect(await states()).toEqual(['unseen', 'unseen', 'seen'])
  for (const day of [5, 7]) {
    await see(store, 'plain', day * DAY - 1)
    await look(store, day * DAY, 'gone', '7', true)
  }
  expect(await states()).toEqual(['removed', 'removed', 'seen'])
})

test('a post that its thread no longer shows is not seen of late, and nothing more', async () => {
  await using store = await storeWith(['7#a', '7#b'])
  await beginRun(store, 'run-2', 'other')
  await recordObservation(store, {
    listing: listing({ listingId: '7#b' }),
    ...{ visitId: 'later', runId: 'run-2', at: at(DAY) },
  })
  for (const day of [1, 2, 3]) {
    const read = { site: 'market', thread: '7', lookId: `look-${day}`, runId: 'run-2', at: at(day * DAY) }
    await withTransaction(store, (session) => noteMissingPosts(store, read, session))
  }
  expect((await listingBy(store, 'market', '7#a'))?.state).toBe('unseen')
  expect((await listingBy(store, 'market', '7#b'))?.state).toBe('seen')
})

test('flagged listings are due, each once in a run, whatever led to it, and others are not', async () => {
  await using store = await storeWith(['1', '2'])
  const run = await beginRun(store)
  const version = { schemaVersion: 1 as const, hash: SITE_VERSION, site: siteWith(), publishedAt: at(0) }
  const urls = async (minute: number) =>
    (await firstRevisits(store, run, version, at(minute)))
      .map(({ payload }) => 'url' in payload && payload.url)
      .sort()
  expect(await urls(DAY / 2)).toEqual([])
  expect(await urls(2 * DAY)).toEqual(['http://127.0.0.1:8080/ad/1', 'http://127.0.0.1:8080/ad/2'])
  const small = { ...version, site: { ...version.site, politeness: { delaySeconds: 0, maxPagesPerRun: 2 } } }
  expect(await firstRevisits(store, run, small, at(2 * DAY))).toHaveLength(1)
})

test('what may be over is visited when the run has shown what there is', async () => {
  await using store = await storeWith(['1', '2'])
  const version = { schemaVersion: 1 as const, hash: SITE_VERSION, site: siteWith(), publishedAt: at(0) }
  await look(store, DAY, 'gone')
  const progress = await runProgress(store, 'run-1')
  if (progress === null) throw new Error('the run is missing')
  const ids = async (tasks: Promise<{ payload: object }[]>) =>
    (await tasks).map(({ payload }) => 'listingId' in payload && payload.listingId)
  expect(await ids(firstRevisits(store, progress.run, version, at(3 * DAY)))).toEqual(['2'])
  expect(await ids(lastRevisits(store, progress, version, at(3 * DAY)))).toEqual(['1'])
})

test('posts of a thread are visited together, on the first page of their thread', async () => {
  await using store = await storeWith(['7#a', '7#b', '8#a'])
  const run = await beginRun(store)
  const site = siteWith(POSTS)
  const version = { schemaVersion: 1 as const, hash: SITE_VERSION, site, publishedAt: at(0) }
  const tasks = await firstRevisits(store, run, version, at(2 * DAY))
  expect(
    tasks.map(({ payload }) => 'listingId' in payload && [payload.listingId, payload.url]).sort(),
  ).toEqual([
    ['7', 'http://127.0.0.1:8080/ad/7'],
    ['8', 'http://127.0.0.1:8080/ad/8'],
  ])
})
