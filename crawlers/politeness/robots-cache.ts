/** Knows the robots.txt of every host that is visited, and asks again once a day. */
import { readRetryAfter } from './retry-after.ts'
import { ALLOW_ALL, disallowAll, type RobotsRules, rulesFromText } from './robots-rules.ts'

/** The answer to a request for robots.txt, redirects followed; rejects where the host cannot be reached. */
export type FetchRobots = (
  url: string,
) => Promise<{ status: number; retryAfter: string | undefined; body: Uint8Array }>

export interface RobotsCache {
  /**
   * The rules for an origin. `fetch` is called at most once at a time for each, and its failure is not kept:
   * a host that could not be reached is asked again.
   */
  rulesFor(origin: string, fetch: FetchRobots): Promise<RobotsRules>
}

interface Known {
  rules: Promise<RobotsRules>
  until: number
}

export function openRobotsCache(userAgent: string, now: () => Date = () => new Date()): RobotsCache {
  const known = new Map<string, Known>()
  return {
    rulesFor(origin, fetch) {
      const cached = known.get(origin)
      if (cached !== undefined && now().getTime() < cached.until) return cached.rules
      const entry: Known = { rules: ask(origin, fetch), until: Number.POSITIVE_INFINITY }
      entry.rules = entry.rules.catch((error: unknown) => {
        known.delete(origin)
        throw error
      })
      if (known.size >= MOST_HOSTS) known.delete(known.keys().next().value ?? '')
      known.set(origin, entry)
      return entry.rules
    },
  }

  async function ask(origin: string, fetch: FetchRobots): Promise<RobotsRules> {
    const { status, retryAfter, body } = await fetch(`${origin}/robots.txt`)
    const at = now()
    const temporary = status >= 500 || status === 429
    keep(
      origin,
      temporary
        ? (readRetryAfter(retryAfter, at)?.getTime() ?? at.getTime() + TROUBLE_MS)
        : at.getTime() + DAY_MS,
    )
    if (temporary) return disallowAll(`robots.txt answered ${status}, so nothing may be visited for now`)
    if (status >= 400) return ALLOW_ALL
    if (status >= 300) return ALLOW_ALL
    return rulesFromText(origin, new TextDecoder().decode(body.subarray(0, MOST_BYTES)), userAgent)
  }

  function keep(origin: string, until: number): void {
    const entry = known.get(origin)
    if (entry !== undefined) entry.until = until
  }
}

/** RFC 9309, 2.4: not longer than 24 hours. */
const DAY_MS = 24 * 3_600_000
const TROUBLE_MS = 5 * 60_000
/** RFC 9309, 2.5: at least 500 KiB are parsed. */
const MOST_BYTES = 512_000
const MOST_HOSTS = 10_000
