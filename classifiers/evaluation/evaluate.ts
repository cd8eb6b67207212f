/** How well assessments agree with labels, by the definitions of the labelled files (see docs of `wtm evaluate`). */
import type { Taxonomy } from '../../keywords/taxonomy.ts'
import { type Assessment, isFlagged } from '../../model/assessment.ts'
import type { LabelledRow } from '../labelled-row.ts'
import { share, type Tally, tallyOf } from './tally.ts'
import { taxaAgree } from './taxon-agreement.ts'

export interface WorstRow {
  readonly id: string
  readonly language: string
  readonly kind: string
  readonly assessed: string
  readonly score: number
  readonly title: string
}

export interface Evaluation {
  readonly all: Tally
  readonly byLanguage: Record<string, Tally>
  readonly byKind: Record<string, Tally>
  readonly byTaxon: Record<string, Tally>
  readonly byTag: Record<string, Tally>
  /** Over rows that are flagged in both label and assessment. */
  readonly taxonAgreement: number
  readonly languageAccuracy: number
  readonly kindAccuracy: number
  /** Mean distance of score and label over ten bins of the score, by their share of rows. */
  readonly calibrationError: number
  readonly worst: readonly WorstRow[]
}

interface Judged {
  readonly row: LabelledRow
  readonly assessment: Assessment
  readonly right: boolean
}

export function evaluate(
  rows: readonly LabelledRow[],
  assess: (row: LabelledRow) => Assessment,
  taxonomy: Taxonomy,
): Evaluation {
  const judged = rows.map((row): Judged => {
    const assessment = assess(row)
    return { row, assessment, right: judgedRightly(row, assessment) }
  })
  const flagged = judged.filter(({ row }) => row.label.flag)
  const agreeing = flagged.filter(({ row, assessment }) =>
    taxaAgree(
      assessment.taxa.map(({ name }) => name),
      row.label.taxa,
      taxonomy,
    ),
  )
  return {
    all: tally(judged),
    byLanguage: tallies(judged, ({ row }) => [row.language]),
    byKind: tallies(judged, ({ row }) => [row.label.kind]),
    byTaxon: tallies(judged, ({ row }) => row.label.taxa),
    byTag: tallies(judged, ({ row }) => row.label.tags),
    taxonAgreement: share(agreeing.length, flagged.length),
    languageAccuracy: share(
      judged.filter(({ row, assessment }) => row.language === assessment.language).length,
      judged.length,
    ),
    kindAccuracy: share(
      judged.filter(({ row, assessment }) => row.label.kind === assessment.kind).length,
      judged.length,
    ),
    calibrationError: calibrationError(judged),
    worst: worstRows(judged),
  }
}

/** Flagged where the label says so; an exempt row is wrong only when it is `high`. */
export function judgedRightly(row: LabelledRow, assessment: Assessment): boolean {
  if (row.label.kind === 'exempt') return assessment.tier !== 'high'
  return isFlagged(assessment) === row.label.flag
}

function tally(judged: readonly Judged[]): Tally {
  return tallyOf(judged.map(({ row, right }) => ({ flag: row.label.flag, right })))
}

function tallies(
  judged: readonly Judged[],
  keysOf: (one: Judged) => readonly string[],
): Record<string, Tally> {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) {
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return Object.fromEntries(
    [...groups].sort((a, b) => b[1].length - a[1].length).map(([key, group]) => [key, tally(group)]),
  )
}

const BINS = 10

function calibrationError(judged: readonly Judged[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = judged.filter(
      ({ assessment }) => Math.min(BINS - 1, Math.floor(assessment.score * BINS)) === bin,
    )
    const said = inside.reduce((sum, { assessment }) => sum + assessment.score, 0)
    const was = inside.filter(({ row }) => row.label.flag).length
    error += Math.abs(said - was)
  }
  return share(error, judged.length)
}

function worstRows(judged: readonly Judged[]): WorstRow[] {
  return judged
    .filter(({ right }) => !right)
    .map(({ row, assessment }) => ({
      id: row.id,
      language: row.language,
      kind: row.label.kind,
      assessed: `${assessment.tier}/${assessment.kind}`,
      score: assessment.score,
      title: row.title,
    }))
    .sort((a, b) => Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5))
}
