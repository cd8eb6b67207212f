/**
 * Listings that were judged innocent and that no search shows any more, over the same four months: most never change, some
 * end, and a few become offers of what is not allowed, mostly soon after they were posted. What counts is how soon the
 * monitor notices, with how many requests.
 */
import { randomFrom } from '../../demo/seeded-random.ts'
import { afterLook, type LifeSoFar } from '../../lifecycle/derive-life.ts'
import { dueRechecks, nextRecheck, type Unflagged } from '../../lifecycle/next-recheck.ts'
import { DAYS, START } from './world.ts'

export const INNOCENTS = 4_000
const HOUR_MS = 3_600_000
const RUN_EVERY_HOURS = 6
/** A tenth of the pages of a run of 400. */
const LOOKS_A_RUN = 40

interface Innocent {
  listingId: string
  bornAt: number
  endsAt: number
  /** When it becomes an offer of what is not allowed; null for nearly all. */
  turnsAt: number | null
  score: number
  isOfFlaggedSeller: boolean
}

export interface Watch {
  /** Of each run. */
  looksByRun: number[]
  /** Days from the edit to the look that showed it, soonest first. */
  delays: number[]
  looks: number
  mostInARun: number
}

/** Which of the listings, whose lives are known, a run looks at. */
export type Choice = (known: readonly Unflagged[], at: string, most: number) => Unflagged[]

export const CHOICES: Readonly<Record<string, Choice>> = {
  'by suspicion and age': dueRechecks,
  /** The named peer: what was looked at longest ago comes first, as most crawlers go round. */
  'each in turn': (known, _, most) =>
    known
      .filter((one) => nextRecheck(one) !== null)
      .toSorted((a, b) => (a.life.lookedAt < b.life.lookedAt ? -1 : 1))
      .slice(0, most),
}

export function innocents(seed: number): Innocent[] {
  const random = randomFrom(seed)
  return Array.from({ length: INNOCENTS }, (_, index): Innocent => {
    const bornAt = Math.floor(random() * 60 * 24)
    const endsAt = random() < 0.4 ? bornAt + (5 + random() * 90) * 24 : Number.POSITIVE_INFINITY
    const isEvasive = random() < 0.02
    const turnsAt = isEvasive ? bornAt + 12 - Math.log(1 - random()) * 14 * 24 : null
    // Of those that turn, some are near already, and some sellers have others that are flagged; chance gives that to a few more.
    const isOfFlaggedSeller = random() < (isEvasive ? 0.4 : 0.03)
    const score = isEvasive && random() < 0.4 ? 0.1 + random() * 0.29 : random() ** 6 * 0.4
    return { listingId: String(index), bornAt, endsAt, turnsAt, score, isOfFlaggedSeller }
  })
}

/** @param looksARun most looks of each run, so that two choices can be compared at equal cost. */
export function watchInnocents(
  listings: readonly Innocent[],
  choose: Choice,
  looksARun: (run: number) => number = () => LOOKS_A_RUN,
): Watch {
  const lives = new Map<Innocent, LifeSoFar>()
  const byId = new Map(listings.map((listing) => [listing.listingId, listing]))
  const noticed = new Set<Innocent>()
  const watch: Watch = { delays: [], looks: 0, mostInARun: 0, looksByRun: [] }
  for (let hour = 0; hour < DAYS * 24; hour += RUN_EVERY_HOURS) {
    const at = new Date(START + hour * HOUR_MS).toISOString()
    for (const listing of listings) {
      if (listing.bornAt > hour || lives.has(listing)) continue
      lives.set(listing, afterLook(null, { at, finding: 'shown', reason: 'shown', controlAt: null }))
    }
    const known = [...lives].flatMap(([listing, life]) =>
      noticed.has(listing) ? [] : [knownOf(listing, life)],
    )
    const chosen = choose(known, at, looksARun(hour / RUN_EVERY_HOURS))
    watch.looks += chosen.length
    watch.mostInARun = Math.max(watch.mostInARun, chosen.length)
    watch.looksByRun.push(chosen.length)
    for (const { listingId } of chosen) {
      const listing = byId.get(listingId)
      const life = listing && lives.get(listing)
      if (listing === undefined || life === undefined) continue
      const isThere = hour < listing.endsAt
      const finding = isThere ? 'shown' : 'gone'
      lives.set(listing, afterLook(life, { at, finding, reason: finding, controlAt: at }))
      if (!isThere || listing.turnsAt === null || hour < listing.turnsAt) continue
      noticed.add(listing)
      watch.delays.push((hour - listing.turnsAt) / 24)
    }
  }
  return { ...watch, delays: watch.delays.sort((a, b) => a - b) }
}

/** Those that turned while they were there, long enough before the end of the four months to be noticed. */
export function turned(listings: readonly Innocent[]): number {
  return listings.filter(({ turnsAt, endsAt }) => turnsAt !== null && turnsAt < Math.min(endsAt, DAYS * 24))
    .length
}

function knownOf({ listingId, score, isOfFlaggedSeller }: Innocent, life: LifeSoFar): Unflagged {
  const firstSeenAt = life.firstSeenAt ?? life.since
  return { site: 'market', listingId, score, isOfFlaggedSeller, life: { ...life, firstSeenAt, changes: 0 } }
}
