/**
 * Keeps the nesting of a page within bounds before it is parsed. The parser looks through all open elements at each tag,
 * so that a hostile page of a million open elements would take hours; browsers stop at 512 levels.
 */

/** The page without the tags that open an element deeper than any honest page does; takes linear time. */
export function withBoundedNesting(html: string): string {
  if (html.length < SHORTEST_SUSPECT) return html
  const kept: string[] = []
  let depth = 0
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1)
    if (next === SLASH) {
      if (isCounted(nameAt(html, at + 2))) depth = Math.max(0, depth - 1)
      continue
    }
    if (next === EXCLAMATION) {
      if (html.startsWith('<!--', at)) at = endOf(html, '-->', at)
      continue
    }
    if (!isLetter(next)) continue
    const name = nameAt(html, at + 1)
    const close = RAW.get(name)
    if (close !== undefined) at = endOfRaw(html, close, at)
    else if (isCounted(name) && ++depth > DEEPEST) {
      kept.push(html.slice(from, at))
      at = endOf(html, '>', at)
      from = at + 1
    }
  }
  return from === 0 ? html : kept.join('') + html.slice(from)
}

/** A page this short cannot nest deeply enough to matter. */
const SHORTEST_SUSPECT = 20_000
const DEEPEST = 1_500
const SLASH = 0x2f
const EXCLAMATION = 0x21
const LONGEST_NAME = 20
/** Elements whose contents are no markup. */
const RAW: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp', 'noembed'].map((name) => [
    name,
    new RegExp(`</${name}`, 'gi'),
  ]),
)
/** Elements that have no contents, or that end by themselves where the next of their kind begins. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot rp rt'.split(
    ' ',
  ),
)

function isCounted(name: string): boolean {
  return name !== '' && !UNCOUNTED.has(name)
}

function nameAt(html: string, at: number): string {
  let end = at
  while (end < at + LONGEST_NAME && isNamePart(html.charCodeAt(end))) end++
  return html.slice(at, end).toLowerCase()
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

function isNamePart(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d
}

/** End tags count in any case. */
function endOfRaw(html: string, close: RegExp, from: number): number {
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at
}
