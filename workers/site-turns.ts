/**
 * Keeps one slow marketplace from taking all places of a worker.
 *
 * A queue is first in, first out, and a host serves one request at a time: a thousand tasks for one site in front of
 * the queue would hold every place while they wait for that host, and no other site would be visited. So a site has
 * only a few places at a time; its other tasks are sent away, each to come back at its own time, about as fast as the
 * site can be served.
 */

/** One task at the host, one ready to follow. */
const PLACES = 2
const LONGEST_WAIT_MS = 60_000
const SHORTEST_PACE_MS = 50

export interface SiteTurns {
  /**
   * @param paceMs how long a task of this site takes at least.
   * @returns null when there is a place, to be given back with `leave`; else in how many milliseconds to come again.
   */
  enter(site: string, paceMs: number, now: number): number | null
  leave(site: string): void
}

export function siteTurns(places = PLACES): SiteTurns {
  const taken = new Map<string, number>()
  /** When the last task that was sent away comes back. */
  const lastReturn = new Map<string, number>()
  return {
    enter(site, paceMs, now) {
      const inside = taken.get(site) ?? 0
      if (inside < places) {
        taken.set(site, inside + 1)
        return null
      }
      const after = Math.max(now, lastReturn.get(site) ?? 0) + Math.max(paceMs, SHORTEST_PACE_MS)
      const wait = Math.min(after - now, LONGEST_WAIT_MS)
      lastReturn.set(site, now + wait)
      return wait
    },
    leave(site) {
      taken.set(site, Math.max(0, (taken.get(site) ?? 0) - 1))
    },
  }
}
