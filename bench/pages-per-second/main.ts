/**
 * Pages a second by plain HTTP and by browser, beside a raw Crawlee Cheerio loop and Scrapy, on one loopback site in one run.
 *
 *   node bench/pages-per-second/main.ts [pages]
 *
 * The peers fetch, parse, and take four fields and all links by selector. "wtm, the same work" visits through the way out,
 * keeps the raw bytes, judges the answer, and takes the same by selector; "wtm, the whole listing" reads by generic
 * extraction instead, which weighs everything that the page says and shows. Ours goes through the way out, keeps the raw bytes, judges
 * and reads the whole listing. Politeness is off for all. Processor time is shown too, as it does not depend on what
 * else the machine does; that of Chromium itself is not in it.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { CheerioCrawler, Configuration, Log, LogLevel } from '@crawlee/cheerio'
import { load } from 'cheerio'
import type { HostBudget } from '../../crawlers/politeness/host-budget.ts'
import { readListing } from '../../crawlers/reading/read-listing.ts'
import type { VisitedPage } from '../../crawlers/visited-page.ts'
import { openVisitor, type Visitor } from '../../crawlers/visitor.ts'
import { openEgress } from '../../egress/egress.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { findChromium } from '../../services/chromium.ts'
import { pythonWithScrapy, runScrapy } from './scrapy-peer.ts'

const AT_ONCE = 16
const ROUNDS = 3
const pages = Number(process.argv[2] ?? 1_000)
const browserPages = 30

const server = fork(new URL('./listing-site.ts', import.meta.url))
const [port] = await once(server, 'message')
const origin = `http://127.0.0.1:${port}`
const addresses = (count: number, run: string) =>
  Array.from({ length: count }, (_, index) => `${origin}/ad/${run}${index}`)

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
const scrapy: Rate[] = []
const python = pythonWithScrapy()
let scrapyVersion = ''
for (let round = 0; round < ROUNDS; round++) {
  raw.push(await measure(pages, () => rawCrawlee(addresses(pages, `r${round}-`))))
  ours.push(
    await measure(pages, () => visitAll(visitor, siteWith('http'), addresses(pages, `o${round}-`), AT_ONCE)),
  )
  same.push(
    await measure(pages, () =>
      visitAll(visitor, siteWith('http'), addresses(pages, `l${round}-`), AT_ONCE, readBySelectors),
    ),
  )
  if (python === null) continue
  const run = await runScrapy(python, { origin, run: `s${round}-`, pages, atOnce: AT_ONCE })
  scrapyVersion = run.version
  scrapy.push({ pagesPerSecond: run.pages / run.seconds, cpuMsPerPage: run.cpuMs / run.pages })
}
report('raw Crawlee Cheerio loop', raw)
report('wtm, the same work', same)
report('wtm, the whole listing', ours)
print(`raw Crawlee: ${ratios('wtm, the same work', same, raw)}; ${ratios('the whole listing', ours, raw)}`)
if (python === null)
  print('Scrapy: left out, as no Python here has it (apt install python3-scrapy, or pip install Scrapy)')
else {
  report(`Scrapy ${scrapyVersion}`, scrapy)
  print(`Scrapy: ${ratios('wtm, the same work', same, scrapy)}; ${ratios('the whole listing', ours, scrapy)}`)
}
if (chromium !== null) {
  await visitAll(visitor, siteWith('browser'), addresses(2, 'warm'), 2)
  const browser = await measure(browserPages, () =>
    visitAll(visitor, siteWith('browser'), addresses(browserPages, 'b'), 2),
  )
  report('wtm by browser', [browser])
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

/** What is needed of Cheerio; Crawlee brings an older one of its own. */
type Select = (selector: string) => Selected
interface Selected {
  text(): string
  first(): { text(): string }
  toArray(): { attribs: Record<string, string | undefined> }[]
}

function fieldsOf($: Select, url: string | undefined) {
  return {
    title: $('h1').text(),
    price: $('main .price').text(),
    description: $('.description').text(),
    location: $('dd').first().text(),
    links: $('a')
      .toArray()
      .map(({ attribs }) => URL.parse(attribs.href ?? '', url)?.href),
  }
}

async function rawCrawlee(urls: string[]): Promise<void> {
  const crawler = new CheerioCrawler(
    {
      minConcurrency: AT_ONCE,
      maxConcurrency: AT_ONCE,
      log: new Log({ level: LogLevel.OFF }),
      async requestHandler({ $, request }) {
        const listing = fieldsOf($, request.loadedUrl)
        if (listing.price !== '120,00 EUR') throw new Error('misread')
      },
    },
    new Configuration({ persistStorage: false }),
  )
  await crawler.run(urls)
}

interface Rate {
  pagesPerSecond: number
  cpuMsPerPage: number
}

async function measure(count: number, work: () => Promise<void>): Promise<Rate> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const used = process.cpuUsage(cpu)
  return {
    pagesPerSecond: (count * 1_000) / (performance.now() - start),
    cpuMsPerPage: (used.user + used.system) / 1_000 / count,
  }
}

function report(name: string, rates: readonly Rate[]): void {
  const all = rates.map(({ pagesPerSecond }) => pagesPerSecond.toFixed(1)).join(', ')
  print(
    `${name}: ${speed(rates).toFixed(1)} pages/s (${all}), ${cost(rates).toFixed(2)} ms of processor a page`,
  )
}

/** How many times as fast as the peer, and for how many times less processor time. */
function ratios(name: string, our: readonly Rate[], peer: readonly Rate[]): string {
  return `${name} ${(speed(our) / speed(peer)).toFixed(2)} x the pages a second (${(cost(peer) / cost(our)).toFixed(2)} x by processor time)`
}

function speed(rates: readonly Rate[]): number {
  return median(rates.map(({ pagesPerSecond }) => pagesPerSecond))
}

function cost(rates: readonly Rate[]): number {
  return median(rates.map(({ cpuMsPerPage }) => cpuMsPerPage))
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
