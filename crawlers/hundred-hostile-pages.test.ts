/** A market where five of six listings are traps: the crawl around them finishes and finds every good one. */
import { expect, test } from 'vitest'
import { openHostileSite } from '../test/hostile/hostile-site.ts'
import { openTestVisitor, siteAt } from '../test/hostile/hostile-visitor.ts'
import { hundredPages } from '../test/hostile/hundred-pages.ts'
import { lyingResolver, TRICK_HOSTS } from '../test/hostile/trick-addresses.ts'
import { openVictim } from '../test/hostile/victim.ts'
import { crawlSite } from './crawl-site.ts'
import { memoryHostBudget } from './politeness/host-budget.ts'

const limits = { bodyBytes: 2_000_000, responseMs: 2_000, headersMs: 1_400 }
const GOOD = 20

test('a hundred hostile pages cost a bounded share of memory, reach nobody else, and hide no good listing', async () => {
  await using market = await openHostileSite()
  await using victim = await openVictim()
  const hostile = hundredPages(TRICK_HOSTS.map((host) => `${host}:${victim.port}`))
  expect(hostile.size).toBe(100)
  const ids: string[] = []
  for (const [index, answer] of [...hostile.values()].entries()) {
    market.page(`/ad/h${index}`, answer)
    ids.push(`h${index}`)
    if (index % (hostile.size / GOOD) !== 0) continue
    market.page(`/ad/good${index}`, `<h1>Good chair ${index}</h1><p class="price">£${index + 1}</p>`)
    ids.push(`good${index}`)
  }
  market.page('/search', `<h1>Results</h1>${ids.map((id) => `<a href="/ad/${id}">${id}</a>`).join('')}`)
  await using parts = await openTestVisitor({
    allow: [market.authority],
    resolve: lyingResolver(),
    limits,
    // A host in trouble is left alone for seconds, which here would be all that is waited for.
    budget: { ...memoryHostBudget(), pause: async () => {} },
  })
  const titles: string[] = []
  const problems: string[] = []
  const before = memoryInUse()
  let most = 0
  for await (const crawled of crawlSite(siteAt(market.origin), {
    visitor: parts.visitor,
    terms: [{ term: 'x', language: null }],
    max: 1_000,
  })) {
    if ('listing' in crawled) titles.push(crawled.listing.title)
    else problems.push(crawled.problem.outcome)
    most = Math.max(most, memoryInUse())
  }
  expect(titles.filter((title) => title.startsWith('Good chair'))).toHaveLength(GOOD)
  expect(titles.length + problems.length).toBe(ids.length)
  expect(victim.hits).toEqual([])
  expect(most - before).toBeLessThan(1_000_000_000)
  expect(market.hits.filter((hit) => hit.startsWith('/ad/')).length).toBeLessThan(2 * ids.length)
})

function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
