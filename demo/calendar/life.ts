/** When a listing of the simulated calendar comes, changes, goes and comes back: chance that repeats. */

import { pick, type Random, seededRandom } from '../seeded-random.ts'
import type { Ending } from '../stock.ts'

/** The calendar's days are 0 to this one; afterwards nothing changes any more. */
export const LAST_DAY = 28

export type Life = {
  /** First day on which it is shown; what is shown on day 0 was there before. */
  from: number
  /** First day on which its page says that it has ended; null where it stays. */
  until: number | null
  ending: Ending
  /** Days on which its price changes, and what the first price is then multiplied by. */
  prices: readonly { day: number; factor: number }[]
  /** Day on which its seller adds a sentence. */
  notedOn: number | null
  /** The same thing, offered by somebody else some days after it has gone. */
  again: { id: string; from: number } | null
}

/** Decided by its arguments alone. */
export function lifeOf(name: string, endings: readonly [Ending, ...Ending[]]): Life {
  const random = seededRandom(name)
  const from = random() < WAS_THERE_BEFORE ? 0 : between(random, 1, LAST_DAY - 4)
  const ends = random() < ENDS ? from + between(random, 3, 16) : null
  const until = ends !== null && ends <= LAST_DAY ? ends : null
  const ending = pick(random, endings)
  const prices = random() < CHANGES_PRICE ? priceChanges(random, from) : []
  const notedOn = random() < IS_NOTED ? from + between(random, 2, 8) : null
  const back = until === null || random() >= COMES_BACK ? null : until + between(random, 2, 5)
  const again = back === null || back > LAST_DAY ? null : { id: newId(random), from: back }
  return { from, until, ending, prices, notedOn, again }
}

/** A thing that has come back stays until the end of the calendar. */
export function lifeOfCopy(from: number): Life {
  return { from, until: null, ending: 404, prices: [], notedOn: from, again: null }
}

/** What has become of a listing by the end of a day. */
export type LifeOnDay = {
  state: 'to-come' | 'offered' | 'ended'
  /** What its first price is multiplied by. */
  factor: number
  /** Day on which it came to that; null where it has its first price. */
  repricedOn: number | null
  isNoted: boolean
  /** Day of the last thing that happened to it. */
  changedOn: number
}

export function lifeOn({ from, until, prices, notedOn }: Life, day: number): LifeOnDay {
  const hasEnded = until !== null && until <= day
  /** An ended listing keeps the look of its last day. */
  const seenOn = hasEnded ? until - 1 : day
  const price = prices.findLast((change) => change.day <= seenOn)
  const isNoted = notedOn !== null && notedOn <= seenOn
  const happened = [from, price?.day ?? from, isNoted ? notedOn : from, hasEnded ? until : from]
  return {
    state: day < from ? 'to-come' : hasEnded ? 'ended' : 'offered',
    factor: price?.factor ?? 1,
    repricedOn: price?.day ?? null,
    isNoted,
    changedOn: Math.max(...happened),
  }
}

const WAS_THERE_BEFORE = 0.55
const ENDS = 0.55
const CHANGES_PRICE = 0.3
const IS_NOTED = 0.2
const COMES_BACK = 0.4

/** Down by a tenth to a third; now and then a second time, or up again. */
function priceChanges(random: Random, from: number): Life['prices'] {
  const first = { day: from + between(random, 1, 7), factor: 1 - between(random, 10, 33) / 100 }
  if (random() < 0.6) return [first]
  const turn = random() < 0.3 ? 1.1 : 0.85
  return [first, { day: first.day + between(random, 2, 6), factor: first.factor * turn }]
}

/** Looks like the catalogue's own and is none of them: those of the catalogues never begin with a 7. */
function newId(random: Random): string {
  return `7${String(Math.floor(random() * 1e7)).padStart(7, '0')}`
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}
