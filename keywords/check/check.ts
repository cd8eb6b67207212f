/** What a reviewer should know about the lexicon: mistakes, risky forms, holes, and how much is still unreviewed. */
import type { Lexicon } from '../lexicon.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { formFindings } from './form-findings.ts'
import { languageFindings } from './language-findings.ts'
import { slipFindings } from './slip-findings.ts'
import { taxonFindings } from './taxon-findings.ts'

export type Problem =
  | 'duplicate'
  | 'contradiction'
  | 'cycle'
  | 'lineage'
  | 'short'
  | 'everyday-word'
  | 'slip'
  | 'no-appendix'
  | 'not-confirmed'
  | 'hole'

export interface LexiconFinding {
  readonly problem: Problem
  /** Wrong whatever one thinks of it; the rest is for a person to weigh. */
  readonly mistake: boolean
  readonly detail: string
}

export interface LexiconCheck {
  readonly findings: readonly LexiconFinding[]
  readonly coverage: Coverage
}

/** @param day ISO day whose CITES listings count. */
export function checkLexicon(lexicon: Lexicon, day: string): LexiconCheck {
  return {
    findings: [
      ...formFindings(lexicon),
      ...taxonFindings(lexicon, day),
      ...slipFindings(lexicon),
      ...languageFindings(lexicon),
    ],
    coverage: coverageOf(lexicon),
  }
}
