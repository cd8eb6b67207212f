/**
 * A mixed set of sites, crawled by browser alone and by whatever way each kind of page needs, in one run.
 *
 *   node bench/mixed-sites/main.ts [listings of each site]
 *
 * Every site file says `fetch: browser`, so what is saved was decided by comparing. The first crawl decides (some pages are
 * fetched both ways), the second one knows. Politeness is off. All crawls must find the same listings with the same prices.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { crawlSite } from '../../crawlers/crawl-site.ts'
import type { HostBudget } from '../../crawlers/politeness/host-budget.ts'
import { openVisitor, type Visitor } from '../../crawlers/visitor.ts'
import { memoryOfWays } from '../../crawlers/ways/way-memory.ts'
import { openEgress } from '../../egress/egress.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { findChromium } from '../../services/chromium.ts'

const SITES = ['one', 'two', 'three', 'four', 'drawn']
const listings = Number(process.argv[2] ?? 24)
const chromium = findChromium(null)
if (chromium === null) {
  print('left out, as there is no Chromium here')
  process.exit()
}

const server = fork(new URL('./sites.ts', import.meta.url), [String(listings)])
const [port] = await once(server, 'message')
const origin = `http://127.0.0.1:${port}`
/** No turns and no rests: only here. */
const impolite: HostBudget = { run: (_host, _delay, work) => work(), pause: async () => {} }
const egress = await openEgress({ allow: [`127.0.0.1:${port}`], log: () => {} })
const common = {
  egressUrl: egress.url,
  userAgent: 'WildlifeTradeMonitor/bench',
  budget: impolite,
  browser: { executablePath: chromium.path, sandbox: process.getuid?.() !== 0 },
}
const alone = await openVisitor(common)
const ways = memoryOfWays()
const choosing = await openVisitor({ ...common, ways })
await crawlAll(alone, 1)

const browserOnly = await measure('browser only', alone)
const first = await measure('HTTP where it is enough, first crawl', choosing)
const later = await measure('HTTP where it is enough, later crawls', choosing)
for (const [name, crawl] of Object.entries({ 'first crawl': first, 'later crawls': later })) {
  const isSame = crawl.found === browserOnly.found
  print(
    `${name} / browser only: ${(crawl.rate / browserOnly.rate).toFixed(1)} x; the same listings: ${isSame ? 'yes' : 'NO'}`,
  )
  if (!isSame) process.exitCode = 1
}
for (const visitor of [alone, choosing]) await visitor.close()
await egress.close()
server.disconnect()

async function measure(name: string, visitor: Visitor): Promise<{ rate: number; found: string }> {
  const start = performance.now()
  const found = await crawlAll(visitor, 1_000)
  const seconds = (performance.now() - start) / 1_000
  const pages = found.length + SITES.length * Math.ceil(listings / 12)
  print(
    `${name}: ${found.length} listings of ${SITES.length} sites in ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(1)} pages/s`,
  )
  return { rate: pages / seconds, found: found.toSorted().join('\n') }
}

async function crawlAll(visitor: Visitor, max: number): Promise<string[]> {
  const bySite = await Promise.all(SITES.map((name) => crawlOne(siteNamed(name), visitor, max)))
  return bySite.flat()
}

async function crawlOne(site: Site, visitor: Visitor, max: number): Promise<string[]> {
  const found: string[] = []
  for await (const crawled of crawlSite(site, { visitor, terms: [{ term: 'table', language: null }], max })) {
    if ('problem' in crawled) throw new Error(`${crawled.problem.url}: ${crawled.problem.reason}`)
    const { listingId, title, price } = crawled.listing
    found.push(`${site.name} ${listingId} ${title} ${price?.amount} ${price?.currency}`)
  }
  return found
}

function siteNamed(name: string): Site {
  return siteSchema.parse({
    name,
    title: name,
    country: 'PT',
    languages: ['en'],
    currency: 'EUR',
    home: `${origin}/`,
    fetch: 'browser',
    search: {
      url: `${origin}/${name}/list?q={query}&page={page}`,
      paging: { by: 'number', max: Math.ceil(listings / 12) },
    },
    listing: { link: `/${name}/ad/{id}` },
    politeness: { delaySeconds: 0 },
  })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
