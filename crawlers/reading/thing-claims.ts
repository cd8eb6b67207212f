/** What a thing says about the listing, but for its prices: names, texts, sellers, places, pictures. */
import type { Availability } from '../../model/listing.ts'
import { availabilityNamed } from './availability.ts'
import { type ClaimSource, type Claims, claim, type RawSeller } from './claim.ts'
import { offersOf } from './offer-prices.ts'
import { textOfHtml } from './shown-text.ts'
import { firstThing, isThing, listOf, type Thing, textOf } from './thing.ts'
import { oneLine } from './visible-text.ts'

/** What a thing says about the listing. */
export function claimsOfThing(thing: Thing, source: ClaimSource, confidence: number): Claims {
  const offers = offersOf(thing)
  const offer = offers[0] ?? thing
  const item = firstThing(thing.itemOffered) ?? thing
  const claims: Record<Exclude<keyof Claims, 'price'>, Claims[keyof Claims]> = {
    title: claim(
      decoded(textOf(item.name) ?? textOf(item.headline) ?? textOf(thing.name)),
      source,
      confidence,
    ),
    description: claim(
      decoded(
        textOf(item.description) ??
          textOf(thing.description) ??
          textOf(item.articleBody) ??
          textOf(item.text),
      ),
      source,
      confidence,
    ),
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
    availability: claim(availabilityOf(offers), source, confidence),
    images: claim(imagesOf(item.image ?? thing.image), source, confidence),
  }
  return defined(claims)
}

function decoded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : textOfHtml(text)
}

/** Of several offers, one that can be had is enough. */
function availabilityOf(offers: readonly Thing[]): Availability | undefined {
  const found = offers.flatMap((offer) => {
    const named = availabilityNamed(textOf(offer.availability) ?? '')
    return named === null ? [] : [named]
  })
  return found.find((one) => one === 'available') ?? found[0]
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

function defined(claims: Record<string, Claims[keyof Claims]>): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([, made]) => made !== undefined))
}
