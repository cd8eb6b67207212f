/** Taxa of priority that a language of priority has no name for: offers of them in it would be missed. */
import type { Lexicon } from '../lexicon.ts'
import { namelessPriorityTaxa, PRIORITY_LANGUAGES } from '../priority-taxa.ts'
import type { LexiconFinding } from './finding.ts'

export function priorityFindings({
  priorityTaxa,
  entries,
  taxonomy,
}: Pick<Lexicon, 'priorityTaxa' | 'entries' | 'taxonomy'>): LexiconFinding[] {
  return PRIORITY_LANGUAGES.flatMap((language) =>
    namelessPriorityTaxa(priorityTaxa, entries, language, taxonomy).map((taxon) => ({
      problem: 'nameless',
      mistake: true,
      detail: `${language} has no name for ${taxon}, which every language of priority must name`,
    })),
  )
}
