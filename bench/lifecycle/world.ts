/**
 * Four months of one marketplace, as they truly were: 856 listings, of which half vanish from results and return, as in the
 * data set of four months that is known from the field; some are removed, some sold; and the site has its bad days.
 */
import { randomFrom } from '../../demo/seeded-random.ts'
import type { Concern } from '../../lifecycle/next-look.ts'
import type { LookFinding } from '../../model/lifecycle.ts'

export const DAYS = 120
export const LISTINGS = 856
export const START = Date.parse('2026-01-05T00:00:00.000Z')

/** Hours since the start; the end is not part of it. */
interface Spell {
  from: number
  to: number
}

export interface TrueListing {
  listingId: string
  concern: Concern
  bornAt: number
  /** When it was over for good, and how; null where it outlives the four months. */
  over: { at: number; by: 'removal' | 'sale'; pageUntil: number } | null
  /** While its page is there, but results leave it out. */
  hidden: Spell[]
  /** While its page alone fails, as its seller edits it. */
  failing: Spell[]
}

export interface World {
  listings: TrueListing[]
  /** What a direct look at the hour finds; `chance` is the look's own. */
  page(listing: TrueListing, hour: number, chance: number): LookFinding
  /** What results show at the hour; null where they tell nothing that can be believed. */
  results(hour: number): { listed: (listing: TrueListing) => boolean; areWhole: boolean }
}

const day = (from: number, to: number): Spell => ({ from: from * 24, to: to * 24 })
const BLOCKED = [day(20, 23), day(77, 81)]
const OUTAGES = [day(10, 10.5), day(34, 34.4), day(52, 52.5), day(99, 99.3)]
/** Every listing's page answers 404, while the search still lists them: once for hours, once for longer than a day. */
const BROKEN = [day(44, 44.4), day(90, 91.5)]
/** Neither results nor pages can be read before the site file is mended. */
const REDESIGN = [day(60, 66)]

/** Shares of looks that fail by themselves: a moment's 404, a redirect, no answer. */
const FLUKES: [number, LookFinding][] = [
  [0.003, 'gone'],
  [0.008, 'elsewhere'],
  [0.018, 'unanswered'],
]
/** Search indexes forget what is gone only after this many hours. */
const INDEX_LAG = 9

export function marketplace(seed: number): World {
  const random = randomFrom(seed)
  const listings = Array.from({ length: LISTINGS }, (_, index) => trueListing(String(index), random))
  return {
    listings,
    page(listing, hour, chance) {
      const { over } = listing
      if (isIn(OUTAGES, hour)) return 'unanswered'
      if (isIn(BLOCKED, hour)) return 'blocked'
      if (isIn(BROKEN, hour)) return 'gone'
      if (over !== null && hour >= over.at) return hour < over.pageUntil ? 'ended' : 'gone'
      if (isIn(REDESIGN, hour)) return 'unreadable'
      if (isIn(listing.failing, hour)) return 'gone'
      return FLUKES.find(([share]) => chance < share)?.[1] ?? 'shown'
    },
    results(hour) {
      const isAway = [...OUTAGES, ...BLOCKED].some((spell) => isIn([spell], hour))
      const isEmpty = isAway || isIn(REDESIGN, hour)
      const listed = (listing: TrueListing) =>
        !isEmpty &&
        hour >= listing.bornAt &&
        (listing.over === null || hour < listing.over.at + INDEX_LAG) &&
        !isIn(listing.hidden, hour)
      return { listed, areWhole: !isEmpty }
    },
  }
}

/** Whether the listing's page is truly no more, or says that it is over. */
export function isOver({ over }: TrueListing, hour: number): boolean {
  return over !== null && hour >= over.at
}

function trueListing(listingId: string, random: () => number): TrueListing {
  const between = (least: number, most: number) => Math.floor(least + random() * (most - least))
  const bornAt = between(0, 60 * 24)
  const fate = random()
  const at = between(bornAt + 72, (DAYS - 8) * 24)
  const removal = { at, by: 'removal' as const, pageUntil: at }
  const sale = { at, by: 'sale' as const, pageUntil: at + between(10, 40) * 24 }
  const concern = random()
  return {
    listingId,
    concern: concern < 0.2 ? 'asked' : concern < 0.6 ? 'high' : concern < 0.9 ? 'review' : 'quiet',
    bornAt,
    over: fate < 0.2 ? removal : fate < 0.35 ? sale : null,
    hidden:
      random() < 0.5
        ? spells(
            between(1, 4),
            () => between(bornAt + 12, (DAYS - 5) * 24),
            () => between(48, 25 * 24),
          )
        : [],
    failing: spells(
      random() < 0.1 ? 1 : 0,
      () => between(bornAt + 24, DAYS * 24),
      () => between(2, 22),
    ),
  }
}

function spells(count: number, from: () => number, hours: () => number): Spell[] {
  return Array.from({ length: count }, () => {
    const start = from()
    return { from: start, to: start + hours() }
  })
}

function isIn(these: readonly Spell[], hour: number): boolean {
  return these.some(({ from, to }) => hour >= from && hour < to)
}
