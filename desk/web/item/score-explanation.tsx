/** Why the score is what it is: every part of the sum, each with its weight. */
import type { Assessment } from '../../../model/assessment.ts'
import { Card } from '../parts/card.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { FIELD, sentence } from '../wording/labels.ts'
import { isBias, type NumberedReason } from './numbered-reasons.ts'
import styles from './reading.module.css'
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
    <Card title="Why it was flagged">
      <table className={styles.sum}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              #
            </th>
            <th scope="col">Reason</th>
            <th scope="col" className={styles.balance}>
              <span className={styles.against}>against</span>
              <span className={styles.for}>for</span>
            </th>
            <th scope="col" className={styles.weight}>
              Weight
            </th>
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
              <td className={styles.number}>{row.number}</td>
              <td>
                <ReasonText row={row} />
              </td>
              <td className={styles.balance}>
                <Bar share={row.reason.weight / widest} />
              </td>
              <td className={styles.weight}>{row.shown}</td>
            </tr>
          ))}
          {sum.rounding !== null && (
            <tr>
              <td />
              <td className={styles.quiet}>Rounding of the numbers above</td>
              <td className={styles.balance} />
              <td className={styles.weight}>{sum.rounding}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">Sum of all weights (logit)</th>
            <td className={styles.balance} />
            <td className={styles.weight}>{sum.logit}</td>
          </tr>
          <tr>
            <td />
            <th scope="row">
              Score = 1 ∕ (1 + e<sup>−sum</sup>)
            </th>
            <td className={styles.balance} />
            <td className={styles.weight}>{sum.score}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.provenance}>
        Judged by the law of {assessment.asOf} with lexicon <code>{short(assessment.lexicon)}</code> and model{' '}
        <code>{short(assessment.model)}</code>
      </p>
    </Card>
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
      {reason.note !== undefined && <span className={styles.note}>{reason.note}</span>}
    </>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <span className={styles.bar} aria-hidden>
      <span
        className={styles.fill}
        data-for={share >= 0}
        style={{ inlineSize: `${Math.abs(share) * 50}%` }}
      />
    </span>
  )
}

/** Enough of a hash to tell two apart; the whole stands in the evidence. */
function short(hash: string): string {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12)
}
