/**
 * Orders search terms by how much each finds.
 *
 * A marketplace's search wants every word that it is given, so a short term finds what all longer ones around it find:
 * who has searched for "ivory" need not search for "ivory netsuke" and "carved ivory". Of the terms
 *
 *     ivory netsuke · carved ivory · ivory bangle · rhino horn cup · rhino horn · pangolin scales
 *
 * the first three share a word that is about one taxon alone, so `ivory` joins them as a term of its own; it covers
 * the three and comes first. `rhino horn` covers `rhino horn cup` and is second, `pangolin scales` covers itself.
 */
import type { SearchTerm } from '../keywords/search-terms.ts'

export type BroadTerm = Pick<SearchTerm, 'term' | 'taxonKey' | 'weight'>

/** Scripts that do not separate words: there a term covers those that it is a part of. */
const JOINED_SCRIPTS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u
/** Languages that put spaces between syllables, where a single one says little. */
const SYLLABIC_LANGUAGES = new Set(['vi'])

const LEAST_SHARING = 3
const LEAST_SHARE = 0.8
const SHORTEST_SHARED_WORD = 4

/** @returns the terms worth searching for, the one that finds most first; what is covered by another is left out. */
export function broadTerms(candidates: readonly BroadTerm[], language: string): BroadTerm[] {
  const shared = SYLLABIC_LANGUAGES.has(language) ? [] : sharedWords(candidates)
  const pool = [...candidates, ...shared].map((term) => ({ ...term, text: searchedText(term.term) }))
  const reach = reachOf(pool)
  const breadth = reach.map((terms) => terms.reduce((sum, term) => sum + term.weight, 0))
  const order = pool.map((term, at) => ({ term, reach: reach[at] ?? [], breadth: breadth[at] ?? 0 }))
  order.sort((one, other) => other.breadth - one.breadth || (one.term.term < other.term.term ? -1 : 1))

  const found = new Set<BroadTerm>()
  const ofTaxon = new Map<string, number>()
  const chosen: { term: BroadTerm; value: number }[] = []
  for (const { term, reach, breadth } of order) {
    if (found.has(term)) continue
    for (const each of reach) found.add(each)
    const { taxonKey, weight } = term
    const nth = (ofTaxon.get(taxonKey) ?? 0) + 1
    ofTaxon.set(taxonKey, nth)
    // The tenth term for the same taxon is worth less than the first for another one.
    const best = Math.max(...reach.map((one) => one.weight))
    chosen.push({
      term: { term: term.term, taxonKey, weight },
      value: (best * (1 + Math.log1p(breadth))) / Math.sqrt(nth),
    })
  }
  return chosen.sort((one, other) => other.value - one.value).map(({ term }) => term)
}

/**
 * For each text those that hold it. Texts of separated words are only compared with those that share its rarest word, so
 * that thousands of terms take no time.
 */
function reachOf<Term extends { text: string }>(pool: readonly Term[]): Term[][] {
  const holding = new Map<string, Term[]>()
  for (const term of pool) {
    for (const word of new Set(term.text.split(' '))) {
      const same = holding.get(word)
      if (same === undefined) holding.set(word, [term])
      else same.push(term)
    }
  }
  const joined = pool.filter(({ text }) => !text.startsWith(' '))
  return pool.map(({ text }) => {
    if (!text.startsWith(' ')) return joined.filter((other) => other.text.includes(text))
    const words = text.split(' ').filter((word) => word !== '')
    const rarest = words
      .map((word) => holding.get(word) ?? [])
      .reduce((best, one) => (one.length < best.length ? one : best))
    return rarest.filter((other) => other.text.includes(text))
  })
}

/** Between spaces where words are separated, so that only whole words are found in it. */
function searchedText(term: string): string {
  return JOINED_SCRIPTS.test(term) ? term : ` ${wordsOf(term).join(' ')} `
}

/** Words that several candidates share, most of them of one taxon, and that are no candidates themselves. */
function sharedWords(candidates: readonly BroadTerm[]): BroadTerm[] {
  const taxaOf = new Map<string, string[]>()
  for (const { term, taxonKey } of candidates) {
    if (JOINED_SCRIPTS.test(term)) continue
    for (const word of new Set(wordsOf(term))) taxaOf.set(word, [...(taxaOf.get(word) ?? []), taxonKey])
  }
  const known = new Set(candidates.map(({ term }) => term.toLowerCase()))
  return [...taxaOf].flatMap(([word, taxa]) => {
    const isLong = [...word].length >= SHORTEST_SHARED_WORD
    if (!isLong || taxa.length < LEAST_SHARING || known.has(word)) return []
    const [taxonKey = '', count = 0] = mostFrequent(taxa)
    return count / taxa.length >= LEAST_SHARE ? [{ term: word, taxonKey, weight: 0 }] : []
  })
}

function mostFrequent(names: readonly string[]): [string?, number?] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]): [string, number] => [
    name,
    all.length,
  ])
  return counts.reduce<[string?, number?]>((best, each) => (each[1] > (best[1] ?? 0) ? each : best), [])
}

function wordsOf(term: string): string[] {
  return term
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
}
