/** Whether a page says by itself, in one of many languages, that its listing is over. */
import type { CheerioAPI } from 'cheerio'
import { oneLine, type Selection } from '../reading/visible-text.ts'
import { CLOSING_WORDS } from './closing-words.ts'

export interface ClosingNotice {
  /** `over` leaves open whether it is sold or was taken away. */
  says: 'sold' | 'over' | 'removed'
  /** As it stands on the page. */
  text: string
}

export interface ShownBeside {
  /** Whether the page shows the listing itself. */
  isShown: boolean
  /** What the seller wrote, which is never a notice of the site. */
  written: readonly string[]
}

/**
 * A notice is a short text of its own, outside of lists, navigation and what is recommended. Where the page still shows the
 * listing, only words that name the listing count, and none that say that it was removed. Words that may be about anything
 * count in headings alone.
 */
export function closingNotice($: CheerioAPI, { isShown, written }: ShownBeside): ClosingNotice | null {
  const own = written.map(plain).filter((text) => text !== '')
  for (const element of $(PLACES).slice(0, MOST_PLACES).toArray()) {
    const text = shortText($, $(element))
    if (text === null) continue
    const said = saidIn(plain(text), { isShown, isHeading: HEADING.test(element.name) })
    if (said === null || own.some((one) => one.includes(plain(text))) || isBeside($(element))) continue
    return { says: said, text }
  }
  return null
}

const PLACES = 'title, h1, h2, h3, h4, p, div, span, strong, b, em, section, td, label, center'
const MOST_PLACES = 6_000
const LONGEST_NOTICE = 240
const BESIDE = [
  'nav, footer, aside, ul, ol, table table, form select, blockquote, article article',
  '[class*="related"], [class*="similar"], [class*="recommend"], [class*="comment"], [class*="review"]',
  '[id*="related"], [id*="similar"], [id*="recommend"], [hidden], [aria-hidden="true"]',
  '[style*="display:none"], [style*="display: none"]',
].join(', ')

function isBeside(element: Selection): boolean {
  return element.closest(BESIDE).length > 0
}

/** Null for what has no words directly in it, or many. */
function shortText($: CheerioAPI, element: Selection): string | null {
  const hasOwn = element
    .contents()
    .toArray()
    .some((node) => node.type === 'text' && node.data.trim() !== '')
  if (!hasOwn) return null
  const copy = element.find('script, style, noscript, template').length > 0 ? element.clone() : element
  if (copy !== element) copy.find('script, style, noscript, template').remove()
  const text = oneLine($(copy).text())
  return text.length <= LONGEST_NOTICE ? text : null
}

/** What is more telling comes first. */
const KINDS = ['sold', 'removed', 'over'] as const

const HEADING = /^(?:title|h[1-4])$/

function saidIn(
  text: string,
  { isShown, isHeading }: { isShown: boolean; isHeading: boolean },
): ClosingNotice['says'] | null {
  const has = (word: string) => text.includes(word)
  const said = KINDS.find((kind) => !(isShown && kind === 'removed') && CLOSING_WORDS[kind].some(has))
  return said ?? (!isShown && isHeading && CLOSING_WORDS.bare.some(has) ? 'over' : null)
}

/** The dot that is left over when the Turkish İ becomes small goes, too. */
function plain(text: string): string {
  return oneLine(text.toLowerCase().normalize('NFC').replaceAll('\u0307', '').replaceAll('’', "'"))
}
