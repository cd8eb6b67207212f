/** The verdicts to choose from, with a note, and what stands already. */
import { Button, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { type Item, TAKEDOWN_VERDICTS, type Verdict, verdict } from '../../../model/item.ts'
import { Card } from '../parts/card.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import { VERDICT } from '../wording/labels.ts'
import styles from './decision.module.css'

interface VerdictPanelProps {
  item: Item
  note: string
  setNote: (note: string) => void
  noteField: RefObject<HTMLTextAreaElement | null>
  choose: (verdict: Verdict) => void
  takeBack: () => void
}

export function VerdictPanel({ item, note, setNote, noteField, choose, takeBack }: VerdictPanelProps) {
  return (
    <Card title="Decision">
      {item.decision !== null && <Standing item={item} takeBack={takeBack} />}
      <Textarea
        ref={noteField}
        label="Note"
        description="Goes with the verdict you choose; stays in the house"
        value={note}
        maxLength={4_000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <ol className={styles.verdicts}>
        {verdict.options.map((option, index) => (
          <li key={option}>
            <button
              type="button"
              data-takedown={TAKEDOWN_VERDICTS.includes(option)}
              aria-pressed={item.decision?.verdict === option}
              onClick={() => choose(option)}
            >
              <kbd aria-hidden>{index + 1}</kbd>
              <span>
                {VERDICT[option].label}
                <small>{VERDICT[option].means}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Standing({ item, takeBack }: { item: Item; takeBack: () => void }) {
  if (item.decision === null) return null
  return (
    <div className={styles.standing}>
      <p>
        <strong>{VERDICT[item.decision.verdict].label}</strong>
        <br />
        {item.decision.by}, {timeText(item.decision.at)}
      </p>
      {item.decision.note !== '' && (
        <p className={styles.note}>
          <StrangerText>{item.decision.note}</StrangerText>
        </p>
      )}
      {item.changedSinceDecision && <p className={styles.changed}>The listing has changed since.</p>}
      <Button size="compact-sm" variant="default" onClick={takeBack}>
        Take back
      </Button>
    </div>
  )
}
