/** Every request to a host passes here: its robots.txt, its budget, its wish to be left alone for a while. */
import type { HttpClient } from '../http/http-answer.ts'
import { headerOf } from '../http/http-answer.ts'
import type { VisitLimits } from '../limits.ts'
import type { HostBudget } from './host-budget.ts'
import { readRetryAfter } from './retry-after.ts'
import { openRobotsCache } from './robots-cache.ts'
import type { RobotsRules } from './robots-rules.ts'

export interface Politeness {
  /**
   * The host's rules, fetched when they are not known.
   *
   * @throws VisitFailedError when the host cannot be reached: then nothing may be visited either.
   */
  rulesFor(url: URL, delaySeconds: number): Promise<RobotsRules>
  /** Runs one request when it is the host's turn; the longer of the two delays counts. */
  inTurn<T>(url: URL, delaySeconds: number, rules: RobotsRules, work: () => Promise<T>): Promise<T>
  /** After a host said that it is too much: as long as it asks for, or `standardSeconds`. */
  leaveAlone(url: URL, retryAfter: string | undefined, standardSeconds: number): Promise<void>
}

export function politenessOver(
  client: HttpClient,
  options: { userAgent: string; budget: HostBudget; limits: VisitLimits },
): Politeness {
  const { userAgent, budget, limits } = options
  const robots = openRobotsCache(userAgent)
  return {
    rulesFor: (url, delaySeconds) =>
      robots.rulesFor(url.origin, (address) =>
        budget.run(url.host, delaySeconds, async () => {
          const answer = await client.send({
            url: address,
            follow: () => true,
            limits: { ...limits, bodyBytes: ROBOTS_BYTES, redirects: ROBOTS_REDIRECTS },
          })
          const { status, headers, body, cut } = answer
          return { status, retryAfter: headerOf(headers, 'retry-after'), body, cut }
        }),
      ),
    inTurn: (url, delaySeconds, rules, work) =>
      budget.run(url.host, Math.max(delaySeconds, rules.crawlDelay), work),
    leaveAlone: (url, retryAfter, standardSeconds) => {
      const now = new Date()
      const until = readRetryAfter(retryAfter, now) ?? new Date(now.getTime() + standardSeconds * 1_000)
      return budget.pause(url.host, until)
    },
  }
}

/** RFC 9309, 2.5: crawlers parse at least 500 KiB. */
const ROBOTS_BYTES = 512_000
/** RFC 9309, 2.3.1.2: at least five redirects are followed. */
const ROBOTS_REDIRECTS = 5
