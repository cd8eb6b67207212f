/** Under whose law an advert stands: by its currency, or else by its language where that is spoken in one country mostly. */
import type { Assessable } from '../model/assessment.ts'

/** Country a language points to when no currency says more. */
const HOME_OF_LANGUAGE: Readonly<Record<string, string>> = {
  vi: 'VN',
  th: 'TH',
  id: 'ID',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
  ta: 'IN',
  te: 'IN',
  ne: 'NP',
  bn: 'BD',
  ur: 'PK',
  tl: 'PH',
  ms: 'MY',
  my: 'MM',
  km: 'KH',
  lo: 'LA',
  uk: 'UA',
  ru: 'RU',
  pl: 'PL',
  cs: 'CZ',
  hu: 'HU',
  ro: 'RO',
  it: 'IT',
  de: 'DE',
  nl: 'NL',
  sv: 'SE',
  tr: 'TR',
  zh: 'CN',
  fi: 'FI',
  el: 'GR',
  da: 'DK',
}

/** ISO 4217 currency or ISO 3166-1 country by which rules are looked up; null where nothing points to one. */
export function jurisdictionOf(listing: Assessable, language: string): string | null {
  return listing.price?.currency ?? HOME_OF_LANGUAGE[language] ?? null
}

/** Whether a rule's places hold the advert's; a rule for `any` place holds everywhere. */
export function holdsAt(places: readonly string[], place: string | null): boolean {
  return places.includes('any') || (place !== null && places.includes(place))
}

/** ISO 3166-1 country of a place, `EU` for the euro; null where it is a currency of several countries. */
export function countryOf(place: string | null): string | null {
  if (place === null || place.length === 2) return place
  // ISO 4217 begins with the country's code, but for X, which no country has.
  return place.startsWith('X') ? null : place.slice(0, 2)
}
