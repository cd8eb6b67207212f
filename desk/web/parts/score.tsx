/** How urgent an item is: its score as a number and a bar, its tier as a word. */
import type { Tier } from '../../../model/assessment.ts'
import type { Item } from '../../../model/item.ts'
import { STATUS, TIER, VERDICT } from '../wording/labels.ts'
import styles from './parts.module.css'

export function Score({ score, tier }: { score: number; tier: Tier }) {
  return (
    <span className={styles.score} data-tier={tier}>
      <span className={styles.scoreNumber}>{score.toFixed(2)}</span>
      <span className={styles.scoreTrack} aria-hidden>
        <span className={styles.scoreFill} style={{ inlineSize: `${Math.round(score * 100)}%` }} />
      </span>
      <TierBadge tier={tier} />
    </span>
  )
}

export function TierBadge({ tier }: { tier: Tier }) {
  return (
    <span className={styles.tier} data-tier={tier}>
      {TIER[tier]}
    </span>
  )
}

/** What was decided, or that nothing was yet. */
export function StatusBadge({ item }: { item: Item }) {
  return (
    <span className={styles.status} data-status={item.status}>
      {item.decision === null ? STATUS[item.status] : VERDICT[item.decision.verdict].label}
    </span>
  )
}
