/** Whether it is worth a look that a whole run did not meet a listing. */
import type { Life } from '../model/lifecycle.ts'

/** Results of some sites show a listing one day and not the next, for months; its history should not be of that alone. */
const AGAIN_AFTER_HOURS = 14 * 24

/** Once in two weeks, and only of a listing that counts as seen: it is visited sooner then, which tells more. */
export function isTellingAbsence(life: Pick<Life, 'state' | 'turns'>, at: string): boolean {
  if (life.state !== 'seen') return false
  const missed = life.turns.findLast((turn) => turn.type === 'state' && turn.state === 'unseen')
  return missed === undefined || Date.parse(at) - Date.parse(missed.at) >= AGAIN_AFTER_HOURS * 3_600_000
}
