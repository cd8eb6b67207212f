/** Text that somebody else wrote: as plain text, in its own direction, with hidden characters named. */
import { escapeInvisible } from '../reading/escape-invisible.ts'
import styles from './parts.module.css'

export function StrangerText({ children }: { children: string }) {
  return (
    <bdi dir="auto">
      <VisibleText text={children} />
    </bdi>
  )
}

/** The same without a direction of its own, for pieces of one text. */
export function VisibleText({ text }: { text: string }) {
  let at = 0
  return escapeInvisible(text).map((part) => {
    const key = at
    at += 'text' in part ? part.text.length : 1
    if ('text' in part) return part.text
    return (
      <span
        key={key}
        className={styles.hidden}
        title={`${part.hidden} ${part.name}`}
        role="img"
        aria-label={part.name}
      >
        {part.hidden.replace('U+', '')}
      </span>
    )
  })
}
