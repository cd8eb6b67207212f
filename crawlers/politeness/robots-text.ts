/** Reads the text of a robots.txt into the one group of rules that is meant for us (RFC 9309, 2.1 and 2.2). */

export interface RobotsRule {
  allow: boolean
  /** In the form that `normalPath` gives; may hold `*`, and end with `$`. */
  pattern: string
}

export interface RobotsGroup {
  rules: RobotsRule[]
  /** Seconds; null where the group names none. */
  crawlDelay: number | null
}

/**
 * All groups for our product token are one; where there is none, all groups for `*` are; where there is none of these
 * either, nothing is forbidden. Lines that are neither agents nor rules end no group.
 *
 * @param productToken compared without regard to case, e.g. `WildlifeTradeMonitor`.
 */
export function groupFor(text: string, productToken: string): RobotsGroup {
  const ours: RobotsGroup = { rules: [], crawlDelay: null }
  const everybody: RobotsGroup = { rules: [], crawlDelay: null }
  const wanted = productToken.toLowerCase()
  let isOurs = false
  let groups: RobotsGroup[] = []
  /** Those of them that a crawl-delay is meant for: it ends no group, but who wrote it thought of the names above it. */
  let delayed: RobotsGroup[] = []
  let open = false
  let isDelayed = false
  for (const { key, value } of linesOf(text)) {
    if (key === 'user-agent') {
      if (!open) groups = []
      if (!open || isDelayed) delayed = []
      open = true
      isDelayed = false
      const token = tokenOf(value)
      if (token === wanted) isOurs = true
      const named = token === wanted ? [ours] : token === '*' ? [everybody] : []
      groups.push(...named)
      delayed.push(...named)
    } else if (key === 'allow' || key === 'disallow') {
      open = false
      if (value === '') continue
      for (const { rules } of groups) rules.push({ allow: key === 'allow', pattern: normalPath(value) })
    } else if (key === 'crawl-delay') {
      const seconds = value === '' ? Number.NaN : Number(value)
      isDelayed = true
      if (Number.isFinite(seconds)) for (const group of delayed) group.crawlDelay = Math.max(seconds, 0)
    }
  }
  return isOurs ? ours : everybody
}

/**
 * The path and query of an address, or the pattern of a rule, in the form in which both are compared (2.2.2): letters
 * outside of ASCII as UTF-8 in percent-encoding, encoded letters that need none decoded, hexadecimal digits in upper case.
 */
export function normalPath(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (letters) => encodeURI(letters.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (encoded) => {
      const letter = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
      return /[A-Za-z0-9\-._~]/.test(letter) ? letter : encoded.toUpperCase()
    })
}

/** Longer lines are no rules that anybody wrote, and would cost much to compare with. */
const LONGEST_LINE = 2_083 * 4

function* linesOf(text: string): Generator<{ key: string; value: string }> {
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    if (line.length > LONGEST_LINE) continue
    const [said = ''] = line.split('#', 1)
    const colon = said.indexOf(':')
    if (colon < 0) continue
    yield { key: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() }
  }
}

/** A name may be followed by a version or a remark, as in `ExampleBot/1.0`; 2.2.1 knows letters, `_` and `-`. */
function tokenOf(agent: string): string {
  if (agent.startsWith('*')) return '*'
  return /^[a-z_-]+/.exec(agent.toLowerCase())?.[0] ?? ''
}
