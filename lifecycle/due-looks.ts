/** Which known listings are looked at now, where not all can be. */
import { nextLook, type Watched } from './next-look.ts'

export interface DueLooks<W> {
  /** Were there lately. */
  there: W[]
  /** May be over: what they say is believed only if the site has just shown others. */
  doubtful: W[]
}

/**
 * The longest overdue are chosen, counted in their own intervals: what is looked at twice a day and is a day late comes
 * before what is looked at every other week and is three days late. Where all of them may be over, one that was there
 * lately is looked at before them, though it is not due.
 *
 * @param most as many as the site's budget leaves for it.
 */
export function dueLooks<W extends Watched>(watched: readonly W[], at: string, most: number): DueLooks<W> {
  const now = Date.parse(at)
  const due = watched
    .flatMap((one) => {
      const next = nextLook(one)
      const lookedAt = Date.parse(one.life.lookedAt)
      if (next === null || Date.parse(next) > now) return []
      return [{ one, late: (now - lookedAt) / (Date.parse(next) - lookedAt) }]
    })
    .sort((a, b) => b.late - a.late || (a.one.listingId < b.one.listingId ? -1 : 1))
    .slice(0, Math.max(0, most))
    .map(({ one }) => one)
  const there = due.filter(isThere)
  const doubtful = due.filter((one) => !isThere(one))
  if (doubtful.length === 0 || there.length > 0) return { there, doubtful }
  const control = controlOf(watched)
  return { there: control, doubtful: doubtful.slice(0, most - control.length) }
}

function isThere({ life }: Watched): boolean {
  return life.state === 'seen'
}

/** The listing that was there last, if one was. */
function controlOf<W extends Watched>(watched: readonly W[]): W[] {
  const there = watched.filter(isThere)
  const newest = there.reduce<W | null>(
    (best, one) => (best === null || one.life.lookedAt > best.life.lookedAt ? one : best),
    null,
  )
  return newest === null ? [] : [newest]
}
