/** Fields read from how a page is laid out, where it does not describe itself. */
import type { CheerioAPI } from 'cheerio'
import { type Claims, claim, type RawFields, type RawPrice, type RawSeller } from './claim.ts'
import { type LabelledField, labelledValues } from './labelled-values.ts'
import { shownText } from './shown-text.ts'
import { oneLine, type Selection } from './visible-text.ts'

/**
 * Claims by layout: the heading, what looks like a price near it, the longest text, labels and their values.
 *
 * @param page is read last: what belongs to other things is taken off it.
 * @param standing what other sources claim: fields that are known better are not looked for.
 */
export function claimsFromLayout(page: CheerioAPI, standing: Claims): Claims {
  const wanted = FIELDS.filter((field) => (standing[field]?.provenance.confidence ?? 0) < CONFIDENCE[field])
  if (wanted.length === 0) return {}
  const layout = layoutOf(page)
  const claims: Claims = {}
  for (const field of wanted) addClaim(claims, field, READERS[field](layout))
  return claims
}

interface Layout {
  /** The last step of the path to the page, which stands among what is taken off. */
  crumb: string | undefined
  /** The page without asides. */
  $: CheerioAPI
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

const READERS: { [Field in keyof RawFields]: (layout: Layout) => RawFields[Field] | undefined } = {
  title: ({ $ }) => titleOf($),
  description: ({ $ }) => descriptionOf($),
  price: ({ labelled }) => labelledPrice(labelled),
  availability: () => undefined,
  quantity: ({ labelled }) => labelled.get('quantity'),
  seller: ({ $, labelled }) => sellerOf($, labelled),
  location: ({ $, labelled }) => marked($, LOCATION_MARKS) ?? labelled.get('location'),
  postedAt: ({ $, labelled }) => postedOf($, labelled),
  category: ({ crumb, labelled }) => labelled.get('category') ?? crumb,
  images: ({ $ }) => imagesOf($),
}

function addClaim<Field extends keyof RawFields>(
  claims: Claims,
  field: Field,
  value: RawFields[Field] | undefined,
): void {
  const made = claim(value, 'heuristic', CONFIDENCE[field])
  if (made !== undefined) Object.assign(claims, { [field]: made })
}

function layoutOf(page: CheerioAPI): Layout {
  const crumb = lastCrumb(page)
  const $ = withoutAsides(page)
  return { crumb, $, labelled: labelledValues($) }
}

const NEVER_THE_PAGE = 'nav, footer, aside'
/** Parts of a page that show other listings, or belong to the site, by what they are called. */
const ASIDE =
  'header, form, [class*="related" i], [class*="similar" i], [class*="recommend" i], [class*="sidebar" i], [id*="related" i], [id*="similar" i], [class*="breadcrumb" i]'
const LOCATION_MARKS =
  '[class*="location" i], [itemprop="addressLocality"], [class*="address" i], [class*="region" i]'
const SELLER_MARKS =
  '[class*="seller" i], [class*="vendor" i], [class*="shop-name" i], [class*="username" i], [class*="author" i], [class*="advertiser" i], [rel="author"], [class*="poster" i], [class*="owner" i]'
const SELLER_LINKS =
  'a[href*="/user/"], a[href*="/users/"], a[href*="/seller/"], a[href*="/profile/"], a[href*="/u/"], a[href*="/shop/"], a[href*="/member/"]'
const DESCRIPTION_MARKS =
  '[class*="description" i], [id*="description" i], [class*="desc" i], [itemprop="description"], [class*="body" i]:not(body), [class*="content" i], [class*="detail" i], [class*="message" i], [class*="post-text" i], article, main'
const MOST_LOOKED_AT = 200

/** Takes them off the page; a part that holds the first heading is the page itself, as where a form wraps everything. */
function withoutAsides(page: CheerioAPI): CheerioAPI {
  page(NEVER_THE_PAGE).remove()
  const heading = page('h1').first()
  page(ASIDE).not(heading.parents()).remove()
  return page
}

function some($: CheerioAPI, selector: string): Selection[] {
  return $(selector)
    .slice(0, MOST_LOOKED_AT)
    .toArray()
    .map((element) => $(element))
}

function titleOf($: CheerioAPI): string | undefined {
  const headings = [...some($, 'h1'), ...some($, 'h2')]
  const heading = headings.map((element) => oneLine(element.text())).find((text) => text !== '')
  return heading ?? (oneLine($('title').first().text()) || undefined)
}

/** The text of the best-marked element; a mark that holds almost nothing is not a description. */
function descriptionOf($: CheerioAPI): string | undefined {
  for (const mark of DESCRIPTION_MARKS.split(', ')) {
    const texts = some($, mark)
      .slice(0, 5)
      .map((element) => shownText($, element))
    const longest = texts.toSorted((one, other) => other.length - one.length)[0]
    if (longest !== undefined && longest.length >= SHORTEST_DESCRIPTION) return longest
  }
  const paragraphs = some($, 'p').map((element) => shownText($, element))
  return paragraphs.filter((text) => text !== '').join('\n') || undefined
}

const SHORTEST_DESCRIPTION = 10

/** Only where nothing else reads like a price: prices that the page shows are weighed in price/. */
function labelledPrice(labelled: Map<LabelledField, string>): RawPrice | undefined {
  const text = labelled.get('price')
  return text === undefined ? undefined : { text, currency: null, plain: false }
}

function sellerOf($: CheerioAPI, labelled: Map<LabelledField, string>): RawSeller | undefined {
  const link = some($, SELLER_LINKS).find((element) => oneLine(element.text()) !== '')
  const marked = some($, SELLER_MARKS)
    .map((element) => afterLabel(oneLine(element.text())))
    .find((text) => text !== '' && text.length <= 80)
  const name = labelled.get('seller') ?? (link === undefined ? marked : oneLine(link.text()))
  if (name === undefined) return undefined
  return { name, id: null, url: link?.attr('href') ?? null }
}

function marked($: CheerioAPI, marks: string): string | undefined {
  return some($, marks)
    .map((element) => afterLabel(oneLine(element.text())))
    .find((text) => text !== '' && text.length <= 120)
}

/** "Seller: Ana" is "Ana". */
function afterLabel(text: string): string {
  const colon = text.search(/[:：]/)
  return colon > 0 && colon < 25 ? text.slice(colon + 1).trim() : text
}

function postedOf($: CheerioAPI, labelled: Map<LabelledField, string>): string | undefined {
  const time = some($, 'time')[0]
  const machine = time?.attr('datetime')
  return (
    machine ||
    labelled.get('postedAt') ||
    (time === undefined ? undefined : oneLine(time.text())) ||
    undefined
  )
}

function lastCrumb($: CheerioAPI): string | undefined {
  const crumbs = $('[class*="breadcrumb" i] a, nav[aria-label*="breadcrumb" i] a')
    .toArray()
    .map((element) => oneLine($(element).text()))
    .filter((text) => text !== '')
  return crumbs.length > 1 ? crumbs.at(-1) : undefined
}

/** Pictures in the main part, larger variants first where the page names them. */
function imagesOf($: CheerioAPI): string[] {
  const sources = some($, 'img').flatMap((image) => {
    const source = image.attr('data-full') ?? image.attr('data-src') ?? image.attr('src') ?? ''
    const small = Number(image.attr('width') ?? 1_000) < 60
    return source === '' ||
      small ||
      source.startsWith('data:') ||
      /logo|icon|avatar|sprite|pixel/i.test(source)
      ? []
      : [source]
  })
  return [...new Set(sources)]
}
