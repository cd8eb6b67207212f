/**
 * Flagged listings that searches find, by how the terms of each run are chosen, at the same budget.
 *
 *     node bench/seeding/main.ts [searches a run] [runs]
 *
 * Peers: plain rotation through all terms, and the terms that the lexicon ranks first in every run. The market is made
 * of the demonstration's listings, of which new ones keep coming and going.
 */
import { demoSite } from '../../demo/site-file.ts'
import { loadLexicon } from '../../keywords/lexicon.ts'
import { candidateSearchTerms } from '../../keywords/search-terms.ts'
import { rankedTerms } from '../../workers/seeding.ts'
import { livingMarket } from './market.ts'
import { policies, watch } from './policies.ts'

const [places = 200, runs = 80] = process.argv.slice(2).map(Number)
const SITE = 'classifieds'
const SEEDS = [1, 2, 3]

const lexicon = loadLexicon()
const site = demoSite(SITE, 'http://127.0.0.1:8411')
const ranked = rankedTerms(site, (language) => candidateSearchTerms(lexicon, language)).map(
  ({ term }) => term,
)

say(`${SITE}: ${ranked.length} terms, ${places} searches a run, ${runs} runs, ${SEEDS.length} markets`)
say(row('policy', 'searches', 'flagged', 'a search'))
const rates: Record<string, number> = {}
for (const [name, policy] of Object.entries(policies(ranked, places))) {
  const outcomes = SEEDS.map((seed) => watch(livingMarket(SITE, seed), policy, runs))
  const searches = outcomes.reduce((sum, one) => sum + one.searches, 0)
  const found = outcomes.reduce((sum, one) => sum + one.found, 0)
  rates[name] = found / searches
  say(row(name, searches, found, (found / searches).toFixed(3)))
}
const [ours = 0, ...peers] = Object.values(rates)
for (const [at, name] of Object.keys(rates).slice(1).entries())
  say(`flagged a search, against ${name}: ${(ours / (peers[at] ?? 1)).toFixed(2)} x`)

function row(name: string, ...cells: (string | number)[]): string {
  return [name.padEnd(20), ...cells.map((cell) => String(cell).padStart(9))].join(' ')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
