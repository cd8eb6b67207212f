/** The shop and the forum of the demonstration through the real crawler, by plain HTTP. */
import { expect, test } from 'vitest'
import { type Crawled, crawlSite } from '../../crawlers/crawl-site.ts'
import { listTerms } from '../../crawlers/site/result-lists.ts'
import { VisitFailedError } from '../../crawlers/visit-failed.ts'
import { incidentsOf } from '../../demo/calendar/incidents.ts'
import { LAST_DAY } from '../../demo/calendar/life.ts'
import { DEMO_SEED, type Demo, type DemoOptions, type DemoSiteName, openDemo } from '../../demo/open-demo.ts'
import { type TruthOfDay, truthOn } from '../../demo/truth-of-day.ts'
import type { Site } from '../../model/site.ts'
import { expectedListings, nameOf, wrongFields } from '../demonstration/expected-listings.ts'
import { openTestVisitor } from '../hostile/hostile-visitor.ts'

const openedAt = new Date('2026-11-20T12:00:00Z')
const expected = expectedListings()

async function openWatched(options: DemoOptions = {}) {
  await using opening = new AsyncDisposableStack()
  const paths: string[] = []
  const ports = { classifieds: 0, feed: 0, shop: 0, board: 0 }
  const onRequest = ({ path }: { path: string }) => void paths.push(path)
  const demo = opening.use(await openDemo({ ports, openedAt, onRequest, ...options }))
  const { visitor } = opening.use(await openTestVisitor({ allow: demo.allow }))
  const opened = opening.move()
  return { demo, visitor, paths, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** Without its delays. */
function quick(demo: Demo, name: DemoSiteName): Site {
  const found = demo.sites.find((site) => site.name === name)
  if (found === undefined) throw new Error(`There is no site ${name}`)
  return { ...found.siteFile, politeness: { delaySeconds: 0, maxPagesPerRun: 1_000 } }
}

const crawls = new Map<DemoSiteName, ReturnType<typeof crawlWhole>>()

/** Once for all tests. */
function crawl(name: DemoSiteName): ReturnType<typeof crawlWhole> {
  const known = crawls.get(name) ?? crawlWhole(name)
  crawls.set(name, known)
  return known
}

async function crawlWhole(name: DemoSiteName) {
  await using watched = await openWatched()
  const site = quick(watched.demo, name)
  const all: Crawled[] = []
  const options = { visitor: watched.visitor, terms: listTerms(site), max: 1_000 }
  for await (const crawled of crawlSite(site, options)) all.push(crawled)
  return {
    paths: watched.paths,
    listings: all.flatMap((crawled) => ('listing' in crawled ? [crawled.listing] : [])),
    problems: all.flatMap((crawled) => ('problem' in crawled ? [crawled.problem.outcome] : [])),
  }
}

/** Of one listing the price is misread (`3 ft` as forints), of two short ones the language may be. */
const MAY_MISS = { price: 1, currency: 1, language: 2 }

test.each(['shop', 'board'] as const)(
  'every listing of the %s is found once, read as it stands there, and none that robots.txt withholds is asked for',
  async (name) => {
    const { listings, problems, paths } = await crawl(name)
    const known = [...expected.values()].filter(({ truth }) => truth.site === name)
    const open = known.filter(({ truth }) => truth.reach === 'open').map(({ truth }) => nameOf(truth))
    expect(listings.map(nameOf).sort()).toEqual(open.sort())
    expect(problems).toEqual(['refused-by-robots'])
    for (const { truth } of known.filter(({ truth }) => truth.reach === 'disallowed')) {
      const [id = ''] = truth.listingId.split('#')
      expect(paths.filter((path) => path.includes(id))).toEqual([])
    }
    const wrong: Record<string, number> = {}
    for (const listing of listings) {
      const one = expected.get(nameOf(listing))
      if (one === undefined) throw new Error(`${nameOf(listing)} is not ours`)
      for (const field of wrongFields(listing, one, { openedAt, hours: 0.1 }))
        wrong[field] = (wrong[field] ?? 0) + 1
    }
    for (const [field, count] of Object.entries(wrong))
      expect(count, field).toBeLessThanOrEqual(
        Object.entries(MAY_MISS).find(([may]) => may === field)?.[1] ?? 0,
      )
  },
)

test('sold-out products, variants and former prices are told apart from what is asked now', async () => {
  const { listings } = await crawl('shop')
  const named = (part: string) => listings.find(({ title }) => title.includes(part))
  expect(named('Taladro')?.availability).toBe('sold-out')
  expect(named('Rag rug')).toMatchObject({
    availability: 'available',
    ...{ price: { amount: 64 }, otherPrices: { former: { amount: 78 } } },
  })
  expect(named('Stoneware mug')).toMatchObject({
    price: { amount: 18 },
    otherPrices: { upTo: { amount: 19.5 } },
  })
})

const addressOf = (site: Site, { listingId }: TruthOfDay): string => {
  const [id = ''] = listingId.split('#')
  return site.home + site.listing.link.slice(1).replace('*-{id}', `item-${id}`).replace('{id}', id)
}

test('at the end of the month each listing that has ended is seen to have ended, and no other', async () => {
  await using watched = await openWatched({ calendar: { day: LAST_DAY } })
  for (const name of ['shop', 'board'] as const) {
    const site = quick(watched.demo, name)
    const told = truthOn(LAST_DAY).filter((entry) => entry.site === name && entry.reach === 'open')
    expect(told.length).toBeGreaterThan(50)
    for (const entry of told) {
      const { outcome } = await watched.visitor.visit(addressOf(site, entry), { site, purpose: 'listing' })
      expect(outcome, nameOf(entry)).toBe(entry.state === 'ended' ? 'ended' : 'page')
    }
  }
})

test('a page that asks whether one is human blocks: nothing counts as ended, and the next day all is as before', async () => {
  const blocked = incidentsOf(DEMO_SEED).find(({ incident }) => incident === 'blocks')
  await using watched = await openWatched({ calendar: { day: blocked?.from ?? 0 } })
  const site = quick(watched.demo, 'shop')
  const [entry] = truthOn(LAST_DAY).filter(
    (one) => one.site === 'shop' && one.state === 'offered' && one.copyOf === null,
  )
  if (entry === undefined) throw new Error('Nothing is on offer')
  const visit = (purpose: 'listing' | 'search') =>
    watched.visitor.visit(addressOf(site, entry), { site, purpose, fetch: 'http' })
  expect((await visit('listing')).outcome).toBe('blocked')
  watched.demo.setDay(LAST_DAY)
  expect((await visit('listing')).outcome).toBe('page')
})

test('a site that has too much of us is an error to come back to, not an ending', async () => {
  const refused = incidentsOf(DEMO_SEED).find(({ incident }) => incident === 'refuses')
  await using watched = await openWatched({ calendar: { day: refused?.from ?? 0 } })
  const site = quick(watched.demo, 'board')
  const visit = watched.visitor.visit(`${site.home}section/curios`, { site, purpose: 'search' })
  await expect(visit).rejects.toThrow(VisitFailedError)
})
