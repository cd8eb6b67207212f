/**
 * In which country a written place lies: names of countries in the lexicon's languages (Unicode CLDR, as Node has it), and
 * larger cities and provinces (places.tsv).
 */
import { COUNTRY_CODES, countryNames, foldedPlace, longestNamed } from '../text/country-names.ts'
import { isPlaceCode } from './rule-scope.ts'
import { formsOf, LexiconFileError, readTable } from './table.ts'

export interface Place {
  /** ISO 3166-1 code. */
  readonly country: string
  /** The words that say so, as written. */
  readonly text: string
  /** The country itself is named, not a town whose namesakes may lie elsewhere. */
  readonly sure: boolean
}

export interface Places {
  /** The country of a place as adverts write it: `Quận 1, TP.HCM`, `广东广州`, `Boise, ID`; null where it is unknown. */
  countryOf(location: string): Place | null
}

export const PLACE_COLUMNS = ['country', 'forms', 'source', 'confidence'] as const

const FILE = 'places.tsv'

interface Names {
  readonly countries: ReadonlyMap<string, string>
  readonly towns: ReadonlyMap<string, string>
  /** Abbreviations, by which parts of a country end an address. */
  readonly codes: ReadonlyMap<string, string>
}

/** @throws LexiconFileError where a country is no ISO 3166-1 code. */
export function readPlaces(text: string): Places {
  const rows = readTable(text, FILE, PLACE_COLUMNS).map(({ line, cells }): readonly [string, string[]] => {
    if (!isPlaceCode(cells.country)) {
      throw new LexiconFileError(FILE, line, `country "${cells.country}" is not a code like VN`)
    }
    const forms = formsOf(cells.forms)
    if (forms.length === 0) throw new LexiconFileError(FILE, line, 'lists no form')
    return [cells.country, forms]
  })
  let names: Names | null = null
  return {
    countryOf(location) {
      // Made at the first look: most runs of the command meet no place.
      names ??= namesOf(rows)
      return countryOf(location.slice(0, LONGEST), names)
    },
  }
}

function namesOf(rows: readonly (readonly [string, string[]])[]): Names {
  const towns = new Map<string, string>()
  const codes = new Map<string, string>()
  for (const [country, forms] of rows) {
    for (const form of forms) {
      if (CODE.test(form)) codes.set(form, country)
      else towns.set(foldedPlace(form), country)
    }
  }
  return { countries: countryNames(), towns, codes }
}

/** Abbreviations count only in capitals at the end: `Austin, TX`, but not `Stoke on Trent`. */
const CODE = /^[A-Z]{2,4}$/
const LAST_CODE = /(?:^|[\s,(/-])([A-Z]{2,4})\)?(?:\s+\d{4,5})?$/

/** No place is written longer; what is may be a whole advert. */
const LONGEST = 200

function countryOf(location: string, { countries, towns, codes }: Names): Place | null {
  const nation = longestNamed(location, countries)
  const town = longestNamed(location, towns)
  // The state of New Mexico is not Mexico.
  if (
    nation !== null &&
    !(town !== null && town.text.length > nation.text.length && town.text.includes(nation.text))
  )
    return { ...nation, sure: true }
  const [, code = ''] = LAST_CODE.exec(location.trim()) ?? []
  const coded = codes.get(code) ?? (COUNTRY_CODES.includes(code) ? code : undefined)
  // `ID` is Idaho, but behind a town of Indonesia it is that country.
  if (coded !== undefined && town?.country !== code) return { country: coded, text: code, sure: false }
  return town === null ? null : { ...town, sure: false }
}
