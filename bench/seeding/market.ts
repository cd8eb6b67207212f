/** A market of the demonstration's listings on which new ones of the same kinds keep coming and going. */
import { readCatalogue } from '../../demo/catalogue.ts'
import { openSearch } from '../../demo/search.ts'
import { readTruth } from '../../demo/truth.ts'

export interface LivingMarket {
  /** Identifiers of what a search gives in a run. */
  search(term: string, run: number): string[]
  isFlagged(id: string): boolean
}

/** How many runs a listing stays: two days at four runs a day. */
const STAYS = 8
/** In one run of so many, each kind of listing comes anew. */
const COMES_IN = 30

export function livingMarket(site: string, seed: number): LivingMarket {
  const search = openSearch(readCatalogue(site))
  const flagged = new Set(
    readTruth().flatMap((entry) => (entry.site === site && entry.flag ? entry.listingId : [])),
  )
  const results = new Map<string, string[]>()
  const kindsFor = (term: string): string[] => {
    const known = results.get(term) ?? search(term).map(({ id }) => id)
    results.set(term, known)
    return known
  }
  return {
    search: (term, run) =>
      kindsFor(term).flatMap((kind) =>
        Array.from({ length: STAYS }, (_, ago) => run - ago)
          .filter((came) => came >= 0 && chance(`${seed} ${kind} ${came}`) < 1 / COMES_IN)
          .map((came) => `${kind}@${came}`),
      ),
    isFlagged: (id) => flagged.has(id.slice(0, id.lastIndexOf('@'))),
  }
}

/** From 0 to 1, the same for the same words: FNV-1a with the last mixing of MurmurHash3. */
function chance(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
