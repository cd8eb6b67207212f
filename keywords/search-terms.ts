/** Which terms of a language are worth typing into a marketplace's search box. */
import type { TaxonEntry } from './entries.ts'
import { isTaxonEntry, type Lexicon } from './lexicon.ts'

export interface SearchTerm {
  readonly term: string
  readonly language: string
  readonly taxonKey: string
  readonly kind: 'name' | 'trade-name' | 'scientific' | 'code-word'
  /** 0 to 1; what is rare in other adverts and stands in Appendix I comes first. */
  readonly weight: number
}

/** The day whose appendices order the terms: later listings only add to what is searched. */
const ORDERING_DAY = '2026-03-05'

/** Terms for taxa in a language, best first; scientific names serve every language and come last. */
export function candidateSearchTerms(lexicon: Lexicon, language: string): SearchTerm[] {
  const best = new Map<string, SearchTerm>()
  for (const entry of lexicon.entries) {
    if (!isTaxonEntry(entry) || !searchable(entry, language)) continue
    const term = searchTerm(entry, language, lexicon)
    const known = best.get(term.term)
    if (known === undefined || known.weight < term.weight) best.set(term.term, term)
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
}

function searchable(entry: TaxonEntry, language: string): boolean {
  if (entry.language === language) return !/^\p{Emoji_Presentation}+$/u.test(entry.form)
  return (
    entry.language === 'und' &&
    entry.kind === 'scientific' &&
    entry.strength === 'strong' &&
    /^\S+ \S{4,}$/.test(entry.form)
  )
}

const KINDS: Readonly<Record<TaxonEntry['kind'], SearchTerm['kind']>> = {
  vernacular: 'name',
  'trade-name': 'trade-name',
  scientific: 'scientific',
  abbreviation: 'name',
  misspelling: 'name',
  'code-word': 'code-word',
}

const KIND_WEIGHT = { 'trade-name': 0.5, name: 0.4, scientific: 0.2, 'code-word': 0.2 } as const

function searchTerm(entry: TaxonEntry, language: string, lexicon: Lexicon): SearchTerm {
  const taxonKey = entry.taxa[0] ?? ''
  const kind = KINDS[entry.kind]
  const appendix = lexicon.taxonomy.appendixOf(taxonKey, ORDERING_DAY)
  const rank = appendix === 'I' ? 0.3 : appendix === 'II' ? 0.2 : 0.1
  const strength = entry.strength === 'strong' ? 0.2 : 0
  return {
    term: entry.form,
    language,
    taxonKey,
    kind,
    weight: Number((KIND_WEIGHT[kind] + rank + strength).toFixed(2)),
  }
}
