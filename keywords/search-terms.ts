/** Which terms of a language are worth typing into a marketplace's search box. */
import type { TaxonEntry } from './entries.ts'
import { isTaxonEntry, type Lexicon } from './lexicon.ts'

export interface SearchTerm {
  readonly term: string
  readonly language: string
  readonly taxonKey: string
  readonly kind: 'name' | 'trade-name' | 'scientific' | 'code-word'
  /** 0 to 1; what is traded everywhere, rare in other adverts and stands in Appendix I comes first. */
  readonly weight: number
}

/** The day whose appendices order the terms: later listings only add to what is searched. */
const ORDERING_DAY = '2026-03-05'

/**
 * Terms for taxa in a language, best first; scientific names serve every language and come last, and only those of taxa
 * that people have names for. Of a word's inflected forms the first stands for all: marketplaces inflect by themselves.
 */
export function candidateSearchTerms(lexicon: Lexicon, language: string): SearchTerm[] {
  const named = namesByTaxon(lexicon)
  const best = new Map<string, SearchTerm>()
  for (const entries of Map.groupBy(
    searchableEntries(lexicon, language, named),
    ({ taxa }) => taxa[0],
  ).values()) {
    for (const entry of withoutInflections(entries)) {
      const term = searchTerm(entry, language, lexicon, named)
      const known = best.get(term.term)
      if (known === undefined || known.weight < term.weight) best.set(term.term, term)
    }
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
}

/** How many names each taxon has in all languages: what is traded most is called by most names. */
function namesByTaxon({ entries }: Lexicon): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const entry of entries) {
    if (!isTaxonEntry(entry) || entry.language === 'und') continue
    for (const taxon of entry.taxa) names.set(taxon, (names.get(taxon) ?? 0) + 1)
  }
  return names
}

function searchableEntries(
  lexicon: Lexicon,
  language: string,
  named: ReadonlyMap<string, number>,
): TaxonEntry[] {
  return lexicon.entries
    .filter(isTaxonEntry)
    .filter((entry) =>
      entry.language === language
        ? !/^\p{Emoji_Presentation}+$/u.test(entry.form)
        : isDistinctiveName(entry) && entry.taxa.some((taxon) => named.has(taxon)),
    )
}

function isDistinctiveName({ language, kind, strength, form }: TaxonEntry): boolean {
  return language === 'und' && kind === 'scientific' && strength === 'strong' && /^\S+ \S{4,}$/.test(form)
}

function withoutInflections(entries: readonly TaxonEntry[]): TaxonEntry[] {
  const kept: TaxonEntry[] = []
  for (const entry of entries) {
    if (!kept.some((base) => isInflected(entry.form.toLowerCase(), base.form.toLowerCase()))) kept.push(entry)
  }
  return kept
}

/** Letters that an ending may change, and those that must be the same before it. */
const LONGEST_ENDING = 3
const SHORTEST_STEM = 4

/** Word for word the same but for short endings; scripts that are written without endings never are. */
function isInflected(form: string, base: string): boolean {
  const [words, bases] = [form.split(' '), base.split(' ')]
  if (words.length !== bases.length || !/^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek} ]+$/u.test(form))
    return false
  return words.every((word, i) => {
    const other = bases[i] ?? ''
    if (word === other) return true
    const stem = Math.max(word.length, other.length) - LONGEST_ENDING
    return stem >= SHORTEST_STEM && word.slice(0, stem) === other.slice(0, stem)
  })
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

/** Names beyond which a taxon counts as traded everywhere: five in each language of the world's markets. */
const EVERYWHERE = 200

function searchTerm(
  entry: TaxonEntry,
  language: string,
  lexicon: Lexicon,
  named: ReadonlyMap<string, number>,
): SearchTerm {
  const taxonKey = entry.taxa[0] ?? ''
  const kind = KINDS[entry.kind]
  const appendix = lexicon.taxonomy.appendixOf(taxonKey, ORDERING_DAY)
  const rank = appendix === 'I' ? 0.15 : appendix === 'II' ? 0.1 : 0
  const strength = entry.strength === 'strong' ? 0.1 : 0
  const spread = 0.25 * Math.min(1, (named.get(taxonKey) ?? 0) / EVERYWHERE)
  return {
    term: entry.form,
    language,
    taxonKey,
    kind,
    weight: Number((KIND_WEIGHT[kind] + rank + strength + spread).toFixed(3)),
  }
}
