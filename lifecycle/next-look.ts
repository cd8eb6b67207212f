/**
 * When a known listing is looked at again.
 *
 * Half of the time in which a change is to be expected, by how often the listing changed while it was watched (with half a
 * change and a day added, so that new listings are neither thought unchanging nor restless; compare Cho and Garcia-Molina,
 * "Estimating frequency of change", ACM TOIT 3, 2003), but no more than a factor of two away from what its case asks for.
 */
import { createHash } from 'node:crypto'
import type { Life } from '../model/lifecycle.ts'
import { LEAST_APART_HOURS } from './derive-life.ts'

/** How much hangs on knowing soon: `asked`: the platform was asked to take it down; `quiet`: decided, nothing is asked. */
export type Concern = 'asked' | 'high' | 'review' | 'quiet'

export interface Watched {
  site: string
  listingId: string
  concern: Concern
  life: Pick<Life, 'state' | 'since' | 'firstSeenAt' | 'lookedAt' | 'overSince' | 'untold' | 'changes'>
}

/**
 * Depends on nothing but its input: the spread, which keeps listings that were found together from being visited together,
 * comes from a hash.
 *
 * @returns a UTC instant; null where nobody needs to look again.
 */
export function nextLook(watched: Watched): string | null {
  const { life, concern } = watched
  const isOver = life.state === 'ended' || life.state === 'removed'
  const hours = isOver ? whenOver(life) : hoursToNext(life, USUAL_HOURS[concern])
  return hours === null ? null : spreadOut(watched, hours)
}

/** When so many hours have passed since the last look, or up to a tenth more. */
export function spreadOut(
  { site, listingId, life }: Pick<Watched, 'site' | 'listingId' | 'life'>,
  hours: number,
): string {
  const spread = 1 + SPREAD * unitHash([site, listingId, life.lookedAt])
  return new Date(Date.parse(life.lookedAt) + hours * spread * HOUR_MS).toISOString()
}

const HOUR_MS = 3_600_000
const DAY = 24
/** Up to this share later, never sooner: what asks for a least distance keeps it. */
const SPREAD = 0.1

const USUAL_HOURS: Record<Concern, number> = { asked: 12, high: DAY, review: 2 * DAY, quiet: 14 * DAY }
/** Listings that nobody can tell anything about are asked for less and less often, up to this. */
const LONGEST_UNTOLD_HOURS = 7 * DAY
const FIRST_OVER_HOURS = 7 * DAY
const LONGEST_OVER_HOURS = 45 * DAY
/** After this, what is over is left alone; results still show it where it comes back. */
const OVER_WATCHED_HOURS = 180 * DAY

/**
 * From the last look at a listing that is not over to the next.
 *
 * @param usual hours that its case asks for.
 */
export function hoursToNext(life: Watched['life'], usual: number): number {
  if (life.untold > 0) {
    return Math.max(usual, Math.min(usual * 2 ** Math.min(life.untold - 1, 16), LONGEST_UNTOLD_HOURS))
  }
  // The look that decides.
  if (life.overSince !== null)
    return Math.max(LEAST_APART_HOURS - hoursBetween(life.overSince, life.lookedAt), 1)
  const hours = Math.min(Math.max(expectedHours(life) / 2, usual / 2), usual * 2)
  return life.state === 'unseen' ? Math.min(hours, usual / 2) : hours
}

/** As long again as it has been over. */
function whenOver({ overSince, since, lookedAt }: Watched['life']): number | null {
  const over = hoursBetween(overSince ?? since, lookedAt)
  if (over >= OVER_WATCHED_HOURS) return null
  return Math.min(Math.max(over, FIRST_OVER_HOURS), LONGEST_OVER_HOURS)
}

/** Hours after which a change is to be expected. */
function expectedHours({ changes, firstSeenAt, lookedAt }: Watched['life']): number {
  return (hoursBetween(firstSeenAt, lookedAt) + DAY) / (changes + 0.5)
}

function hoursBetween(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / HOUR_MS
}

/** 0 up to 1. */
function unitHash(of: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(of)).digest().readUInt32BE() / 2 ** 32
}
