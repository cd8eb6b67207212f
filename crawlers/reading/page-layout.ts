/** Fields read from how a page is laid out, where it does not describe itself. */
import { type Claims, claim, type RawFields, type RawSeller } from './claim.ts'
import { either, is, named, says } from './element-mark.ts'
import { selectorOf } from './element-selector.ts'
import { type Found, firstMarked, lineIn, some } from './found.ts'
import { type LabelledField, labelledValues } from './labelled-values.ts'
import { descriptionOf } from './page-description.ts'
import { documentOf, type PageDocument } from './page-document.ts'
import { imagesOf } from './page-images.ts'
import { isElement, type PageElement, type PageNode, textBelow } from './page-walk.ts'
import type { ReadPage } from './price/page-text.ts'

/**
 * Claims by layout: the heading, the description, labels and their values, links to profiles, pictures.
 *
 * @param whole is read last: what belongs to other things is taken off it.
 * @param standing what other sources claim: fields that are known better are not looked for.
 */
export function claimsFromLayout(whole: PageDocument, page: ReadPage, standing: Claims): Claims {
  const wanted = FIELDS.filter((field) => (standing[field]?.provenance.confidence ?? 0) < CONFIDENCE[field])
  if (wanted.length === 0) return {}
  const crumb = lastCrumb(whole)
  const document = withoutAsides(whole)
  const layout = { document, page, crumb, labelled: labelledValues(document.elements) }
  const claims: Claims = {}
  for (const field of wanted) addClaim(claims, field, READERS[field](layout))
  return claims
}

interface Layout {
  /** The page without asides. */
  document: PageDocument
  page: ReadPage
  /** The last step of the path to the page, which stands among what is taken off. */
  crumb: Found<string> | undefined
  labelled: Map<LabelledField, string>
}

const CONFIDENCE: Readonly<Record<keyof RawFields, number>> = {
  title: 0.7,
  description: 0.6,
  price: 0.4,
  availability: 0.5,
  quantity: 0.6,
  seller: 0.55,
  location: 0.55,
  postedAt: 0.5,
  category: 0.5,
  images: 0.5,
}

const FIELDS = Object.keys(CONFIDENCE).filter((name): name is keyof RawFields => name in CONFIDENCE)

const READERS: { [Field in keyof RawFields]: (layout: Layout) => Found<RawFields[Field]> | undefined } = {
  title: titleOf,
  description: ({ document, page }) => descriptionOf(document, page),
  price: ({ labelled }) => {
    // Only where nothing else reads like a price: prices that the page shows are weighed in price/.
    const text = labelled.get('price')
    return text === undefined ? undefined : { value: { text, currency: null, plain: false } }
  },
  availability: () => undefined,
  quantity: ({ labelled }) => labelledAs(labelled, 'quantity'),
  seller: sellerOf,
  location: ({ document, labelled }) =>
    firstMarked(document, LOCATION_MARKS, LONGEST_PLACE) ??
    labelledAs(labelled, 'location') ??
    placeInHeading(document),
  postedAt: postedOf,
  category: ({ crumb, labelled }) => labelledAs(labelled, 'category') ?? crumb,
  images: ({ document }) => ({ value: imagesOf(document) }),
}

function addClaim<Field extends keyof RawFields>(
  claims: Claims,
  field: Field,
  found: Found<RawFields[Field]> | undefined,
): void {
  if (found === undefined) return
  const { value, element, confidence = CONFIDENCE[field] } = found
  const made = claim(value, 'heuristic', confidence, element === undefined ? undefined : selectorOf(element))
  if (made !== undefined) Object.assign(claims, { [field]: made })
}

const NEVER_THE_PAGE = named('nav footer aside')
/** Parts of a page that show other listings, or belong to the site, by what they are called. */
const ASIDE = either(
  named('header form'),
  says('class', 'related similar recommend sidebar breadcrumb'),
  says('id', 'related similar'),
)
const LOCATION_MARKS = either(says('class', 'location address region'), is('itemprop', 'addressLocality'))
const SELLER_MARKS = either(
  says('class', 'seller vendor shop-name username author advertiser poster owner'),
  ({ attribs }) => attribs.rel?.toLowerCase() === 'author',
)
const PROFILE = /\/(?:users?|seller|profile|u|shop|member)\//
const LONGEST_PLACE = 120
const LONGEST_NAME = 80
const LONGEST_TITLE = 1_000

