/**
 * Does memory stay flat over many pages? Visits and reads pages by plain HTTP and prints the heap after each tenth.
 *
 *   node --expose-gc bench/steady-memory/main.ts [pages, 100000 by default]
 *
 * Each page has an address of its own and comes from one of many hosts' names, as a long run has it. The heap is measured
 * after a full collection, so what is printed is what is kept. The last line compares the end with the half of the way, when
 * everything has been loaded, compiled and cached; the exit status is 1 where more than a twentieth was added since.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as rest } from 'node:timers/promises'
import { memoryHostBudget } from '../../crawlers/politeness/host-budget.ts'
import { readListing } from '../../crawlers/reading/read-listing.ts'
import { openVisitor } from '../../crawlers/visitor.ts'
import { openEgress } from '../../egress/egress.ts'
import { site as siteSchema } from '../../model/site.ts'

const HOSTS = 64
const AT_ONCE = 16
const MOST_GROWTH = 1 / 20
const COLLECTIONS = 4
const SETTLING_MS = 250
const pages = Number(process.argv[2] ?? 100_000)
const collect = globalThis.gc
if (collect === undefined) {
  print('start it with node --expose-gc')
  process.exit(2)
}

const server = fork(new URL('../pages-per-second/listing-site.ts', import.meta.url))
const [port] = await once(server, 'message')
const hosts = Array.from({ length: HOSTS }, (_, index) => `market-${index}.example:${port}`)
const egress = await openEgress({ allow: hosts, log: () => {}, resolve: async () => ['127.0.0.1'] })
const visitor = await openVisitor({
  egressUrl: egress.url,
  userAgent: 'WildlifeTradeMonitor/bench',
  budget: memoryHostBudget(),
  browser: null,
})
const sites = hosts.map((host, index) => siteAt(host, index))

const kept: number[] = []
for (let tenth = 0; tenth < 10; tenth++) {
  const from = Math.floor((pages * tenth) / 10)
  const to = Math.floor((pages * (tenth + 1)) / 10)
  const start = performance.now()
  await visitFrom(from, to)
  const rate = ((to - from) * 1_000) / (performance.now() - start)
  await collectAll()
  const { heapUsed, external, rss } = process.memoryUsage()
  kept.push(heapUsed + external)
  print(
    `${to} pages: ${megabytes(heapUsed + external)} kept, ${megabytes(rss)} resident, ${rate.toFixed(0)} pages/s`,
  )
}
const half = kept[4] ?? 0
const grown = (kept.at(-1) ?? 0) - half
const isFlat = grown <= half * MOST_GROWTH
print(
  `kept after ${pages} pages / after half of them: ${((half + grown) / half).toFixed(3)} x (${megabytes(grown)}, ${(grown / (pages / 2)).toFixed(0)} bytes a page); flat: ${isFlat ? 'yes' : 'NO'}`,
)
if (!isFlat) process.exitCode = 1
await visitor.close()
await egress.close()
server.disconnect()

/** What finalizers and closing connections let go of is gone at the second or third time only. */
async function collectAll(): Promise<void> {
  for (let time = 0; time < COLLECTIONS; time++) {
    collect?.()
    await rest(SETTLING_MS)
  }
}

async function visitFrom(from: number, to: number): Promise<void> {
  let next = from
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let page = next++; page < to; page = next++) {
        const site = sites[page % HOSTS]
        if (site === undefined) throw new Error('no site')
        const visited = await visitor.visit(`${site.home}ad/${page}`, { site, purpose: 'listing' })
        if (readListing(site, visited).price?.amount !== 120) throw new Error(`page ${page} was misread`)
      }
    }),
  )
}

function siteAt(host: string, index: number) {
  return siteSchema.parse({
    name: `market-${index}`,
    title: host,
    country: 'PT',
    languages: ['en'],
    currency: 'EUR',
    home: `http://${host}/`,
    search: { url: `http://${host}/?q={query}` },
    listing: { link: '/ad/{id}' },
    politeness: { delaySeconds: 0 },
  })
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
