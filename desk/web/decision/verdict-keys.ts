/** The keys 1 to 9 for the verdicts, in the order of the vocabulary. */
import { type Verdict, verdict } from '../../../model/item.ts'
import type { Keys } from '../app/keys.ts'

export function verdictKeys(choose: (verdict: Verdict) => void): Keys {
  return Object.fromEntries(
    verdict.options.map((option, index) => [String(index + 1), () => choose(option)] as const),
  )
}
