/** Fields that the site file points at. */
import type { CheerioAPI } from 'cheerio'
import type { FieldSelector, Site } from '../../model/site.ts'
import { type Claims, claim } from './claim.ts'
import { shownText } from './shown-text.ts'
import { oneLine } from './visible-text.ts'

/** A selector of the site file outweighs every other source. */
export function claimsFromSelectors($: CheerioAPI, site: Site): Claims {
  const { fields } = site.listing
  const line = (selector: FieldSelector | undefined) => valuesAt($, selector)[0]
  const made = <T>(value: T | undefined, selector: FieldSelector | undefined) =>
    claim(value, 'selector', 1, selector === undefined ? undefined : cssOf(selector))

  const title = made(line(fields.title), fields.title)
  const description = made(blockAt($, fields.description), fields.description)
  const priceText = line(fields.price)
  const price = made(
    priceText === undefined ? undefined : { text: priceText, currency: null, plain: false },
    fields.price,
  )
  const quantity = made(line(fields.quantity), fields.quantity)
  const sellerUrl = line(withAttribute(fields.sellerUrl, 'href')) ?? null
  const sellerName = line(fields.seller) ?? null
  const seller = made(
    sellerName === null && sellerUrl === null ? undefined : { name: sellerName, id: null, url: sellerUrl },
    fields.seller ?? fields.sellerUrl,
  )
  const location = made(line(fields.location), fields.location)
  const postedAt = made(line(fields.postedAt), fields.postedAt)
  const category = made(line(fields.category), fields.category)
  const images = made(valuesAt($, withAttribute(fields.images, 'src')), fields.images)
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(price && { price }),
    ...(quantity && { quantity }),
    ...(seller && { seller }),
    ...(location && { location }),
    ...(postedAt && { postedAt }),
    ...(category && { category }),
    ...(images && images.value.length > 0 && { images }),
  }
}

function cssOf(selector: FieldSelector): string {
  return typeof selector === 'string' ? selector : selector.selector
}

/** Links and pictures are addresses, not texts, unless the site file names an attribute itself. */
function withAttribute(selector: FieldSelector | undefined, attribute: string): FieldSelector | undefined {
  if (selector === undefined) return undefined
  return typeof selector === 'string' ? { selector, attribute } : { attribute, ...selector }
}

/** The texts, or the values of the attribute, of all matches; empty ones are left out. */
export function valuesAt($: CheerioAPI, selector: FieldSelector | undefined): string[] {
  if (selector === undefined) return []
  const attribute = typeof selector === 'string' ? undefined : selector.attribute
  return $(cssOf(selector))
    .toArray()
    .map((element) => (attribute === undefined ? $(element).text() : $(element).attr(attribute)) ?? '')
    .map((text) => oneLine(partOf(text, selector)))
    .filter((value) => value !== '')
}

function blockAt($: CheerioAPI, selector: FieldSelector | undefined): string | undefined {
  if (selector === undefined) return undefined
  if (typeof selector !== 'string' && selector.attribute !== undefined) return valuesAt($, selector)[0]
  return partOf(shownText($, $(cssOf(selector)).first()), selector).trim() || undefined
}

/** What stands after the one and before the other of the words that the site file names; nothing where one is missing. */
function partOf(text: string, selector: FieldSelector): string {
  if (typeof selector === 'string') return text
  const { after, before } = selector
  const start = after === undefined ? 0 : text.indexOf(after) + after.length
  const end = before === undefined ? text.length : text.indexOf(before, start)
  const isWhole = (after === undefined || text.includes(after)) && end >= 0
  return isWhole ? text.slice(start, end) : ''
}
