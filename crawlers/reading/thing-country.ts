/** In which country a thing says that it is, or its seller: the address of either. */
import { countryCoded } from '../../text/country-names.ts'
import { offersOf } from './offer-prices.ts'
import { firstThing, isThing, listOf, type Thing, textOf } from './thing.ts'

export interface ThingCountry {
  /** ISO 3166-1 code. */
  country: string
  /** The address, as far as it is told. */
  text: string
}

/** Where the thing can be had counts before where its seller has a seat; where it may be sent says nothing. */
export function countryOfThing(thing: Thing): ThingCountry | null {
  const offers = offersOf(thing)
  const sellers = [...offers, thing].flatMap(({ seller, offeredBy }) => [
    ...listOf(seller),
    ...listOf(offeredBy),
  ])
  const places = [
    ...[...offers, thing].flatMap(({ availableAtOrFrom }) => listOf(availableAtOrFrom)),
    ...listOf(thing.location),
    ...listOf(thing.contentLocation),
    ...sellers,
    ...sellers.filter(isThing).flatMap(({ location }) => listOf(location)),
  ]
  for (const place of places.filter(isThing)) {
    const address = firstThing(place.address) ?? place
    const [named] = listOf(address.addressCountry)
    const told = isThing(named) ? (textOf(named.identifier) ?? textOf(named.name)) : textOf(named)
    const country = told === undefined ? null : countryCoded(told)
    if (country === null) continue
    const parts = [address.addressLocality, address.addressRegion].map(textOf)
    const text = [...parts, told].filter((part) => part !== undefined && part !== '').join(', ')
    return { country, text }
  }
  return null
}
