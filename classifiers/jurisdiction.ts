/** Under whose law an advert stands, and what says so: where it is, its site, its currency, or else its language. */
import type { Places } from '../keywords/places.ts'
import type { Assessable, Jurisdiction } from '../model/assessment.ts'

/** The European Union as a place: the euro names no single country. */
const EU = 'EU'

/**
 * The best evidence there is. A country in the location wins; a town only where the currency does not lead elsewhere, as
 * towns share their names; dollars are asked for everywhere and overrule neither.
 */
export function jurisdictionOf(listing: Assessable, language: string, places: Places): Jurisdiction {
  const location = listing.location ?? ''
  const place = location === '' ? null : places.countryOf(location)
  const currency = listing.price?.currency ?? null
  const paid = currency === null ? null : countryOfCurrency(currency)
  if (place !== null && (place.sure || paid === null || paid === 'US' || isWithin(place.country, paid))) {
    return { place: place.country, from: 'location', text: place.text }
  }
  const site = countryOfSite(listing.url ?? '')
  if (site !== null) return { place: site.country, from: 'site', text: site.host }
  if (currency !== null && paid !== null) return { place: paid, from: 'currency', text: currency }
  const home = HOME_OF_LANGUAGE[language]
  if (home !== undefined) return { place: home, from: 'language', text: language }
  return { place: null, from: null, text: null }
}

/** Whether a rule's places hold the advert's; a rule for `any` place holds everywhere, one for the euro in all of the EU. */
export function holdsAt(places: readonly string[], place: string | null): boolean {
  if (places.includes('any')) return true
  return place !== null && (places.includes(place) || (isInEu(place) && places.includes('EUR')))
}

/** The countries whose law an advert of that place stands under: its own, and the EU's where it is a member. */
export function countriesOf(place: string | null): string[] {
  if (place === null) return []
  return MEMBERS.has(place) ? [place, EU] : [place]
}

/** The sentence that tells an analyst why this law was taken. */
export function jurisdictionNote({ place, from, text }: Jurisdiction): string {
  if (place === null || from === null) return 'Nothing says in which country the advert stands.'
  return `Judged by the law of ${place}, for the ${from} (${text}).`
}

function isWithin(country: string, other: string): boolean {
  return country === other || (other === EU && MEMBERS.has(country))
}

function isInEu(place: string): boolean {
  return place === EU || MEMBERS.has(place)
}

/** ISO 4217 begins with the country's code, but for X, which no country has; the euro is the EU's. */
function countryOfCurrency(currency: string): string | null {
  return /^[A-WYZ][A-Z]{2}$/.test(currency) ? currency.slice(0, 2) : null
}

/** Two letters at the end of a host's name, but for those that are sold to everyone. */
function countryOfSite(url: string): { country: string; host: string } | null {
  if (!URL.canParse(url)) return null
  const host = new URL(url).hostname
  const [, top = ''] = /\.([a-z]{2})$/.exec(host) ?? []
  if (top === '' || SOLD_TO_ALL.has(top)) return null
  return { country: top === 'uk' ? 'GB' : top.toUpperCase(), host }
}

const SOLD_TO_ALL = new Set([
  ...[
    'ac',
    'ag',
    'ai',
    'cc',
    'cf',
    'co',
    'fm',
    'ga',
    'gg',
    'gl',
    'gq',
    'im',
    'io',
    'la',
    'li',
    'ly',
    'me',
    'ml',
  ],
  ...['mu', 'nu', 'pw', 'sc', 'sh', 'so', 'st', 'tk', 'to', 'tv', 'vc', 'vg', 'ws'],
])

const MEMBERS = new Set([
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
])

/** Country a language points to when nothing says more. */
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
