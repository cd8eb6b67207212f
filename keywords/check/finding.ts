/** One thing that the check of the lexicon found. */

export type Problem =
  | 'duplicate'
  | 'contradiction'
  | 'cycle'
  | 'lineage'
  | 'short'
  | 'everyday-word'
  | 'slip'
  | 'crossed'
  | 'place'
  | 'no-appendix'
  | 'not-confirmed'
  | 'hole'
  | 'nameless'

export interface LexiconFinding {
  readonly problem: Problem
  /** Wrong whatever one thinks of it; the rest is for a person to weigh. */
  readonly mistake: boolean
  readonly detail: string
}
