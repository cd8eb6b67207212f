/** What a reviewer should know about the lexicon: mistakes, risky forms, holes, and how much is still unreviewed. */
import type { Lexicon } from '../lexicon.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { crossedFindings } from './crossed-findings.ts'
import type { LexiconFinding } from './finding.ts'
import { formFindings } from './form-findings.ts'
import { languageFindings } from './language-findings.ts'
import { priorityFindings } from './priority-findings.ts'
import { slipFindings } from './slip-findings.ts'
import { taxonFindings } from './taxon-findings.ts'

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
      ...crossedFindings(lexicon),
      ...languageFindings(lexicon),
      ...priorityFindings(lexicon),
    ],
    coverage: coverageOf(lexicon),
  }
}
