/** Things as schema.org describes them, whatever syntax the page uses: names, offers, sellers, places. */
import { type ClaimSource, type Claims, claim, type RawPrice, type RawSeller } from './claim.ts'
import { oneLine } from './visible-text.ts'

/** A JSON object of unknown shape. */
export type Thing = Record<string, unknown>

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The types of a thing without their vocabulary, e.g. `Product`. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.split(/[/#:]/).at(-1) ?? ''] : [],
  )
}

/** Types that are listings by themselves, best first. */
export const LISTING_TYPES: readonly string[] = [
  'Product',
  'IndividualProduct',
  'ProductModel',
  'ProductGroup',
  'Vehicle',
  'Car',
  'ClassifiedAd',
  'Offer',
  'AggregateOffer',
  'DiscussionForumPosting',
  'SocialMediaPosting',
  'Article',
]

/** What a thing says about the listing. */
export function claimsOfThing(thing: Thing, source: ClaimSource, confidence: number): Claims {
  const offer = firstThing(thing.offers) ?? thing
  const item = firstThing(thing.itemOffered) ?? thing
  const claims: Record<keyof Claims, Claims[keyof Claims]> = {
    title: claim(textOf(item.name) ?? textOf(item.headline) ?? textOf(thing.name), source, confidence),
    description: claim(
      textOf(item.description) ?? textOf(thing.description) ?? textOf(item.articleBody) ?? textOf(item.text),
      source,
      confidence,
    ),
    price: claim(priceOf(offer), source, confidence),
    quantity: undefined,
    seller: claim(
      sellerOf(offer.seller ?? offer.offeredBy ?? thing.seller ?? thing.author),
      source,
      confidence,
    ),
    location: claim(
      placeOf(offer.availableAtOrFrom ?? offer.areaServed ?? thing.location ?? thing.contentLocation),
      source,
      confidence,
    ),
    postedAt: claim(
      textOf(thing.datePosted) ??
        textOf(thing.datePublished) ??
        textOf(offer.validFrom) ??
        textOf(thing.dateCreated),
      source,
      confidence,
    ),
    category: claim(categoryOf(item.category ?? thing.category), source, confidence),
    images: claim(imagesOf(item.image ?? thing.image), source, confidence),
  }
  return defined(claims)
}

/** Shops put line breaks into JSON strings, comments around it, and commas where none belong. */
export function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)/s, '')
    .replace(/(?:-->|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return undefined
}

/** The first thing in a value that may be a list. */
export function firstThing(value: unknown): Thing | undefined {
  return listOf(value).find(isThing)
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  if (typeof first === 'string') return first.trim() || undefined
  if (typeof first === 'number') return String(first)
  return isThing(first) ? textOf(first['@value'] ?? first.name) : undefined
}

function priceOf(offer: Thing): RawPrice | undefined {
  const specification = firstThing(offer.priceSpecification)
  const text = textOf(offer.price) ?? textOf(offer.lowPrice) ?? textOf(specification?.price)
  if (text === undefined) return undefined
  const currency = textOf(offer.priceCurrency) ?? textOf(specification?.priceCurrency) ?? null
  return { text: oneLine(text), currency, plain: /^\d+(\.\d+)?$/.test(text.trim()) }
}

function sellerOf(value: unknown): RawSeller | undefined {
  const [first] = listOf(value)
  if (typeof first === 'string') return { name: oneLine(first), id: null, url: null }
  if (!isThing(first)) return undefined
  const name = textOf(first.name)
  const seller = {
    name: name === undefined ? null : oneLine(name),
    id: textOf(first.identifier) ?? null,
    url: textOf(first.url) ?? null,
  }
  return seller.name === null && seller.url === null ? undefined : seller
}

function placeOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  if (typeof first === 'string') return oneLine(first)
  if (!isThing(first)) return undefined
  const address = firstThing(first.address)
  const parts = [address?.addressLocality, address?.addressRegion, address?.addressCountry]
    .map(textOf)
    .filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : (textOf(first.address) ?? textOf(first.name))
}

/** `Home > Animals > Birds` is a path; its last step is the category. */
function categoryOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text?.split(/\s[>/›»]\s/).at(-1)
}

function imagesOf(value: unknown): string[] {
  return listOf(value).flatMap((image) => {
    if (typeof image === 'string') return [image]
    return isThing(image)
      ? listOf(image.contentUrl ?? image.url).filter((url) => typeof url === 'string')
      : []
  })
}

function defined(claims: Record<keyof Claims, Claims[keyof Claims]>): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, made]) => made !== undefined))
}
