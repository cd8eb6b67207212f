/**
 * Pages a second by plain HTTP and by browser, beside a raw Crawlee Cheerio loop and Scrapy, on one loopback site in one run.
 *
 *   node bench/pages-per-second/main.ts [pages]
 *
 * The peers fetch, parse, and take by selector what is written as title, price, description and location, and the addresses
 * of all links. "wtm, the same work" visits through the way out, keeps the raw bytes, judges whether the answer is a page, an
 * end or a block, and takes the same by selector. "wtm, the whole listing" does the visit likewise, but reads without any
 * selector all that a listing has: title, description, price as a number with its currency, former and other prices, quantity,
 * seller, location, date, category, availability, pictures, contacts and language, each with where it came from. "… of
 * bare pages" does so on the same pages without the data for machines, where everything must be read from the layout.
 * Politeness is off for all. Processor time is shown too, as it does not depend on what else the machine does; that of Chromium
 * itself is not in it, and for Scrapy it has the start of Python in it.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { load } from 'cheerio'
import type { HostBudget } from '../../crawlers/politeness/host-budget.ts'
import { readListing } from '../../crawlers/reading/read-listing.ts'
import type { VisitedPage } from '../../crawlers/visited-page.ts'
import { openVisitor, type Visitor } from '../../crawlers/visitor.ts'
import { openEgress } from '../../egress/egress.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { findChromium } from '../../services/chromium.ts'
import { crawlRaw, fieldsOf } from './crawlee-peer.ts'
import { inWords, measure, type Rate, ratios, speed } from './rate.ts'
import { pythonWithScrapy, runScrapy } from './scrapy-peer.ts'

const AT_ONCE = 16
const ROUNDS = 3
const pages = Number(process.argv[2] ?? 1_000)
const browserPages = 30

const server = fork(new URL('./listing-site.ts', import.meta.url))
const [port] = await once(server, 'message')
const origin = `http://127.0.0.1:${port}`
const addresses = (count: number, run: string, kind: 'ad' | 'bare' = 'ad') =>
  Array.from({ length: count }, (_, index) => `${origin}/${kind}/${run}${index}`)

/** No turns and no rests: only here. */
const impolite: HostBudget = { run: (_host, _delay, work) => work(), pause: async () => {} }

const egress = await openEgress({ allow: [`127.0.0.1:${port}`], log: () => {} })
const chromium = findChromium(null)
const visitor = await openVisitor({
  egressUrl: egress.url,
  userAgent: 'WildlifeTradeMonitor/bench',
  budget: impolite,
  browser: chromium === null ? null : { executablePath: chromium.path, sandbox: process.getuid?.() !== 0 },
})

const raw: Rate[] = []
const ours: Rate[] = []
const same: Rate[] = []
const bare: Rate[] = []
const scrapy: Rate[] = []
const python = pythonWithScrapy()
let scrapyVersion = ''
for (let round = 0; round < ROUNDS; round++) {
  raw.push(await measure(pages, () => crawlRaw(addresses(pages, `r${round}-`), AT_ONCE)))
  ours.push(
    await measure(pages, () => visitAll(visitor, siteWith('http'), addresses(pages, `o${round}-`), AT_ONCE)),
  )
  same.push(
    await measure(pages, () =>
      visitAll(visitor, siteWith('http'), addresses(pages, `l${round}-`), AT_ONCE, readBySelectors),
    ),
  )
  bare.push(
    await measure(pages, () =>
      visitAll(visitor, siteWith('http'), addresses(pages, `b${round}-`, 'bare'), AT_ONCE),
    ),
  )
  if (python === null) continue
  const run = await runScrapy(python, { origin, run: `s${round}-`, pages, atOnce: AT_ONCE })
  scrapyVersion = run.version
  scrapy.push({ pagesPerSecond: run.pages / run.seconds, cpuMsPerPage: run.cpuMs / run.pages })
}
print(inWords('raw Crawlee Cheerio loop', raw))
print(inWords('wtm, the same work', same))
print(inWords('wtm, the whole listing', ours))
print(inWords('wtm, the whole listing of bare pages', bare))
compare('raw Crawlee', raw)
if (python === null)
  print('Scrapy: left out, as no Python here has it (apt install python3-scrapy, or pip install Scrapy)')
else {
  print(inWords(`Scrapy ${scrapyVersion}`, scrapy))
  compare('Scrapy', scrapy)
}
if (chromium !== null) {
  await visitAll(visitor, siteWith('browser'), addresses(2, 'warm'), 2)
  const browser = await measure(browserPages, () =>
    visitAll(visitor, siteWith('browser'), addresses(browserPages, 'b'), 2),
  )
  print(inWords('wtm by browser', [browser]))
  print(`wtm by HTTP / wtm by browser: ${(speed(ours) / browser.pagesPerSecond).toFixed(0)}`)
}
await visitor.close()
await egress.close()
server.disconnect()

function siteWith(fetch: Site['fetch']): Site {
  return siteSchema.parse({
    name: 'bench',
    title: 'Bench',
    country: 'PT',
    languages: ['en'],
    currency: 'EUR',
    home: `${origin}/`,
    fetch,
    search: { url: `${origin}/?q={query}` },
    listing: { link: '/ad/{id}' },
    politeness: { delaySeconds: 0 },
  })
}

async function visitAll(
  by: Visitor,
  site: Site,
  urls: string[],
  atOnce: number,
  read: (site: Site, page: VisitedPage) => unknown = readWhole,
): Promise<void> {
  const waiting = [...urls]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        read(site, await by.visit(url, { site, purpose: 'listing' }))
      }
    }),
  )
}

function readWhole(site: Site, page: VisitedPage): void {
  if (readListing(site, page).price?.amount !== 120) throw new Error(`${page.finalUrl} was misread`)
}

function readBySelectors(_site: Site, { html, finalUrl }: VisitedPage): void {
  if (fieldsOf(load(html), finalUrl).price !== '120,00 EUR') throw new Error(`${finalUrl} was misread`)
}

function compare(name: string, peer: readonly Rate[]): void {
  print(`beside ${name}:`)
  print(`  ${ratios('the same work', same, peer)}`)
  print(`  ${ratios('the whole listing', ours, peer)}`)
  print(`  ${ratios('the whole listing of bare pages', bare, peer)}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
