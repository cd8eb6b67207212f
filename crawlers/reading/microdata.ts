/** Microdata (HTML, section 5): the same things as JSON-LD, written into the page's own elements. */
import type { CheerioAPI } from 'cheerio'
import type { Claims } from './claim.ts'
import { mainThing } from './json-ld.ts'
import { claimsOfThing, type Thing } from './thing.ts'
import { oneLine, type Selection } from './visible-text.ts'

export function claimsFromMicrodata($: CheerioAPI, pageUrl: string): Claims {
  const things = $('[itemscope][itemtype]:not([itemprop])')
    .slice(0, MOST_ITEMS)
    .toArray()
    .map((element) => thingOf($, $(element), DEEPEST))
  const main = mainThing(things, pageUrl)
  return main === undefined ? {} : claimsOfThing(main, 'microdata', CONFIDENCE)
}

const CONFIDENCE = 0.9
const MOST_ITEMS = 200
const DEEPEST = 5

function thingOf($: CheerioAPI, item: Selection, depth: number): Thing {
  const thing: Record<string, unknown[]> = { '@type': (item.attr('itemtype') ?? '').split(/\s+/) }
  const id = item.attr('itemid')
  if (id !== undefined) thing['@id'] = [id]
  for (const element of item.find('[itemprop]')) {
    const property = $(element)
    if (!property.parent().closest('[itemscope]').is(item)) continue
    const value =
      property.is('[itemscope]') && depth > 0 ? thingOf($, property, depth - 1) : valueAt(property)
    for (const name of (property.attr('itemprop') ?? '').split(/\s+/)) {
      const values = Object.hasOwn(thing, name) ? thing[name] : undefined
      if (values === undefined) thing[name] = [value]
      else values.push(value)
    }
  }
  return thing
}

/** Where an element keeps its value (HTML, 5.2.4). */
function valueAt(element: Selection): string {
  const attribute = ['content', ...(VALUE_ATTRIBUTES[element.prop('tagName')?.toLowerCase() ?? ''] ?? [])]
  for (const name of attribute) {
    const value = element.attr(name)
    if (value !== undefined && value !== '') return value.trim()
  }
  return oneLine(element.text())
}

const VALUE_ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  link: ['href'],
  img: ['src', 'data-src'],
  source: ['src'],
  data: ['value'],
  meter: ['value'],
  time: ['datetime'],
  object: ['data'],
}
