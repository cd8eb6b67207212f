/** Fields read from how a page is laid out, where it does not describe itself. */
import type { CheerioAPI } from 'cheerio'
import { type Claims, claim, type RawFields, type RawSeller } from './claim.ts'
import { selectorOf } from './element-selector.ts'
import { type Found, firstMarked, foundAt, some } from './found.ts'
import { type LabelledField, labelledValues } from './labelled-values.ts'
import { descriptionOf } from './page-description.ts'
import { imagesOf } from './page-images.ts'
import { textBelow } from './page-walk.ts'
import type { ReadPage } from './price/page-text.ts'
import { oneLine } from './visible-text.ts'

/**
 * Claims by layout: the heading, the description, labels and their values, links to profiles, pictures.
 *
 * @param $ is read last: what belongs to other things is taken off it.
 * @param standing what other sources claim: fields that are known better are not looked for.
 */
export function claimsFromLayout($: CheerioAPI, page: ReadPage, standing: Claims): Claims {
  const wanted = FIELDS.filter((field) => (standing[field]?.provenance.confidence ?? 0) < CONFIDENCE[field])
  if (wanted.length === 0) return {}
  const crumb = lastCrumb($)
  takeAsidesOff($)
  const layout = { $, page, crumb, labelled: labelledValues($) }
  const claims: Claims = {}
  for (const field of wanted) addClaim(claims, field, READERS[field](layout))
  return claims
}

interface Layout {
  /** The page without asides. */
  $: CheerioAPI
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
  description: ({ $, page }) => descriptionOf($, page),
  price: ({ labelled }) => {
    // Only where nothing else reads like a price: prices that the page shows are weighed in price/.
    const text = labelled.get('price')
    return text === undefined ? undefined : { value: { text, currency: null, plain: false } }
  },
  availability: () => undefined,
  quantity: ({ labelled }) => labelledAs(labelled, 'quantity'),
  seller: sellerOf,
  location: ({ $, labelled }) =>
    firstMarked($, LOCATION_MARKS, LONGEST_PLACE) ?? labelledAs(labelled, 'location'),
  postedAt: postedOf,
  category: ({ crumb, labelled }) => labelledAs(labelled, 'category') ?? crumb,
  images: ({ $ }) => ({ value: imagesOf($) }),
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
const LONGEST_PLACE = 120
const LONGEST_NAME = 80
const LONGEST_TITLE = 1_000

/** Takes them off the page; a part that holds the first heading is the page itself, as where a form wraps everything. */
function takeAsidesOff($: CheerioAPI): void {
  $(NEVER_THE_PAGE).remove()
  const heading = $('h1').first()
  $(ASIDE).not(heading.parents()).remove()
}

function titleOf({ $, page }: Layout): Found<string> | undefined {
  const { heading } = page.landmarks
  const main = heading === null ? '' : textBelow(heading, LONGEST_TITLE)
  if (heading !== null && main !== '') return { value: main, element: heading }
  for (const element of [...some($, 'h1'), ...some($, 'h2')]) {
    const text = oneLine(element.text())
    if (text !== '') return foundAt(text, element)
  }
  const title = oneLine($('title').first().text())
  return title === '' ? undefined : { value: title }
}

function labelledAs(labelled: Map<LabelledField, string>, field: LabelledField): Found<string> | undefined {
  const value = labelled.get(field)
  return value === undefined ? undefined : { value }
}

function sellerOf({ $, labelled }: Layout): Found<RawSeller> | undefined {
  const link = some($, SELLER_LINKS).find((element) => oneLine(element.text()) !== '')
  const url = link?.attr('href') ?? null
  const label = labelled.get('seller')
  const name =
    label !== undefined
      ? { value: label }
      : link === undefined
        ? firstMarked($, SELLER_MARKS, LONGEST_NAME)
        : foundAt(oneLine(link.text()), link)
  return name === undefined ? undefined : { ...name, value: { name: name.value, id: null, url } }
}

function postedOf({ $, labelled }: Layout): Found<string> | undefined {
  const time = some($, 'time')[0]
  const machine = time?.attr('datetime')
  if (machine) return foundAt(machine, time)
  const label = labelledAs(labelled, 'postedAt')
  if (label !== undefined) return label
  const text = time === undefined ? '' : oneLine(time.text())
  return text === '' ? undefined : foundAt(text, time)
}

function lastCrumb($: CheerioAPI): Found<string> | undefined {
  const crumbs = some($, '[class*="breadcrumb" i] a, nav[aria-label*="breadcrumb" i] a').filter(
    (element) => oneLine(element.text()) !== '',
  )
  const last = crumbs.at(-1)
  return crumbs.length > 1 && last !== undefined ? foundAt(oneLine(last.text()), last) : undefined
}
