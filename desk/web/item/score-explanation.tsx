/** Why the score is what it is: every part of the sum, each with its weight. */
import type { Assessment } from '../../../model/assessment.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { FIELD, sentence } from '../wording/labels.ts'
import styles from './item.module.css'
import { isBias, type NumberedReason } from './numbered-reasons.ts'
import { scoreSum } from './score-sum.ts'

interface ScoreExplanationProps {
  assessment: Assessment
  lit: number | null
  light: (reason: number | null) => void
}

export function ScoreExplanation({ assessment, lit, light }: ScoreExplanationProps) {
  const sum = scoreSum(assessment.reasons, assessment.score)
  const widest = Math.max(...assessment.reasons.map(({ weight }) => Math.abs(weight)), 1)
  return (
    <section className={styles.card} aria-labelledby="score-explanation">
      <h2 id="score-explanation">Why it was flagged</h2>
      <table className={styles.sum}>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className={styles.against}>against</span>
              <span className={styles.for}>for</span>
            </th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {sum.rows.map((row) => (
            <tr
              key={row.number}
              data-lit={row.number === lit}
              onMouseEnter={() => light(row.number)}
              onMouseLeave={() => light(null)}
            >
              <td>{row.number}</td>
              <td>
                <ReasonText row={row} />
              </td>
              <td>
                <Bar share={row.reason.weight / widest} />
              </td>
              <td>{row.shown}</td>
            </tr>
          ))}
          {sum.rounding !== null && (
            <tr>
              <td />
              <td className={styles.quiet}>Rounding of the numbers above</td>
              <td />
              <td>{sum.rounding}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row" colSpan={2}>
              Sum of all weights (logit)
            </th>
            <td>{sum.logit}</td>
          </tr>
          <tr>
            <td />
            <th scope="row" colSpan={2}>
              Score = 1 ∕ (1 + e<sup>−sum</sup>)
            </th>
            <td>{sum.score}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.provenance}>
        Judged by the law of {assessment.asOf} with lexicon <code>{short(assessment.lexicon)}</code> and model{' '}
        <code>{short(assessment.model)}</code>
      </p>
    </section>
  )
}

function ReasonText({ row: { reason } }: { row: NumberedReason }) {
  return (
    <>
      <strong>{isBias(reason) ? 'Starting point' : sentence(reason.signal)}</strong>
      {reason.text !== undefined && (
        <>
          {' '}
          “<StrangerText>{reason.text}</StrangerText>”
        </>
      )}
      {reason.field !== undefined && <span className={styles.quiet}> in the {FIELD[reason.field]}</span>}
      {reason.note !== undefined && <span className={styles.reasonNote}>{reason.note}</span>}
    </>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <span className={styles.bar} data-for={share >= 0} aria-hidden>
      <span style={{ inlineSize: `${Math.abs(share) * 50}%` }} />
    </span>
  )
}

/** Enough of a hash to tell two apart; the whole stands in the evidence. */
function short(hash: string): string {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12)
}
