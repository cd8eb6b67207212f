/** How long ago something was, with the exact time at hand. */
import { ageText, timeText } from '../wording/amounts.ts'

export function Age({ since }: { since: string }) {
  return (
    <time dateTime={since} title={timeText(since)}>
      {ageText(since, new Date())}
    </time>
  )
}
