/**
 * When a listing that was judged and not flagged is looked at again: whoever means to sell what is not allowed may post
 * something innocent first and change it later.
 *
 * Most listings never change, so that they are looked at rarely, and those sooner of which more is to be feared. Within
 * that, the interval follows how often the listing changed, as for flagged ones.
 */
import { hoursToNext, spreadOut, type Watched } from './next-look.ts'

export interface Unflagged extends Pick<Watched, 'site' | 'listingId' | 'life'> {
  /** Of its newest assessment. */
  score: number
  /** Another listing of its seller is flagged and not dismissed. */
  isOfFlaggedSeller: boolean
}

/**
 * 0 to 1: the nearer its score is to what is flagged, the more often it was edited, and always where its seller has flagged
 * listings. What speaks most decides, since any of them is enough.
 */
export function suspicionOf({
  score,
  life,
  isOfFlaggedSeller,
}: Pick<Unflagged, 'score' | 'life' | 'isOfFlaggedSeller'>): number {
  const nearness = share(logit(score), INNOCENT_LOGIT, NEAR_LOGIT)
  const edits = share(life.changes, 0, MANY_EDITS)
  return Math.max(isOfFlaggedSeller ? 1 : 0, nearness, edits)
}

/** @returns a UTC instant; null where the listing is over: what is innocent and over concerns nobody. */
export function nextRecheck(unflagged: Unflagged): string | null {
  const { life } = unflagged
  if (life.state === 'ended' || life.state === 'removed') return null
  const usual = CALMEST_HOURS * (KEENEST_HOURS / CALMEST_HOURS) ** suspicionOf(unflagged)
  return spreadOut(unflagged, hoursToNext(life, usual))
}

/**
 * Of those that are due, half by suspicion and half by how long ago they were looked at: the suspicious ones do not keep
 * all others from ever being looked at, however many they are.
 *
 * @param most as many as the site's budget leaves for it.
 */
export function dueRechecks<U extends Unflagged>(known: readonly U[], at: string, most: number): U[] {
  const due = known.filter((one) => {
    const next = nextRecheck(one)
    return next !== null && next <= at
  })
  const places = Math.max(0, most)
  const suspicious = due
    .toSorted((a, b) => suspicionOf(b) - suspicionOf(a) || byAge(a, b))
    .slice(0, Math.ceil(places / 2))
  const chosen = new Set(suspicious)
  const rest = due.filter((one) => !chosen.has(one)).toSorted(byAge)
  return [...suspicious, ...rest.slice(0, places - suspicious.length)]
}

function byAge(a: Unflagged, b: Unflagged): number {
  if (a.life.lookedAt !== b.life.lookedAt) return a.life.lookedAt < b.life.lookedAt ? -1 : 1
  return a.listingId < b.listingId ? -1 : 1
}

const DAY = 24
const CALMEST_HOURS = 30 * DAY
const KEENEST_HOURS = 3 * DAY
/** A score of 0.01 and one of 0.4, from which on listings are flagged. */
const INNOCENT_LOGIT = -4.6
const NEAR_LOGIT = -0.4
const MANY_EDITS = 6

function logit(score: number): number {
  const within = Math.min(Math.max(score, 1e-9), 1 - 1e-9)
  return Math.log(within / (1 - within))
}

/** Where a value lies between two others, 0 to 1. */
function share(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}
