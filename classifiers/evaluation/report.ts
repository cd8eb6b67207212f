/** An evaluation as a table for a terminal. */
import type { Evaluation } from './evaluate.ts'
import type { Tally } from './tally.ts'

const MOST_TAXA = 20
const MOST_WORST = 20

export function evaluationReport(evaluation: Evaluation): string {
  const { all, byLanguage, byKind, byTag, byTaxon, worst } = evaluation
  const lines = [
    head('all'),
    line('all', all),
    '',
    `taxon agreement ${percent(evaluation.taxonAgreement)}   language ${percent(evaluation.languageAccuracy)}   kind ${percent(evaluation.kindAccuracy)}   calibration error ${evaluation.calibrationError.toFixed(3)}`,
    ...section('language', byLanguage),
    ...section('kind', byKind),
    ...section('tag', byTag),
    ...section('taxon', Object.fromEntries(Object.entries(byTaxon).slice(0, MOST_TAXA))),
    '',
    worst.length === 0 ? 'No row is judged wrongly.' : 'Worst rows',
    ...worst
      .slice(0, MOST_WORST)
      .map(
        (row) =>
          `  ${shown(row.id)}  ${row.language}  ${row.kind} → ${row.assessed}  ${row.score.toFixed(2)}  ${shown(row.title)}`,
      ),
  ]
  return `${lines.join('\n')}\n`
}

function section(name: string, tallies: Record<string, Tally>): string[] {
  return ['', head(name), ...Object.entries(tallies).map(([key, tally]) => line(shown(key), tally))]
}

function head(name: string): string {
  return `${name.padEnd(26)} rows  prec  recall    F1  95 % of F1   right`
}

function line(name: string, { rows, precision, recall, f1, f1Interval, right }: Tally): string {
  const cells = [precision, recall, f1].map((value) => value.toFixed(2).padStart(6))
  const interval = f1Interval.map((value) => value.toFixed(2)).join('–')
  return `${name.padEnd(26)} ${String(rows).padStart(4)}${cells.join('')}   ${interval} ${right.toFixed(2).padStart(6)}`
}

/** Titles are strangers' text: control characters would act on the terminal, and a long one fills it. */
function shown(text: string): string {
  const plain = text.slice(0, 2 * LONGEST_SHOWN).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
  const characters = [...plain]
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : plain
}

const LONGEST_SHOWN = 100

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`
}
