/** One visit, from host to host as redirects lead: each host is asked for its rules, and waited for. */
import { crawlUrlFrom } from '../model/crawl-url.ts'
import type { Timed } from './answer-head.ts'
import type { Asked } from './politeness/errand.ts'
import type { Politeness } from './politeness/polite-host.ts'
import type { RobotsRules } from './politeness/robots-rules.ts'
import { VisitFailedError } from './visit-failed.ts'
import type { RedirectHop } from './visited-page.ts'

/** What either way of fetching gives back. */
export interface Fetched extends Timed {
  url: string
  redirects: RedirectHop[]
  /** A redirect that was not followed, as it leaves the host or is disallowed there. */
  stopped: string | null
}

/**
 * Fetches within one host.
 *
 * @param mayGo whether a redirect to there is part of the same fetch.
 */
export type FetchWithin<F extends Fetched> = (
  url: URL,
  mayGo: (to: URL) => boolean,
  asked: Asked,
) => Promise<F>

export type Visit<F extends Fetched> =
  | { kind: 'fetched'; answer: F; redirects: RedirectHop[] }
  | { kind: 'refused'; url: string; reason: string; redirects: RedirectHop[] }

/**
 * @throws VisitFailedError when a host cannot be reached, or hosts redirect to each other without end.
 */
export async function visitPolitely<F extends Fetched>(
  start: URL,
  delaySeconds: number,
  mostHosts: number,
  politeness: Politeness,
  fetch: FetchWithin<F>,
): Promise<Visit<F>> {
  const redirects: RedirectHop[] = []
  let url = start
  for (let host = 0; host < mostHosts; host++) {
    const rules = await politeness.rulesFor(url, delaySeconds)
    const refusal = rules.refusal(url)
    if (refusal !== null) {
      politeness.refused(url, rules, refusal)
      return { kind: 'refused', url: url.href, reason: refusal, redirects }
    }
    const here = url
    const answer = await politeness.inTurn(here, delaySeconds, rules, (asked) =>
      fetch(here, mayGoFrom(here, rules), asked),
    )
    redirects.push(...answer.redirects)
    if (answer.stopped === null) return { kind: 'fetched', answer, redirects }
    const next = crawlUrlFrom(answer.stopped, answer.url)
    if (next === null) {
      throw new VisitFailedError(
        url.href,
        `redirects to ${answer.stopped.slice(0, 200)}, which must not be visited`,
        false,
      )
    }
    url = next
  }
  throw new VisitFailedError(start.href, `redirects more than ${mostHosts} times between hosts`, false)
}

function mayGoFrom(from: URL, rules: RobotsRules): (to: URL) => boolean {
  return (to) => to.origin === from.origin && rules.refusal(to) === null
}
