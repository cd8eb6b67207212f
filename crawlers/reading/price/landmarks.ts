/** Finds what a page is laid out around: its main heading, and the headings of parts that show other things. */
import { isAlike, type PageFacts } from '../page-facts.ts'
import { isElement, type PageElement, type PageNode, textBelow, UNSEEN, walkPage } from '../page-walk.ts'
import { anyOf, type WordsOf } from './element-words.ts'
import { OTHERS_HEADING, TALK_HEADING } from './page-phrases.ts'
import type { Landmarks } from './zone.ts'

export interface FoundLandmarks extends Landmarks {
  heading: PageElement | null
}

export function landmarksOf(root: PageNode, facts: PageFacts, wordsOf: WordsOf): FoundLandmarks {
  const headings = headingsIn(root, wordsOf)
  const heading = mainHeading(headings, facts, wordsOf)
  const own = new Set<unknown>(heading === null ? [] : ancestorsOf(heading))
  const others = new Set<unknown>()
  const talk = new Set<unknown>()
  for (const { element, text } of headings) {
    // A name such as "Camera with accessories" announces nothing.
    const isName = own.has(element) || facts.titles.some((title) => isAlike(text, title))
    if (isName || text.length > LONGEST_ANNOUNCEMENT) continue
    if (OTHERS_HEADING.test(text)) markFollowing(element, own, others)
    else if (TALK_HEADING.test(text)) markSection(element, own, talk)
  }
  return { heading, own, others, talk }
}

interface Heading {
  element: PageElement
  text: string
}

const LONGEST_HEADING = 300
const LONGEST_ANNOUNCEMENT = 80
const MOST_HEADINGS = 3_000
const HEADINGS: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'legend',
  'summary',
  'caption',
])
const HEADING_NAMES: ReadonlySet<string> = new Set([
  'title',
  'heading',
  'header',
  'headline',
  'titel',
  'titulo',
  'titre',
  'name',
])

function headingsIn(root: PageNode, wordsOf: WordsOf): Heading[] {
  const found: Heading[] = []
  walkPage(root, {
    enter(element) {
      if (UNSEEN.has(element.name)) return false
      if (found.length < MOST_HEADINGS && (HEADINGS.has(element.name) || isCalledHeading(element, wordsOf))) {
        const text = textBelow(element, LONGEST_HEADING)
        if (text !== '') found.push({ element, text })
      }
      return true
    },
    leave() {},
    text() {},
  })
  return found
}

function isCalledHeading(element: PageElement, wordsOf: WordsOf): boolean {
  return element.attribs.itemprop === 'name' || anyOf(wordsOf(element), HEADING_NAMES)
}

/** The first-level heading that the page's title repeats; then any heading that it repeats; then the first. */
function mainHeading(
  headings: readonly Heading[],
  { titles }: PageFacts,
  wordsOf: WordsOf,
): PageElement | null {
  const isTitled = ({ text }: Heading) => titles.some((title) => isAlike(text, title))
  const first = headings.filter(({ element }) => element.name === 'h1' && !isInSiteHeader(element, wordsOf))
  const found =
    first.find(isTitled) ??
    headings.find((one) => one.text.length > 3 && HEADINGS.has(one.element.name) && isTitled(one)) ??
    first[0] ??
    headings.find((one) => one.text.length > 3 && isTitled(one))
  return found?.element ?? null
}

/** A first heading that is the logo. */
function isInSiteHeader(element: PageElement, wordsOf: WordsOf): boolean {
  for (const outer of ancestorsOf(element)) {
    if (!isElement(outer)) continue
    if (outer.name === 'nav' || outer.name === 'footer' || outer.name === 'aside') return true
    if (outer === element && anyOf(wordsOf(outer), LOGO)) return true
  }
  return false
}

const LOGO: ReadonlySet<string> = new Set(['logo', 'brand', 'sitename'])

function ancestorsOf(element: PageElement): PageNode[] {
  const found: PageNode[] = []
  for (let node: PageNode | null = element; node !== null && found.length < DEEPEST; node = node.parent)
    found.push(node)
  return found
}

const DEEPEST = 2_000
/** A heading often stands in a wrapper of its own, beside which the things are. */
const MOST_WRAPPERS = 4

/**
 * Marks what stands behind the heading, up to the end of the part that it opens: level by level, until something with a
 * price is among it.
 */
function markFollowing(heading: PageElement, own: ReadonlySet<unknown>, others: Set<unknown>): void {
  let node: PageNode = heading
  for (let level = 0; level < MOST_WRAPPERS; level++) {
    let hasPrice = false
    let looked = 0
    for (let next = node.next; next !== null && looked < MOST_FOLLOWING; next = next.next) {
      if (!isElement(next) || own.has(next)) continue
      looked++
      others.add(next)
      hasPrice ||= PRICED.test(textBelow(next, LOOKED_THROUGH))
    }
    if (hasPrice || node.parent === null || own.has(node.parent)) return
    node = node.parent
  }
}

const MOST_FOLLOWING = 200
const LOOKED_THROUGH = 600
const PRICED = /\p{Sc} ?\p{Nd}|\p{Nd} ?(?:\p{Sc}|kr|zł|Kč|лв|руб|TL|Ft|lei|円|元|원)/iu

/** Marks what stands behind the heading, up to the next of its kind. */
function markSection(heading: PageElement, own: ReadonlySet<unknown>, talk: Set<unknown>): void {
  for (
    let next = heading.next, looked = 0;
    next !== null && looked < MOST_FOLLOWING;
    next = next.next, looked++
  ) {
    if (!isElement(next)) continue
    if (next.name === heading.name) return
    if (!own.has(next)) talk.add(next)
  }
}
