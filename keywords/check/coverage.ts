/** How much the lexicon holds, by language and by kind, and how much of it nobody has reviewed. */
import type { Entry } from '../entries.ts'
import type { Lexicon } from '../lexicon.ts'
import { namelessPriorityTaxa } from '../priority-taxa.ts'

export interface LanguageCoverage extends Readonly<Record<Entry['type'], number>> {
  /** Forms whose source says that no native speaker has reviewed them. */
  readonly unreviewed: number
  /** Taxa that have a name. */
  readonly taxa: number
  /** How many of the taxa of priority have one. */
  readonly priority: number
}

export interface Coverage {
  readonly languages: Readonly<Record<string, LanguageCoverage>>
  readonly forms: number
  readonly unreviewed: number
  readonly taxa: number
  readonly priorityTaxa: number
  /** Taxa known only from an imported checklist. */
  readonly imported: number
  readonly synonyms: number
  readonly listings: number
  readonly protectionRules: number
}

type Counted = Pick<Lexicon, 'entries' | 'taxonomy' | 'nationalProtection' | 'priorityTaxa'>

export function coverageOf({ entries, taxonomy, nationalProtection, priorityTaxa }: Counted): Coverage {
  const byLanguage = Map.groupBy(entries, ({ language }) => language)
  const languages = [...byLanguage].map(([language, of]) => {
    const nameless = namelessPriorityTaxa(priorityTaxa, of, language, taxonomy)
    return [language, { ...languageCoverage(of), priority: priorityTaxa.length - nameless.length }] as const
  })
  return {
    languages: Object.fromEntries(languages),
    forms: entries.length,
    unreviewed: entries.filter(isUnreviewed).length,
    taxa: taxonomy.taxa.size,
    priorityTaxa: priorityTaxa.length,
    imported: [...taxonomy.taxa.values()].filter(({ imported }) => imported).length,
    synonyms: taxonomy.synonyms.size,
    listings: taxonomy.listings.length,
    protectionRules: nationalProtection.rules.length,
  }
}

function languageCoverage(entries: readonly Entry[]): Omit<LanguageCoverage, 'priority'> {
  const count = (type: Entry['type']) => entries.filter((entry) => entry.type === type).length
  return {
    taxon: count('taxon'),
    product: count('product'),
    signal: count('signal'),
    innocent: count('innocent'),
    'life-form': count('life-form'),
    unreviewed: entries.filter(isUnreviewed).length,
    taxa: new Set(entries.flatMap((entry) => (entry.type === 'taxon' ? entry.taxa : []))).size,
  }
}

function isUnreviewed({ source }: Entry): boolean {
  return source.includes('unreviewed')
}
