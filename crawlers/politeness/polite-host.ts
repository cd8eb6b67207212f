/** Every request to a host passes here: its robots.txt, its budget, its wish to be left alone for a while. */
import type { Timed } from '../answer-head.ts'
import type { HttpClient } from '../http/http-answer.ts'
import { headerOf } from '../http/http-answer.ts'
import type { VisitLimits } from '../limits.ts'
import { type Asked, type Errand, NO_ERRAND, type NoteRequest } from './errand.ts'
import type { HostBudget } from './host-budget.ts'
import { extraRestMs, type Pace, paceAfter } from './host-pace.ts'
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
  inTurn<T extends Timed>(
    url: URL,
    delaySeconds: number,
    rules: RobotsRules,
    work: (asked: Asked) => Promise<T>,
  ): Promise<T>
  /** After a host said that it is too much: as long as it asks for, or `standardSeconds`. */
  leaveAlone(url: URL, retryAfter: string | undefined, standardSeconds: number): Promise<void>
  /** Told of what was not asked for as robots.txt disallows it. */
  refused(url: URL, rules: RobotsRules, reason: string): void
}

export interface PolitenessOptions {
  userAgent: string
  budget: HostBudget
  limits: VisitLimits
  note?: NoteRequest
}

/** @returns what is asked for one errand after another; all of them share what is known of the hosts. */
export function politenessOver(
  client: HttpClient,
  { userAgent, budget, limits, note }: PolitenessOptions,
): (errand?: Errand) => Politeness {
  const robots = openRobotsCache(userAgent)
  const paces = new Map<string, Pace>()
  return (errand = NO_ERRAND) => ({
    rulesFor: (url, delaySeconds) =>
      robots.rulesFor(url.origin, (address) => {
        const since = performance.now()
        return budget.run(url.host, delaySeconds, async () => {
          errand.signal?.throwIfAborted()
          const answer = await client.send({
            url: address,
            follow: () => true,
            limits: { ...limits, bodyBytes: ROBOTS_BYTES, redirects: ROBOTS_REDIRECTS },
            asked: { ...errand, robots: { verdict: 'not-asked', hash: null }, waitedMs: elapsed(since) },
          })
          const { status, headers, body, cut } = answer
          return { status, retryAfter: headerOf(headers, 'retry-after'), body, cut }
        })
      }),
    async inTurn(url, delaySeconds, rules, work) {
      const since = performance.now()
      const answer = await budget.run(url.host, Math.max(delaySeconds, rules.crawlDelay), async () => {
        errand.signal?.throwIfAborted()
        return work({ ...errand, robots: { verdict: 'allowed', hash: rules.hash }, waitedMs: elapsed(since) })
      })
      if (answer.latencyMs !== undefined) await keepPace(url.host, answer.latencyMs)
      return answer
    },
    leaveAlone: (url, retryAfter, standardSeconds) => {
      const now = new Date()
      const until = readRetryAfter(retryAfter, now) ?? new Date(now.getTime() + standardSeconds * 1_000)
      return budget.pause(url.host, until)
    },
    refused(url, { hash }, reason) {
      note?.({
        at: new Date().toISOString(),
        ...{ run: errand.run, site: errand.site, via: 'http', method: 'GET', url: url.href },
        ...{ status: 0, bytes: 0, userAgent, waitedMs: 0, trouble: reason },
        robots: { verdict: 'disallowed', hash },
      })
    },
  })

  /** The pause is the budget's, so that the host has it of every worker. */
  async function keepPace(host: string, latencyMs: number): Promise<void> {
    const pace = paceAfter(paces.get(host), latencyMs)
    paces.delete(host)
    if (paces.size >= MOST_HOSTS) paces.delete(paces.keys().next().value ?? '')
    paces.set(host, pace)
    const rest = extraRestMs(pace)
    if (rest > 0) await budget.pause(host, new Date(Date.now() + rest))
  }
}

function elapsed(since: number): number {
  return Math.round(performance.now() - since)
}

const MOST_HOSTS = 10_000
/** RFC 9309, 2.5: crawlers parse at least 500 KiB. */
const ROBOTS_BYTES = 512_001
/** RFC 9309, 2.3.1.2: at least five redirects are followed. */
const ROBOTS_REDIRECTS = 5
