/** Whole crawls of marketplaces that are unlike each other, each with nothing but a site file. */
import { expect, test } from 'vitest'
import type { Listing } from '../model/listing.ts'
import type { Site } from '../model/site.ts'
import { openTestVisitor } from '../test/hostile/hostile-visitor.ts'
import { openAppMarket } from '../test/marketplaces/app-market.ts'
import { openBulletinBoard, postsOf } from '../test/marketplaces/bulletin-board.ts'
import { openFeedOnly } from '../test/marketplaces/feed-only.ts'
import type { Marketplace } from '../test/marketplaces/marketplace.ts'
import { openNoticeBoard } from '../test/marketplaces/notice-board.ts'
import {
  appMarketSite,
  bulletinBoardSite,
  feedOnlySite,
  noticeBoardSite,
  sitemapOnlySite,
} from '../test/marketplaces/site-files.ts'
import { openSitemapOnly } from '../test/marketplaces/sitemap-only.ts'
import { type Crawled, crawlSite } from './crawl-site.ts'

async function crawl(
  market: Marketplace,
  site: Site,
  term = '',
): Promise<{ listings: Listing[]; problems: Crawled[] }> {
  await using parts = await openTestVisitor({ allow: [market.host] })
  const listings: Listing[] = []
  const problems: Crawled[] = []
  for await (const found of crawlSite(site, {
    visitor: parts.visitor,
    terms: [{ term, language: null }],
    max: 500,
  })) {
    if ('listing' in found) listings.push(found.listing)
    else problems.push(found)
  }
  return { listings, problems }
}

const idsOf = (market: Marketplace) => market.goods.map(({ id }) => String(id))

test('a board that is paged by offset is read to its end', async () => {
  await using market = await openNoticeBoard()
  const { listings, problems } = await crawl(market, noticeBoardSite(market.origin))
  expect(problems).toEqual([])
  expect(listings.map(({ listingId }) => listingId)).toEqual(idsOf(market))
  expect(market.hits.filter((hit) => hit.startsWith('/search'))).toEqual(
    [0, 12, 24, 36, 48, 60].slice(0, 6).map((start) => `/search/sss?query=&s=${start}`),
  )
})

test('a thread with several offers is several listings, and talk is none', async () => {
  await using market = await openBulletinBoard()
  const { listings, problems } = await crawl(market, bulletinBoardSite(market.origin))
  expect(problems).toEqual([])
  const expected = market.goods.slice(0, 22).flatMap((good, number) =>
    postsOf(number + 50, good, market.goods[number + 22] ?? good)
      .filter(({ isOffer }) => isOffer)
      .map((post, index) => ({
        listingId: `${number + 50}#${post.id}`,
        // Who opens the thread names it; a reply is called by its own words, with the thread's title beside them.
        ...(index === 0 ? { title: good.title } : { thread: good.title }),
        description: post.text,
        seller: post.author,
        postedAt: post.postedAt,
        isAtAnchor: true,
      })),
  )
  expect(listings).toHaveLength(expected.length)
  for (const [index, listing] of listings.entries()) {
    const { listingId, title, thread, description, seller, postedAt, url } = listing
    const isAtAnchor = url.endsWith(`#p${listingId.split('#')[1]}`)
    const read = { listingId, title, description, postedAt, seller: seller?.id, isAtAnchor }
    expect({ ...read, ...(thread !== undefined && { thread }) }).toMatchObject(expected[index] ?? {})
    if (thread !== undefined) expect(description.startsWith(title)).toBe(true)
  }
})

test('an offer keeps its identifier when posts before it are removed', async () => {
  await using market = await openBulletinBoard()
  const all = await crawl(market, bulletinBoardSite(market.origin))
  const some = await crawl(market, {
    ...bulletinBoardSite(market.origin),
    listing: {
      ...bulletinBoardSite(market.origin).listing,
      posts: { ...required(bulletinBoardSite(market.origin)), offers: [{ text: 'also available' }] },
    },
  })
  expect(some.listings).toHaveLength(22)
  const known = new Map(all.listings.map((listing) => [listing.listingId, listing.description]))
  for (const { listingId, description } of some.listings) expect(known.get(listingId)).toBe(description)
})

function required({ listing }: Site): NonNullable<Site['listing']['posts']> {
  if (listing.posts === undefined) throw new Error('the site has no posts')
  return listing.posts
}

test.each(['here', 'visit'] as const)(
  'the JSON behind an application is read without a browser (%s)',
  async (read) => {
    await using market = await openAppMarket()
    const { listings, problems } = await crawl(market, appMarketSite(market.origin, read), 'table')
    expect(problems).toEqual([])
    const tables = market.goods.filter(({ title }) => title.includes('table'))
    expect(
      listings.map(({ listingId, title, price, seller, location, postedAt, images, url }) => [
        listingId,
        title,
        price?.amount,
        price?.currency,
        seller?.name,
        location?.text,
        postedAt,
        images,
        new URL(url).pathname,
      ]),
    ).toEqual(
      tables.map((good) => [
        String(good.id),
        good.title,
        good.price,
        'SGD',
        good.seller,
        good.place,
        good.postedAt,
        [market.origin + good.image],
        `/i/${good.slug}-${good.id}`,
      ]),
    )
    const visits = market.hits.filter((hit) => /^\/api\/v2\/items\/\d+/.test(hit))
    expect(visits).toHaveLength(read === 'here' ? 0 : tables.length)
    expect(listings[0]?.description).toBe(read === 'here' ? '' : tables[0]?.description)
    expect(listings[0]?.provenance.price).toEqual({
      source: 'selector',
      confidence: 1,
      selector: 'price.amount',
    })
  },
)

test('cursors are followed to the end', async () => {
  await using market = await openAppMarket()
  const { listings } = await crawl(market, appMarketSite(market.origin, 'here'))
  expect(listings.map(({ listingId }) => listingId)).toEqual(idsOf(market))
})

test.each(['here', 'visit'] as const)(
  'a feed names its listings, and may tell all about them (%s)',
  async (read) => {
    await using market = await openFeedOnly()
    const { listings, problems } = await crawl(market, feedOnlySite(market.origin, read))
    expect(problems).toEqual([])
    expect(listings.map(({ listingId, title }) => [listingId, title])).toEqual(
      market.goods.map(({ id, title }) => [String(id), title]),
    )
    for (const [index, listing] of listings.entries()) {
      const good = market.goods[index]
      expect(listing).toMatchObject({ seller: { name: good?.seller }, images: [market.origin + good?.image] })
      if (read === 'here') expect(listing.postedAt).toBe(good?.postedAt)
    }
    expect(market.hits.filter((hit) => hit.startsWith('/annonce'))).toHaveLength(read === 'here' ? 0 : 20)
  },
)

test('packed sitemaps of a sitemap are read where their path fits', async () => {
  await using market = await openSitemapOnly()
  const { listings, problems } = await crawl(market, sitemapOnlySite(market.origin))
  expect(problems).toEqual([])
  expect(listings.map(({ listingId }) => listingId)).toEqual(idsOf(market))
  expect(market.hits).not.toContain('/sitemaps/pages.xml')
})
