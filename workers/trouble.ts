/** What is to be done about an error that a processor met. */
import { SiteStoppedError } from '../crawlers/politeness/errand.ts'
import { VisitFailedError } from '../crawlers/visit-failed.ts'
import { VaultFullError } from '../evidence/vault-errors.ts'
import { isMongoAway } from './store-patience.ts'

/** Trouble of our own house, or our own will, not of the task: its attempts are not used up by it. */
export function isOurs(error: unknown): boolean {
  return error instanceof VaultFullError || error instanceof SiteStoppedError || isMongoAway(error)
}

/** Whether the same task may go well later; an unknown error is tried again as long as there are attempts. */
export function canPass(error: unknown, isLastAttempt: boolean): boolean {
  if (isOurs(error)) return true
  if (isLastAttempt) return false
  return error instanceof VisitFailedError ? error.retryable : true
}
