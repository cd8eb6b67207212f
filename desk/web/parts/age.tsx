/** How long ago something was, with the exact time at hand. */
import { ageText, agoText, timeText } from '../wording/amounts.ts'

/** `inSentence` says "5 h ago" instead of "5 h". */
export function Age({ since, inSentence = false }: { since: string; inSentence?: boolean }) {
  return (
    <time dateTime={since} title={timeText(since)}>
      {(inSentence ? agoText : ageText)(since, new Date())}
    </time>
  )
}
