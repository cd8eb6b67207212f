/** Lists of every kind through the workers: ledger, observations, effort, and the bytes that were judged. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Site } from '../../../model/site.ts'
import { effortsOf } from '../../../store/efforts.ts'
import { listingBy, observationsOf } from '../../../store/listings.ts'
import { visitById } from '../../../store/visits.ts'
import { openHostileSite } from '../../hostile/hostile-site.ts'
import { siteAt } from '../../hostile/hostile-visitor.ts'
import { openAppMarket } from '../../marketplaces/app-market.ts'
import { openBulletinBoard, postsOf } from '../../marketplaces/bulletin-board.ts'
import { openFeedOnly } from '../../marketplaces/feed-only.ts'
import type { Marketplace } from '../../marketplaces/marketplace.ts'
import {
  appMarketSite,
  bulletinBoardSite,
  feedOnlySite,
  sitemapOnlySite,
} from '../../marketplaces/site-files.ts'
import { openSitemapOnly } from '../../marketplaces/sitemap-only.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

let market: Marketplace
let line: Pipeline

async function watch(open: () => Promise<Marketplace>, siteOf: (origin: string) => Site) {
  market = await open()
  line = await openPipeline({ allow: [market.host] })
  line.work()
  const run = await line.watch(siteOf(market.origin))
  return { run, efforts: await effortsOf(line.store, run.runId) }
}

afterEach(async () => {
  await line?.[Symbol.asyncDispose]()
  await market?.[Symbol.asyncDispose]()
})

test('every offer of a thread is a listing of its own, on all pages of the thread', async () => {
  const { run, efforts } = await watch(openBulletinBoard, bulletinBoardSite)
  const offers = market.goods
    .slice(0, 22)
    .flatMap((good, number) =>
      postsOf(number + 50, good, market.goods[number + 22] ?? good).filter(({ isOffer }) => isOffer),
    )
  expect(run.counts).toMatchObject({ listings: offers.length, newListings: offers.length, errors: 0 })
  const [, second] = offers
  const listing = await listingBy(line.store, 'attic-finds', `50#${second?.id}`)
  expect(listing).toMatchObject({ state: 'seen', observations: 1 })
  expect(
    efforts.map(({ term, page, results, newResults }) => [new URL(term).pathname, page, results, newResults]),
  ).toEqual([0, 1, 2].map((page) => ['/viewforum.php', page, page === 2 ? 2 : 10, page === 2 ? 2 : 10]))
})

test('a page of a thread with replies alone is no failure, and the thread goes on behind it', async () => {
  await using forum = await openHostileSite()
  const post = (id: string, text: string) =>
    `<div class="post" data-id="${id}"><p class="description">${text}</p></div>`
  const next = (page: number) => `<a class="next" href="/topic/7/page-${page}">Next</a>`
  forum.page('/board', '<ul><li><a href="/topic/7">Attic finds</a></li></ul>')
  forum.page('/topic/7', `<h1>Attic finds</h1>${post('a', 'An oak chair for £30')}${next(2)}`)
  forum.page('/topic/7/page-2', `<h1>Attic finds</h1>${post('b', 'How nice')}${next(3)}`)
  forum.page('/topic/7/page-3', `<h1>Attic finds</h1>${post('c', 'My lamp for £20')}`)
  const site = siteAt(forum.origin, {
    search: undefined,
    lists: [{ url: `${forum.origin}/board` }],
    listing: {
      link: '/topic/{id}',
      posts: { each: '.post', id: { selector: '.post', attribute: 'data-id' }, next: '.next' },
    },
  })
  line = await openPipeline({ allow: [forum.authority] })
  line.work()
  const run = await line.watch(site)
  expect(run.counts).toMatchObject({ listings: 2, newListings: 2, errors: 0 })
})

test('listings that JSON tells of are judged from the bytes of that answer, without a visit to each', async () => {
  const { run, efforts } = await watch(openAppMarket, (origin) => {
    const site = appMarketSite(origin, 'here')
    return { ...site, search: site.search && { ...site.search, terms: ['table', 'lamp'] } }
  })
  const wanted = market.goods.filter(({ title }) => /table|lamp/.test(title))
  expect(run.counts).toMatchObject({ listings: wanted.length, pages: 2, errors: 0 })
  expect(efforts.map(({ term, results, newResults }) => [term, results, newResults])).toEqual([
    ['lamp', 3, 3],
    ['table', 3, 3],
  ])
  const [observation] = await observationsOf(line.store, 'kampong-swap', String(wanted[0]?.id))
  const visit = await visitById(line.store, observation?.visitId ?? '')
  expect(visit?.requestedUrl).toContain('/api/v2/items?q=')
  expect(visit?.bodySha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a second run meets the same listings, and judges nothing again', async () => {
  const siteOf = (origin: string) => {
    const site = appMarketSite(origin, 'here')
    return { ...site, search: site.search && { ...site.search, terms: ['table'] } }
  }
  const first = await watch(openAppMarket, siteOf)
  await sleep(5)
  const second = await line.watch(siteOf(market.origin))
  expect([first.run.counts.assessed, second.counts.assessed]).toEqual([3, 0])
  expect(second.counts).toMatchObject({ listings: 3, newListings: 0 })
  expect((await effortsOf(line.store, second.runId)).map(({ newResults }) => newResults)).toEqual([3])
})

test('the data behind a page is visited, and the page for people is the address of the listing', async () => {
  const { run } = await watch(openAppMarket, (origin) => {
    const site = appMarketSite(origin, 'visit')
    return { ...site, search: site.search && { ...site.search, terms: ['clock'] } }
  })
  expect(run.counts).toMatchObject({ listings: 3, errors: 0 })
  const clock = market.goods.find(({ title }) => title.includes('clock'))
  const listing = await listingBy(line.store, 'kampong-swap', String(clock?.id))
  expect(listing?.url).toBe(`${market.origin}/i/${clock?.slug}-${clock?.id}`)
  const [observation] = await observationsOf(line.store, 'kampong-swap', String(clock?.id))
  expect((await visitById(line.store, observation?.visitId ?? ''))?.requestedUrl).toBe(
    `${market.origin}/api/v2/items/${clock?.id}`,
  )
})

test('sitemaps of a sitemap are pages of the same list', async () => {
  const { run, efforts } = await watch(openSitemapOnly, sitemapOnlySite)
  expect(run.counts).toMatchObject({ listings: 30, errors: 0 })
  expect(efforts.map(({ page, results, outcome }) => [page, results, outcome])).toEqual([
    [0, 0, 'empty'],
    [1, 12, 'results'],
    [2, 12, 'results'],
    [3, 6, 'results'],
  ])
})

test('a feed is a list without a term', async () => {
  const { run } = await watch(openFeedOnly, (origin) => feedOnlySite(origin, 'visit'))
  expect(run.terms).toEqual([{ term: `${market.origin}/flux/annonces.rss`, language: null }])
  expect(run.counts).toMatchObject({ listings: 20, errors: 0 })
})