/** Takes them off the page; a part that holds the first heading is the page itself, as where a form wraps everything. */
function withoutAsides(whole: PageDocument): PageDocument {
  const page = without(whole, whole.elements.all.filter(NEVER_THE_PAGE))
  const [heading] = page.elements.named('h1')
  const own = new Set<PageNode>()
  for (let node: PageNode | null = heading?.parent ?? null; node !== null; node = node.parent) own.add(node)
  return without(
    page,
    page.elements.all.filter((element) => ASIDE(element) && !own.has(element)),
  )
}

function without(page: PageDocument, elements: readonly PageElement[]): PageDocument {
  if (elements.length === 0) return page
  page.$([...elements]).remove()
  return documentOf(page.$)
}

function titleOf({ document, page }: Layout): Found<string> | undefined {
  const { heading } = page.landmarks
  const main = heading === null ? '' : textBelow(heading, LONGEST_TITLE)
  if (heading !== null && main !== '') return { value: main, element: heading }
  for (const element of [...some(document, named('h1')), ...some(document, named('h2'))]) {
    const value = lineIn(document, element)
    if (value !== '') return { value, element }
  }
  const [title] = document.elements.named('title')
  const value = title === undefined ? '' : lineIn(document, title)
  return value === '' ? undefined : { value }
}

/** Where boards put the place behind title and price: an element of its own in parentheses, within the first heading. */
function placeInHeading(document: PageDocument): Found<string> | undefined {
  const heading = some(document, named('h1'))[0] ?? some(document, named('h2'))[0]
  if (heading === undefined) return undefined
  for (const element of document.$(heading).find('*').toArray()) {
    const value = IN_PARENTHESES.exec(lineIn(document, element))?.[1]
    if (value !== undefined) return { value, element, confidence: PLACE_IN_HEADING }
  }
  return undefined
}

/** Words, no count or size: those stand in parentheses, too. */
const IN_PARENTHESES = /^\(([\p{L}\p{M}][\p{L}\p{M}\s,.'’/-]{1,60})\)$/u
const PLACE_IN_HEADING = 0.4

function labelledAs(labelled: Map<LabelledField, string>, field: LabelledField): Found<string> | undefined {
  const value = labelled.get(field)
  return value === undefined ? undefined : { value }
}

function sellerOf({ document, labelled }: Layout): Found<RawSeller> | undefined {
  const link = some(document, isProfileLink).find((element) => lineIn(document, element) !== '')
  const url = link?.attribs.href ?? null
  const label = labelled.get('seller')
  const name =
    label !== undefined
      ? { value: label }
      : link === undefined
        ? firstMarked(document, SELLER_MARKS, LONGEST_NAME)
        : { value: lineIn(document, link), element: link }
  return name === undefined ? undefined : { ...name, value: { name: name.value, id: null, url } }
}

function isProfileLink({ name, attribs }: PageElement): boolean {
  return name === 'a' && attribs.href !== undefined && PROFILE.test(attribs.href)
}

function postedOf({ document, labelled }: Layout): Found<string> | undefined {
  const [time] = document.elements.named('time')
  const machine = time?.attribs.datetime
  if (time !== undefined && machine) return { value: machine, element: time }
  const label = labelledAs(labelled, 'postedAt')
  if (label !== undefined || time === undefined) return label
  const value = lineIn(document, time)
  return value === '' ? undefined : { value, element: time }
}

function lastCrumb(document: PageDocument): Found<string> | undefined {
  const crumbs = some(document, isCrumb).filter((element) => lineIn(document, element) !== '')
  const last = crumbs.at(-1)
  return crumbs.length > 1 && last !== undefined
    ? { value: lineIn(document, last), element: last }
    : undefined
}

const CRUMBS = either(
  says('class', 'breadcrumb'),
  (element) => element.name === 'nav' && labelledCrumbs(element),
)
const labelledCrumbs = says('aria-label', 'breadcrumb')

function isCrumb({ name, parent }: PageElement): boolean {
  if (name !== 'a') return false
  for (let node: PageNode | null = parent; node !== null; node = node.parent)
    if (isElement(node) && CRUMBS(node)) return true
  return false
}
