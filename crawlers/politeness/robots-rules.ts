/** What a host's robots.txt says about us (RFC 9309). */
import { createRequire } from 'node:module'
import type robotsParserModule from 'robots-parser'

export interface RobotsRules {
  /** Null where the visit is allowed, else why it is not, in words. */
  refusal(url: URL): string | null
  /** Seconds the host asks for between requests. */
  crawlDelay: number
}

/**
 * Rules from the text of a robots.txt.
 *
 * @param origin of the host that the rules are for, e.g. `https://market.example`.
 * @param userAgent whose product token, up to the slash, picks the group.
 */
export function rulesFromText(origin: string, text: string, userAgent: string): RobotsRules {
  const robots = robotsParser(`${origin}/robots.txt`, text)
  return {
    refusal(url) {
      if (url.pathname === '/robots.txt') return null
      return robots.isAllowed(url.href, userAgent) === false ? 'robots.txt disallows this address' : null
    },
    crawlDelay: Math.min(Math.max(robots.getCrawlDelay(userAgent) ?? 0, 0), LONGEST_DELAY_SECONDS),
  }
}

/** A host without rules (RFC 9309, 2.3.1.3: "unavailable", status 400 to 499) may be visited. */
export const ALLOW_ALL: RobotsRules = { refusal: () => null, crawlDelay: 0 }

/** A host whose rules are unknown (2.3.1.4: "unreachable", status 500 to 599) must not be visited. */
export function disallowAll(reason: string): RobotsRules {
  return { refusal: () => reason, crawlDelay: 0 }
}

const LONGEST_DELAY_SECONDS = 600

/** The package is CommonJS, and its types describe a module that it is not. */
const robotsParser: typeof robotsParserModule.default = createRequire(import.meta.url)('robots-parser')
