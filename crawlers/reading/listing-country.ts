/**
 * In which country a listing is: what its place names, else the address in the page's data, else the address at the foot of a
 * page that names no seller beside the site, else the site's own country.
 *
 * The last is a guess, and made only where nothing speaks against it: the listing is written in the language of that country,
 * and asks no money of another.
 */
import type { FieldProvenance } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { countryMentioned, countryNamed } from '../../text/country-names.ts'
import { currencyOfCountry } from '../../text/shared-currency.ts'
import type { PageDocument } from './page-document.ts'
import type { ThingCountry } from './thing-country.ts'
import { oneLine } from './visible-text.ts'

export interface CountrySigns {
  /** As the listing names it; '' where it names none. */
  place: { text: string; provenance: FieldProvenance | undefined }
  /** From the data of the page. */
  declared: (ThingCountry & { provenance: FieldProvenance }) | null
  /** Address of whoever runs the site. */
  foot: string
  hasSeller: boolean
  site: Pick<Site, 'country'> | null
  language: string
  currency: string | null
}

export interface FoundCountry {
  country: string
  /** The words of the page that say so; '' where none do. */
  text: string
  provenance: FieldProvenance
}

export function listingCountry(signs: CountrySigns): FoundCountry | null {
  const { place, declared, foot, hasSeller, site } = signs
  const named = countryNamed(place.text)
  if (named !== null && place.provenance !== undefined)
    return { country: named.country, text: place.text, provenance: place.provenance }
  if (declared !== null) return declared
  const seat = hasSeller ? null : countryNamed(foot)
  if (seat !== null)
    return {
      ...{ country: seat.country, text: foot },
      provenance: { source: 'heuristic', confidence: CONFIDENCE.foot, selector: FOOT },
    }
  if (site === null || !isAtHome(site.country, signs)) return null
  return {
    ...{ country: site.country, text: '' },
    provenance: { source: 'site-file', confidence: CONFIDENCE.site },
  }
}

const CONFIDENCE = { foot: 0.4, site: 0.2 }
const FOOT = 'footer address, footer [itemprop="address"], footer [class*="address" i]'
const LONGEST_ADDRESS = 200

/** To be asked before the page is taken apart; '' where there is no address. */
export function addressAtFoot({ $ }: Pick<PageDocument, '$'>): string {
  return oneLine($(FOOT).first().text()).slice(0, LONGEST_ADDRESS)
}

function isAtHome(country: string, { place, language, currency }: CountrySigns): boolean {
  const mentioned = countryMentioned(place.text)
  if (mentioned !== null && mentioned.country !== country) return false
  const spoken = new Intl.Locale(`und-${country}`).maximize().language
  return language === spoken && (currency === null || currency === currencyOfCountry(country))
}
