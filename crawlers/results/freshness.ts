/** Whether an entry of a list changed lately enough to be visited. */

const DAY_MS = 86_400_000

/**
 * @param changedAt as the list says it; an entry without a date that can be read counts as fresh.
 * @param now UTC instant.
 */
export function isFresh(changedAt: string | null, maxAgeDays: number | undefined, now: string): boolean {
  if (maxAgeDays === undefined || changedAt === null) return true
  const changed = Date.parse(changedAt)
  return Number.isNaN(changed) || Date.parse(now) - changed <= maxAgeDays * DAY_MS
}
