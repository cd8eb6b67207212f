/** What a host's robots.txt says about us (RFC 9309). */
import { createHash } from 'node:crypto'
import { groupFor, normalPath, type RobotsRule } from './robots-text.ts'

export interface RobotsRules {
  /** Null where the visit is allowed, else why it is not, in words. */
  refusal(url: URL): string | null
  /** Seconds the host asks for between requests. */
  crawlDelay: number
  /** SHA-256 of the text that was judged by, for those who audit it; null where the host has none. */
  hash: string | null
}

/**
 * Rules from the text of a robots.txt: the longest rule that fits wins, `allow` where two are of the same length.
 *
 * @param userAgent whose product token, up to the slash, picks the group.
 */
export function rulesFromText(text: string, userAgent: string): RobotsRules {
  const { rules, crawlDelay } = groupFor(text, productToken(userAgent))
  const longestFirst = [
    ...new Map(rules.map((rule) => [`${rule.allow} ${rule.pattern}`, rule])).values(),
  ].sort((one, other) => other.pattern.length - one.pattern.length || Number(other.allow) - Number(one.allow))
  return {
    refusal(url) {
      if (url.pathname === '/robots.txt') return null
      const rule = firstFitting(longestFirst, normalPath(url.pathname + url.search))
      return rule === null || rule.allow
        ? null
        : `robots.txt disallows this address (${rule.pattern.slice(0, 100)})`
    },
    crawlDelay: Math.min(crawlDelay ?? 0, LONGEST_DELAY_SECONDS),
    hash: createHash('sha256').update(text).digest('hex'),
  }
}

/** A host without rules (RFC 9309, 2.3.1.3: "unavailable", status 400 to 499) may be visited. */
export const ALLOW_ALL: RobotsRules = { refusal: () => null, crawlDelay: 0, hash: null }

/** A host whose rules are unknown (2.3.1.4: "unreachable", status 500 to 599) must not be visited. */
export function disallowAll(reason: string): RobotsRules {
  return { refusal: () => reason, crawlDelay: 0, hash: null }
}

const LONGEST_DELAY_SECONDS = 600

function productToken(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? userAgent
}

function firstFitting(rules: readonly RobotsRule[], path: string): RobotsRule | null {
  return rules.find(({ pattern }) => fits(pattern, path)) ?? null
}

/**
 * Whether a path begins as the pattern says. Each part between two `*` is taken where it first occurs, which is right
 * as every later place would leave less room for the rest; so a pattern costs one walk along the path.
 */
export function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = parts.pop()
  if (last === undefined) return !isWhole || path.length === first.length
  let from = first.length
  for (const part of parts) {
    const at = path.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return isWhole ? path.length - last.length >= from && path.endsWith(last) : path.includes(last, from)
}
