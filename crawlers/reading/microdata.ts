/** Microdata (HTML, section 5) and RDFa: the same things as JSON-LD, written into the page's own elements. */
import { type DeclaredPrice, NOTHING_READ, type SourceReading } from './claim.ts'
import { mainThing } from './main-thing.ts'
import { offerPricesOf } from './offer-prices.ts'
import type { PageDocument } from './page-document.ts'
import type { PageFacts } from './page-facts.ts'
import { type PageElement, type PageNode, textBelow, walkPage } from './page-walk.ts'
import { type Thing, typesOf } from './thing.ts'
import { claimsOfThing } from './thing-claims.ts'
import { countryOfThing } from './thing-country.ts'

/** What the marked-up thing says that the page is about; prices marked without any thing count little. */
export function readMicrodata({ root, elements }: PageDocument, facts: PageFacts): SourceReading {
  if (!elements.all.some(isMarked)) return NOTHING_READ
  const { things, loose } = markedThings(root)
  const main = mainThing(withLooseOffers(things), facts)
  if (main === undefined) return loose.price === undefined ? NOTHING_READ : readPrices(loose, 0.6)
  const reading = readPrices(main.thing, main.certainty)
  const prices = reading.prices.length > 0 ? reading.prices : readPrices(loose, 0.6).prices
  const claims = claimsOfThing(main.thing, 'microdata', CONFIDENCE * main.certainty)
  const place = countryOfThing(main.thing)
  const provenance = { source: 'microdata' as const, confidence: CONFIDENCE * main.certainty }
  return { claims, prices, isList: main.isOneOfMany, country: place && { ...place, provenance } }
}

const CONFIDENCE = 0.9
const MOST_ITEMS = 500
const MOST_PROPERTIES = 5_000
const LONGEST_VALUE = 20_000

function readPrices(thing: Thing, trust: number): SourceReading {
  const prices = offerPricesOf(thing).map(
    (price): DeclaredPrice => ({ ...price, source: 'microdata', trust, selector: '[itemprop="price"]' }),
  )
  return { claims: {}, prices }
}

interface OpenItem {
  element: PageElement
  thing: Record<string, unknown[]>
}

/** Things in the order of the page, with those inside others as their values; `loose` has what stands in none. */
function markedThings(root: PageNode): { things: Thing[]; loose: Thing } {
  const things: Thing[] = []
  const loose: Record<string, unknown[]> = { '@type': ['Offer'] }
  const open: OpenItem[] = []
  let properties = 0
  walkPage(root, {
    enter(element) {
      const names = namesOf(element)
      const types = typesAt(element)
      if (names.length === 0 && types === null) return element.name !== 'script' && element.name !== 'style'
      const item: OpenItem | null =
        types === null ? null : { element, thing: { '@type': types, ...idOf(element) } }
      const parent = open.at(-1)
      const value =
        item?.thing ?? (names.length > 0 && properties++ < MOST_PROPERTIES ? valueAt(element) : '')
      const unnamed = names.length === 0 && item !== null && parent !== undefined && isOffer(item.thing)
      for (const name of unnamed ? ['offers'] : names) add(parent?.thing ?? loose, name, value)
      if (item === null) return true
      if ((names.length === 0 || parent === undefined) && !unnamed && things.length < MOST_ITEMS)
        things.push(item.thing)
      open.push(item)
      return true
    },
    leave(element) {
      if (open.at(-1)?.element === element) open.pop()
    },
    text() {},
  })
  return { things, loose }
}

function isMarked({ attribs }: PageElement): boolean {
  return MARKS.some((mark) => attribs[mark] !== undefined)
}

const MARKS = ['itemprop', 'itemscope', 'itemtype', 'property', 'typeof']

/** An offer that stands beside its product, the only one on the page, belongs to it. */
function withLooseOffers(things: readonly Thing[]): Thing[] {
  const offers = things.filter(isOffer)
  const products = things.filter((thing) => typesOf(thing).some((type) => /Product/.test(type)))
  const [product] = products
  if (products.length !== 1 || product === undefined || product.offers !== undefined) return [...things]
  if (product.price !== undefined || offers.length === 0) return [...things]
  return things.map((thing) => (thing === product ? { ...product, offers } : thing))
}

function isOffer(thing: Thing): boolean {
  return typesOf(thing).some((type) => /^(?:Aggregate)?Offer/.test(type))
}

function add(thing: Record<string, unknown[]>, name: string, value: unknown): void {
  if (value === '') return
  const values = Object.hasOwn(thing, name) ? thing[name] : undefined
  if (values === undefined) thing[name] = [value]
  else values.push(value)
}

/** Names that older vocabularies and careless pages use for those of schema.org. */
const SAME: Readonly<Record<string, string>> = {
  currency: 'priceCurrency',
  pricecurrency: 'priceCurrency',
  offerDetails: 'offers',
  offer: 'offers',
  lowprice: 'lowPrice',
  highprice: 'highPrice',
  hasCurrencyValue: 'price',
  hasCurrency: 'priceCurrency',
  hasPriceSpecification: 'priceSpecification',
}

/** Properties of either syntax, without the vocabulary; `og:` and the like are not of things. */
function namesOf({ attribs }: PageElement): string[] {
  const written =
    attribs.itemprop ??
    (attribs.content === undefined || !attribs.property?.includes(':')
      ? attribs.property
      : schemaName(attribs.property))
  if (written === undefined) return []
  return written
    .split(/\s+/)
    .map((name) => name.split(/[/#:]/).at(-1) ?? '')
    .filter((name) => name !== '' && name !== '__proto__')
    .map((name) => SAME[name] ?? name)
}

function schemaName(property: string): string | undefined {
  return /^(?:schema|gr|v|s):|schema\.org/.test(property) ? property : undefined
}

function typesAt({ attribs }: PageElement): string[] | null {
  if (attribs.itemscope !== undefined || attribs.itemtype !== undefined)
    return (attribs.itemtype ?? '').split(/\s+/)
  if (attribs.typeof === undefined) return null
  return attribs.typeof.split(/\s+/).map((type) => (type.endsWith('Offering') ? 'Offer' : type))
}

function idOf({ attribs }: PageElement): Record<string, unknown[]> {
  const id = attribs.itemid ?? attribs.resource ?? attribs.about
  return id === undefined ? {} : { '@id': [id] }
}

/** Where an element keeps its value (HTML, 5.2.4). */
function valueAt(element: PageElement): string {
  for (const name of ['content', ...(VALUE_ATTRIBUTES[element.name] ?? [])]) {
    const value = element.attribs[name]
    if (value !== undefined && value.trim() !== '') return value.trim()
  }
  return textBelow(element, LONGEST_VALUE)
}

const VALUE_ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  img: ['data-zoom-image', 'data-src', 'src'],
  source: ['src'],
  data: ['value'],
  input: ['value'],
  meter: ['value'],
  time: ['datetime'],
  object: ['data'],
}
