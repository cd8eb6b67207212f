/** Knows the robots.txt of every host that is visited, and asks again once a day. */
import { readRetryAfter } from './retry-after.ts'
import { ALLOW_ALL, disallowAll, type RobotsRules, rulesFromText } from './robots-rules.ts'

/** The answer to a request for robots.txt, redirects followed; rejects where the host cannot be reached. */
export type FetchRobots = (url: string) => Promise<{
  status: number
  retryAfter: string | undefined
  body: Uint8Array
  /** Why the end of the body is missing; null where nothing is. */
  cut: string | null
}>

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
    const { status, retryAfter, body, cut } = await fetch(`${origin}/robots.txt`)
    const at = now()
    const trouble = troubleWith(status, cut)
    keep(
      origin,
      trouble === null
        ? at.getTime() + DAY_MS
        : (readRetryAfter(retryAfter, at)?.getTime() ?? at.getTime() + TROUBLE_MS),
    )
    if (trouble !== null) return disallowAll(`robots.txt ${trouble}, so nothing may be visited for now`)
    return status >= 400 ? ALLOW_ALL : rulesFromText(textOf(body), userAgent)
  }

  function keep(origin: string, until: number): void {
    const entry = known.get(origin)
    if (entry !== undefined) entry.until = until
  }
}

/**
 * Why the rules are not known; null where they are. Half a file may lack the rule that matters, and a redirect that leads
 * nowhere is no file; one that is too long has been read as far as the standard asks.
 */
function troubleWith(status: number, cut: string | null): string | null {
  if (status >= 500 || status === 429) return `answered ${status}`
  if (status < 200 || (status >= 300 && status < 400)) return `answered ${status} and nothing more`
  return status < 300 && cut !== null && cut !== 'too long' ? `broke off (${cut})` : null
}

/** A line that the limit cuts through would be another rule than its host wrote, so it is left out. */
function textOf(body: Uint8Array): string {
  if (body.length <= MOST_BYTES) return new TextDecoder().decode(body)
  const text = new TextDecoder().decode(body.subarray(0, MOST_BYTES))
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
}

/** RFC 9309, 2.4: not longer than 24 hours. */
const DAY_MS = 24 * 3_600_000
const TROUBLE_MS = 5 * 60_000
/** RFC 9309, 2.5: at least 500 KiB are parsed. */
const MOST_BYTES = 512_000
const MOST_HOSTS = 10_000
