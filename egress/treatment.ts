/** How each host was treated, from the log of requests alone. */
import type { RequestEntry } from '../model/request-entry.ts'

export interface Treatment {
  host: string
  /** Requests that were sent. */
  requests: number
  /** Not sent, as robots.txt disallows them. */
  heldBack: number
  /** Answered 403, 429 or 503: what the host may have meant as "no". */
  declined: number
  bytes: number
  /** Seconds between the starts of two documents asked for; null where there were fewer than two. */
  shortestGap: number | null
  first: string
  last: string
  userAgents: Set<string>
  robotsHashes: Set<string>
}

/** Told one entry after another, in the order of the log. */
export function treatments(): { see(entry: RequestEntry): void; result(): Treatment[] } {
  const hosts = new Map<string, Treatment & { lastStart: number | null }>()
  return {
    see(entry) {
      const { host } = new URL(entry.url)
      const known = hosts.get(host) ?? { ...untreated(host, entry.at), lastStart: null }
      hosts.set(host, known)
      known.last = entry.at
      if (entry.robots.hash !== null) known.robotsHashes.add(entry.robots.hash)
      if (entry.robots.verdict === 'disallowed') {
        known.heldBack += 1
        return
      }
      known.requests += 1
      known.bytes += entry.bytes
      known.userAgents.add(entry.userAgent)
      if (DECLINED.has(entry.status)) known.declined += 1
      if (entry.robots.verdict !== 'allowed') return
      const start = Date.parse(entry.at)
      if (known.lastStart !== null) {
        const gap = Math.abs(start - known.lastStart) / 1_000
        known.shortestGap = Math.min(known.shortestGap ?? gap, gap)
      }
      known.lastStart = start
    },
    result: () =>
      [...hosts.values()]
        .map(({ lastStart: _inner, ...treatment }) => treatment)
        .sort((one, other) => other.requests - one.requests || one.host.localeCompare(other.host)),
  }
}

const DECLINED = new Set([403, 429, 503])

function untreated(host: string, at: string): Treatment {
  return {
    ...{ host, requests: 0, heldBack: 0, declined: 0, bytes: 0, shortestGap: null, first: at, last: at },
    userAgents: new Set(),
    robotsHashes: new Set(),
  }
}
