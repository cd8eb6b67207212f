/**
 * Which alarms the tallies of a site raise, and which open ones are over.
 *
 * The newest tally is compared with the earlier ones of the last two months. A share has dropped where both hold:
 *
 * - it is at most three quarters of what it was, so that small drifts, which many listings would prove, stay quiet;
 * - chance alone would give so low a share in fewer than one of ten thousand tests (exact-test.ts), so that few
 *   listings raise no alarm: after 100 of 100, two in a row without the field do not, three do; after 5 of 5 it takes
 *   fourteen.
 *
 * What went on while an alarm was open is never part of what is compared with later.
 */
import type { Share, SiteAlarm, SiteTally } from '../../model/site-health.ts'
import { chanceOfShareAsLow } from './exact-test.ts'
import { added, CONCERNS, type Concern, shareOf, usualPlaceShare } from './shares.ts'

export interface Raised extends Concern {
  since: string
  runId: string
  now: Share
  before: Share
}

export interface HealthJudgement {
  raised: Raised[]
  /** Open alarms that go on, with their share as it is now. */
  lasting: { alarm: SiteAlarm; now: Share }[]
  /** Open alarms that the newest tally shows to be over. */
  over: SiteAlarm[]
}

/** @param tallies of one site, the earliest first. @param alarms of that site, open and closed. */
export function judgeHealth(tallies: readonly SiteTally[], alarms: readonly SiteAlarm[]): HealthJudgement {
  const judgement: HealthJudgement = { raised: [], lasting: [], over: [] }
  const newest = tallies.at(-1)
  if (newest === undefined) return judgement
  for (const concern of [...CONCERNS, NEW_TEMPLATE]) {
    const known = alarms.filter((alarm) => alarm.kind === concern.kind && alarm.field === concern.field)
    const open = known.find(({ state }) => state === 'open')
    const accepted = lastAccepted(known)
    if (accepted !== null && newest.from <= accepted) continue
    const earlier = comparable(tallies.slice(0, -1), known, accepted)
    const { now, before } = compared(concern, newest, earlier, accepted === null)
    if (open !== undefined) {
      if (isWell(now, open.before)) judgement.over.push(open)
      else judgement.lasting.push({ alarm: open, now: now.of > 0 ? now : open.now })
    } else if (concern === NEW_TEMPLATE ? hasMoved(now) : hasDropped(now, before)) {
      const { runId } = newest
      judgement.raised.push({
        ...concern,
        since: beginning(concern, newest, earlier, before),
        runId,
        now,
        before,
      })
    }
  }
  return judgement
}

const NEW_TEMPLATE: Concern = { kind: 'new-template', field: null }

/** Of the share that there was, what is left when an alarm is raised, and when it is over. */
const DROPPED_TO = 0.75
const WELL_AT = 0.9
/** About one false alarm in two months for a site of four runs a day, if all of its tests lay at the edge. */
const CHANCE = 1e-4
const LEAST_CASES_TO_BE_WELL = 3
/** As many as two months of four runs a day have. */
export const MOST_TALLIES = 240

export function hasDropped(now: Share, before: Share): boolean {
  if (now.of === 0 || before.good === 0) return false
  return rateOf(now) <= DROPPED_TO * rateOf(before) && chanceOfShareAsLow(now, before) <= CHANCE
}

function isWell(now: Share, before: Share): boolean {
  return now.of >= Math.min(LEAST_CASES_TO_BE_WELL, before.of) && rateOf(now) > WELL_AT * rateOf(before)
}

function rateOf({ good, of }: Share): number {
  return of === 0 ? 0 : good / of
}

/** What nobody expects of a healthy site is compared from its first page on, as if one page in twenty had been so. */
const NOT_EXPECTED = new Set([
  'blocked',
  'login-wall',
  'refused-by-robots',
  'errors',
  'unreadable',
  'empty-searches',
])
const USUAL: Share = { good: 19, of: 20 }

function compared(
  concern: Concern,
  newest: SiteTally,
  earlier: readonly SiteTally[],
  isUsual: boolean,
): { now: Share; before: Share } {
  if (concern.kind === 'new-template') return placesKept(newest, earlier)
  const before = shareOf(concern, earlier)
  const expected = isUsual && NOT_EXPECTED.has(concern.kind)
  return { now: shareOf(concern, [newest]), before: expected ? added(before, USUAL) : before }
}

/** Fields that were found on most listings, and those of them that still come from the same place of the page. */
function placesKept(newest: SiteTally, earlier: readonly SiteTally[]): { now: Share; before: Share } {
  const usual = CONCERNS.flatMap(({ kind, field }) => {
    if (kind !== 'field-dropped' || field === null) return []
    const places = usualPlaceShare(field, newest, earlier)
    return rateOf(places.before) >= 0.5 ? [places] : []
  })
  const moved = usual.filter(({ now, before }) => hasDropped(now, before)).length
  const of = newest.listings === 0 ? 0 : usual.length
  return { now: { good: Math.max(0, of - moved), of }, before: { good: usual.length, of: usual.length } }
}

/** One field that moves is one field; three at once, or half of the few there are, are another page. */
function hasMoved({ good, of }: Share): boolean {
  const moved = of - good
  return moved >= 3 || (moved >= 2 && moved * 2 >= of)
}

function lastAccepted(alarms: readonly SiteAlarm[]): string | null {
  const times = alarms.flatMap(({ closedAt, closedBy }) => (closedBy === null ? [] : (closedAt ?? [])))
  return times.toSorted().at(-1) ?? null
}

/** Tallies from times without this alarm, and since somebody last said that the site is like this now. */
function comparable(
  tallies: readonly SiteTally[],
  alarms: readonly SiteAlarm[],
  accepted: string | null,
): SiteTally[] {
  return tallies
    .filter(({ from }) => accepted === null || from > accepted)
    .filter(
      ({ from }) =>
        !alarms.some(({ since, closedAt }) => from >= since && (closedAt === null || from <= closedAt)),
    )
    .slice(-MOST_TALLIES)
}

/** Of the newest tally, or of those directly before it that were low already and too small to prove it. */
function beginning(
  concern: Concern,
  newest: SiteTally,
  earlier: readonly SiteTally[],
  before: Share,
): string {
  let since = newest.from
  if (concern.kind === 'new-template') return since
  for (const tally of earlier.toReversed()) {
    const share = shareOf(concern, [tally])
    if (share.of === 0 || rateOf(share) > DROPPED_TO * rateOf(before)) break
    since = tally.from
  }
  return since
}
