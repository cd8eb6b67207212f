/**
 * In which country a written place lies: names of countries in the lexicon's languages (Unicode CLDR, as Node has it), and
 * larger cities and provinces (places.tsv).
 */
import { foldTerm } from '../text/normalize.ts'
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
      else towns.set(folded(form), country)
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
  const nation = longestOf(location, countries)
  const town = longestOf(location, towns)
  // The state of New Mexico is not Mexico.
  if (
    nation !== null &&
    !(town !== null && town.text.length > nation.text.length && town.text.includes(nation.text))
  )
    return { ...nation, sure: true }
  const [, code = ''] = LAST_CODE.exec(location.trim()) ?? []
  const coded = codes.get(code) ?? (REGIONS.includes(code) ? code : undefined)
  // `ID` is Idaho, but behind a town of Indonesia it is that country.
  if (coded !== undefined && town?.country !== code) return { country: coded, text: code, sure: false }
  return town === null ? null : { ...town, sure: false }
}

/** The longest name among the words of a place; of equally long ones the last, as the wider area stands behind. */
function longestOf(location: string, names: ReadonlyMap<string, string>): Omit<Place, 'sure'> | null {
  let best: Omit<Place, 'sure'> | null = null
  for (const { text, stretch } of stretchesOf(location)) {
    const country = names.get(stretch)
    if (country !== undefined && (best === null || text.length >= best.text.length)) best = { country, text }
  }
  return best
}

const MOST_WORDS = 5

/** Words that stand together, and in scripts without spaces characters that do. */
function stretchesOf(location: string): { text: string; stretch: string }[] {
  const stretches: { text: string; stretch: string }[] = []
  const words = [...location.matchAll(/[\p{L}\p{M}\p{N}.'’]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  for (let from = 0; from < words.length; from++) {
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      const text = location.slice(words[from]?.start, words[to]?.end)
      stretches.push({ text, stretch: folded(text) })
    }
  }
  for (const [run] of location.matchAll(UNSPACED)) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_UNSPACED); to++) {
        const text = run.slice(from, to)
        stretches.push({ text, stretch: folded(text) })
      }
    }
  }
  return stretches
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu
const LONGEST_UNSPACED = 16

function folded(name: string): string {
  return foldTerm(name.toLowerCase().replace(/[.'’-]+/g, ' '))
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** What CLDR names that is no country with laws of its own, or shares its name with a better known place. */
const NO_COUNTRIES = new Set(['ZZ', 'UN', 'QO', 'XA', 'XB', 'EZ', 'EU', 'GS', 'IO'])
const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const REGIONS = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`)).filter(
  (code) => !NO_COUNTRIES.has(code) && ENGLISH.of(code) !== undefined,
)

const LANGUAGES = [
  ...[
    'ar',
    'bn',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'fa',
    'fi',
    'fil',
    'fr',
    'he',
    'hi',
    'hu',
    'id',
    'it',
    'ja',
  ],
  ...[
    'km',
    'ko',
    'lo',
    'ms',
    'my',
    'ne',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
    'ru',
    'sk',
    'sv',
    'sw',
    'ta',
    'te',
    'th',
  ],
  ...['tr', 'uk', 'ur', 'vi', 'zh', 'zh-Hant'],
]

function countryNames(): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return REGIONS.flatMap((code): [string, string][] => {
        const name = folded(names.of(code) ?? '')
        return name.length < 2 || SHARED.has(name) ? [] : [[name, code]]
      })
    }),
  )
}

/** Countries whose name is also that of a state or town from where many more adverts come. */
const SHARED = new Set(['georgia', 'granada', 'jersey', 'man'])
