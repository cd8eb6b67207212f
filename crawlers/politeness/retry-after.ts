/** When a host that is busy wants to be asked again. */

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date.
 *
 * @returns the instant, at least a second and at most a day from `now`; null where the header says nothing.
 */
export function readRetryAfter(value: string | undefined, now: Date): Date | null {
  const text = value?.trim() ?? ''
  if (text === '') return null
  const at = /^\d+$/.test(text) ? now.getTime() + Number(text) * 1_000 : httpDate(text)
  if (Number.isNaN(at)) return null
  return new Date(Math.min(Math.max(at, now.getTime() + SHORTEST_MS), now.getTime() + LONGEST_MS))
}

const SHORTEST_MS = 1_000
const LONGEST_MS = 24 * 3_600_000

/** HTTP dates start with the day's name; without this check, `Date.parse` would read all kinds of text. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN
}
