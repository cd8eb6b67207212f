/** What a demonstration site has to show. */
import type { Change } from './calendar/change.ts'

/** What an address shows whose listing has ended: a notice, nothing any more, or the category it stood in. */
export type Ending = 'notice' | 404 | 410 | 'category'

/** What a listing must have to be on a demonstration site. */
export type Offered = {
  id: string
  language: string
  /** Age when the demonstration opens. */
  postedHoursAgo: number
  /** Still among the results, although its page says that it has ended. */
  answers?: Ending | undefined
}

/** How listings end and change on a site. */
export type Trade<E extends Offered> = {
  /** Names its catalogue, its site file and its listings' truth. */
  name: string
  endings: readonly [Ending, ...Ending[]]
  /** The listing after its seller, or the next one, has changed it. */
  changed(entry: E, change: Change): E
}

/** What a site shows on one day. It never changes; the next day has another one. */
export type Stock<E extends Offered> = {
  /** What stands among the results, newest first. */
  entries: readonly E[]
  /** What has or had a page by now. */
  find(id: string): E | undefined
  /** Null while it is on offer. */
  endingOf(entry: E): Ending | null
  postedAt(entry: E): Date
  /** When its page last changed. */
  changedAt(entry: E): Date
  /** The identifier by which its pictures are drawn: a thing that comes back shows the same ones. */
  drawnAs(entry: E): string
  /** Whether the site has its new look by now. */
  redesigned: boolean
}

export const HOUR_MS = 3_600_000

/** Everything in a catalogue at once, aged from `openedAt`, rounded down to the hour. */
export function wholeStock<E extends Offered>(entries: readonly E[], openedAt: Date): Stock<E> {
  const opened = fullHour(openedAt)
  const newestFirst = [...entries].sort((a, b) => a.postedHoursAgo - b.postedHoursAgo)
  const byId = new Map(newestFirst.map((entry) => [entry.id, entry]))
  const postedAt = (entry: E): Date => new Date(opened - Math.round(entry.postedHoursAgo * HOUR_MS))
  return {
    entries: newestFirst,
    find: (id) => byId.get(id),
    endingOf: ({ answers }) => answers ?? null,
    postedAt,
    changedAt: postedAt,
    drawnAs: ({ id }) => id,
    redesigned: false,
  }
}

/** @returns milliseconds since 1970. */
export function fullHour(at: Date): number {
  return Math.floor(at.getTime() / HOUR_MS) * HOUR_MS
}

/** Something made from a stock once, such as an index to search in. */
export function oncePerStock<E extends Offered, T>(
  today: () => Stock<E>,
  make: (stock: Stock<E>) => T,
): () => T {
  let made: { stock: Stock<E>; value: T } | null = null
  return () => {
    const stock = today()
    if (made?.stock !== stock) made = { stock, value: make(stock) }
    return made.value
  }
}
