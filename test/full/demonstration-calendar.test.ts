/** All sites of the demonstration through the real crawler on days of its calendar: what is there, at the price of the day. */
import { expect, inject, test } from 'vitest'
import { type Crawled, crawlSite } from '../../crawlers/crawl-site.ts'
import { listTerms, takesQuery } from '../../crawlers/site/result-lists.ts'
import { incidentsOf, type Period } from '../../demo/calendar/incidents.ts'
import { DEMO_SEED, openDemo } from '../../demo/open-demo.ts'
import { truthOn } from '../../demo/truth-of-day.ts'
import type { Site } from '../../model/site.ts'
import { nameOf } from '../demonstration/expected-listings.ts'
import { openTestVisitor } from '../hostile/hostile-visitor.ts'

const redesignedOn = incidentsOf(DEMO_SEED).find(({ incident }) => incident === 'redesigned')?.from ?? 0
/** On which nothing befalls a whole site. */
const QUIET_DAYS = [3, 16]

/** An advertisement says `$` and a place of a name that several countries have; a post says `3 ft`, read as forints. */
const MAY_MISREAD: Record<string, number> = { classifieds: 1, board: 1 }

async function openOn(day: number) {
  await using opening = new AsyncDisposableStack()
  const ports = { classifieds: 0, feed: 0, shop: 0, board: 0 }
  const demo = opening.use(await openDemo({ ports, calendar: { day } }))
  const browser = { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') }
  const { visitor } = opening.use(await openTestVisitor({ allow: demo.allow, browser }))
  const opened = opening.move()
  return { demo, visitor, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

async function crawl(site: Site, { visitor }: Awaited<ReturnType<typeof openOn>>): Promise<Crawled[]> {
  const all: Crawled[] = []
  // A search for nothing shows everything.
  const terms = takesQuery(site) ? [{ term: '', language: null }] : listTerms(site)
  const quick = { ...site, politeness: { delaySeconds: 0, maxPagesPerRun: 2_000 } }
  for await (const crawled of crawlSite(quick, { visitor, terms, max: 2_000 })) all.push(crawled)
  return all
}

test.each(QUIET_DAYS)(
  'on day %i each site has the listings and the prices of the day, and no other',
  async (day) => {
    await using watched = await openOn(day)
    const truth = truthOn(day)
    for (const { name, siteFile } of watched.demo.sites) {
      const crawled = await crawl(siteFile, watched)
      const listings = crawled.flatMap((one) => ('listing' in one ? [one.listing] : []))
      const offered = truth.filter(
        ({ site, state, reach }) => site === name && state === 'offered' && reach === 'open',
      )
      expect(listings.map(nameOf).sort(), name).toEqual(offered.map(nameOf).sort())
      const prices = new Map(listings.map((listing) => [nameOf(listing), listing.price]))
      const misread = offered.filter((entry) => {
        const read = prices.get(nameOf(entry))
        return entry.price && (read?.amount !== entry.price.amount || read.currency !== entry.price.currency)
      })
      expect(misread.length, misread.map(nameOf).join()).toBeLessThanOrEqual(MAY_MISREAD[name] ?? 0)
    }
  },
)

test('a site file for the old look of a site finds nothing under the new one, rather than something else', async () => {
  await using watched = await openOn(redesignedOn)
  const [classifieds] = watched.demo.sites
  if (classifieds === undefined) throw new Error('There are no classifieds')
  expect(await crawl(classifieds.siteFile, watched)).toEqual([])
})

const SHUT = incidentsOf(DEMO_SEED).filter(({ incident }) => incident !== 'redesigned')

test.each(SHUT.map((period): [string, string, Period] => [period.site, period.incident, period]))(
  'while %s %s, nothing is found and nothing is taken to have ended',
  async (name, _, { from }) => {
    await using watched = await openOn(from)
    const shut = watched.demo.sites.find((site) => site.name === name)
    if (shut === undefined) throw new Error(`There is no ${name}`)
    const crawled = await crawl(shut.siteFile, watched)
    const outcomes = crawled.map((one) => ('problem' in one ? one.problem.outcome : 'listing'))
    expect(outcomes.length).toBeGreaterThan(0)
    for (const outcome of outcomes)
      expect(['blocked', 'error', 'failed', 'refused-by-robots']).toContain(outcome)
  },
)
