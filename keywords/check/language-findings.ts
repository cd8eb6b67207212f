/** Languages that have names of animals and lack what an advert is judged by, or names that most other languages have. */
import type { TaxonEntry } from '../entries.ts'
import type { Lexicon } from '../lexicon.ts'
import type { LexiconFinding } from './finding.ts'

/** Every language that has names should also have these, or adverts in it cannot be judged. */
const NEEDED_SIGNALS = [
  'offer',
  'wanted',
  'no-papers',
  'papers-claim',
  'replica',
  'news',
  'question',
  'lost-pet',
] as const

/** Fewer names than this are a beginning, not a language that the lexicon covers. */
const FEWEST_NAMES = 20
/** A taxon that this many languages name is one that is traded everywhere. */
const NAMED_BY = 15

export function languageFindings({
  entries,
  taxonomy,
}: Pick<Lexicon, 'entries' | 'taxonomy'>): LexiconFinding[] {
  const signals = new Set(
    entries.flatMap((entry) => (entry.type === 'signal' ? [`${entry.language} ${entry.signal}`] : [])),
  )
  const names = entries.filter(
    (entry): entry is TaxonEntry => entry.type === 'taxon' && entry.language !== 'und',
  )
  const byLanguage = Map.groupBy(names, ({ language }) => language)
  const covered = new Map(
    [...byLanguage]
      .filter(([, of]) => of.length >= FEWEST_NAMES)
      .map(([language, of]) => [language, new Set(of.flatMap(({ taxa }) => taxa))]),
  )
  const everywhere = namedEverywhere(covered)
  return [...covered].flatMap(([language, taxa]) => {
    const lineages = new Set([...taxa].flatMap((taxon) => taxonomy.lineage(taxon)))
    return [
      ...NEEDED_SIGNALS.filter((signal) => !signals.has(`${language} ${signal}`)).map((signal) =>
        hole(`${language} has names but no words for ${signal}`),
      ),
      ...nameless(
        language,
        everywhere.filter(
          (taxon) => !lineages.has(taxon) && !taxonomy.lineage(taxon).some((above) => taxa.has(above)),
        ),
      ),
    ]
  })
}

function namedEverywhere(covered: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const counts = new Map<string, number>()
  for (const taxa of covered.values()) {
    for (const taxon of taxa) counts.set(taxon, (counts.get(taxon) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= NAMED_BY).map(([taxon]) => taxon)
}

function nameless(language: string, taxa: readonly string[]): LexiconFinding[] {
  return taxa.length === 0 ? [] : [hole(`${language} has no name for ${taxa.join(', ')}`)]
}

function hole(detail: string): LexiconFinding {
  return { problem: 'hole', mistake: false, detail }
}
