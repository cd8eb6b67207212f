/** What a site shows on one day of the simulated calendar: a pure function of seed, catalogue and day. */
import { type Ending, fullHour, HOUR_MS, type Offered, type Stock, type Trade } from '../stock.ts'
import { happens, incidentsOf } from './incidents.ts'
import { type Life, lifeOf, lifeOfCopy, lifeOn } from './life.ts'
import { noteIn, otherSeller } from './notes.ts'

export type Calendar = {
  seed: string
  /** The day that has the date on which the demonstration opened; earlier ones lie in the past. */
  presentDay: number
  today(): number
}

/** A listing with the life that it leads on the calendar. */
export type Living<E> = { entry: E; life: Life; copyOf: E | null }

/** What a listing is like on one day. */
type Shown<E> = {
  entry: E
  ending: Ending | null
  /** Results show what has ended for one more day. */
  isListed: boolean
  postedAt: Date
  changedAt: Date
  drawnAs: string
}

/** Every listing that a site ever has: its catalogue, and what comes back from other sellers. */
export function livesOf<E extends Offered>(
  { name, endings }: Pick<Trade<E>, 'name' | 'endings'>,
  entries: readonly E[],
  seed: string,
): Living<E>[] {
  return entries.flatMap((entry): Living<E>[] => {
    const life = lifeOf(`${seed}/${name}/${entry.id}`, endings)
    const own = { entry, life, copyOf: null }
    if (life.again === null) return [own]
    const copy = { ...entry, id: life.again.id, answers: undefined }
    return [own, { entry: copy, life: lifeOfCopy(life.again.from), copyOf: entry }]
  })
}

export function stockOn<E extends Offered>(
  trade: Trade<E>,
  entries: readonly E[],
  { calendar, day, openedAt }: { calendar: Calendar; day: number; openedAt: Date },
): Stock<E> {
  const { seed, presentDay } = calendar
  const dayZero = fullHour(openedAt) - presentDay * DAY_MS
  const known = livesOf(trade, entries, seed)
    .filter(({ life }) => life.from <= day)
    .map((living) => shownOn(trade, living, { day, dayZero }))
  const byId = new Map(known.map((shown) => [shown.entry.id, shown]))
  const of = ({ id }: E): Shown<E> => {
    const shown = byId.get(id)
    if (shown === undefined) throw new RangeError(`${trade.name} has no listing ${id} on day ${day}`)
    return shown
  }
  const listed = known.filter(({ isListed }) => isListed)
  return {
    entries: listed.sort((a, b) => Number(b.postedAt) - Number(a.postedAt)).map(({ entry }) => entry),
    find: (id) => byId.get(id)?.entry,
    endingOf: (entry) => of(entry).ending,
    postedAt: (entry) => of(entry).postedAt,
    changedAt: (entry) => of(entry).changedAt,
    drawnAs: (entry) => of(entry).drawnAs,
    redesigned: happens(incidentsOf(seed), { site: trade.name, incident: 'redesigned', day }),
  }
}

/** @param dayZero milliseconds since 1970. */
function shownOn<E extends Offered>(
  trade: Trade<E>,
  { entry, life, copyOf }: Living<E>,
  { day, dayZero }: { day: number; dayZero: number },
): Shown<E> {
  const { state, factor, repricedOn, isNoted, changedOn } = lifeOn(life, day)
  const age = life.from === 0 ? entry.postedHoursAgo : entry.postedHoursAgo % 24
  const postedAt = dayZero + life.from * DAY_MS - Math.round(age * HOUR_MS)
  return {
    entry: trade.changed(entry, {
      factor,
      repricedAfterHours: repricedOn === null ? null : (dayZero + repricedOn * DAY_MS - postedAt) / HOUR_MS,
      note: isNoted ? noteIn(entry.language, copyOf === null ? 'still' : 'again') : null,
      seller: copyOf === null ? null : otherSeller(entry.language, entry.id),
    }),
    ending: entry.answers ?? (state === 'ended' ? life.ending : null),
    isListed: state === 'offered' || day === life.until,
    postedAt: new Date(postedAt),
    changedAt: new Date(changedOn === life.from ? postedAt : dayZero + changedOn * DAY_MS),
    drawnAs: (copyOf ?? entry).id,
  }
}

const DAY_MS = 24 * HOUR_MS
