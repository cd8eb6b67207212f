/** Countries that the words of a place name, in the languages of adverts (Unicode CLDR, as Node has it). */
import { foldTerm } from './normalize.ts'

export interface NamedCountry {
  /** ISO 3166-1 code. */
  readonly country: string
  /** The words that say so, as written. */
  readonly text: string
}

/**
 * The country that a place names, as in `Lisboa, Portugal` or 🇵🇹; null where it names a town alone. It is a part of the address
 * by itself: `Thủ Đức` and `内蒙古` are not in Germany or Mongolia.
 */
export function countryNamed(place: string): NamedCountry | null {
  const named = countryMentioned(place)
  return named !== null && isPartByItself(place, named.text) ? named : flagIn(place)
}

/** The country whose name stands among the words of a place, be it part of another name. */
export function countryMentioned(place: string): NamedCountry | null {
  if (place === '') return null
  known ??= countryNames()
  return longestNamed(place.slice(0, LONGEST), known)
}

/** The country of a field that holds nothing else: a code or a name. */
export function countryCoded(text: string): string | null {
  const code = text.trim().toUpperCase()
  if (COUNTRY_CODES.includes(code)) return code
  return countryNamed(text)?.country ?? null
}

let known: ReadonlyMap<string, string> | null = null
const LONGEST = 200

/** Between signs that part an address; in scripts without spaces at the beginning or the end of what is written together. */
function isPartByItself(place: string, name: string): boolean {
  const at = place.lastIndexOf(name)
  const [before, after] = [place.slice(0, at), place.slice(at + name.length)]
  if (UNSPACED_SIGN.test(name))
    return !UNSPACED_SIGN.test(before.slice(-1)) || !UNSPACED_SIGN.test(after.slice(0, 1))
  return PARTED_BEFORE.test(before) && PARTED_AFTER.test(after)
}

const UNSPACED_SIGN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const PARTED_BEFORE = /(?:^|[^\p{L}\p{M}\p{N}\s'’.]|\n)\s*$/u
const PARTED_AFTER = /^\s*(?:$|\n|[^\p{L}\p{M}\p{N}\s'’])/u

function flagIn(place: string): NamedCountry | null {
  const [flag] = /[\u{1f1e6}-\u{1f1ff}]{2}/u.exec(place) ?? []
  if (flag === undefined) return null
  const country = [...flag]
    .map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - FLAG_A + 65))
    .join('')
  return COUNTRY_CODES.includes(country) ? { country, text: flag } : null
}

const FLAG_A = 0x1f1e6

/** The longest name among the words of a place; of equally long ones the last, as the wider area stands behind. */
export function longestNamed(location: string, names: ReadonlyMap<string, string>): NamedCountry | null {
  let best: NamedCountry | null = null
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
      stretches.push({ text, stretch: foldedPlace(text) })
    }
  }
  for (const [run] of location.matchAll(UNSPACED)) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_UNSPACED); to++) {
        const text = run.slice(from, to)
        stretches.push({ text, stretch: foldedPlace(text) })
      }
    }
  }
  return stretches
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu
const LONGEST_UNSPACED = 16

/** As places are looked up, whatever their case, accents and points. */
export function foldedPlace(name: string): string {
  return foldTerm(name.toLowerCase().replace(/[.'’-]+/g, ' '))
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** What CLDR names that is no country with laws of its own, or shares its name with a better known place. */
const NO_COUNTRIES = new Set(['ZZ', 'UN', 'QO', 'XA', 'XB', 'EZ', 'EU', 'GS', 'IO'])
const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** ISO 3166-1 codes of countries and territories. */
export const COUNTRY_CODES: readonly string[] = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`)).filter(
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

/** Codes by folded name. */
export function countryNames(): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return COUNTRY_CODES.flatMap((code): [string, string][] => {
        const name = foldedPlace(names.of(code) ?? '')
        return name.length < 2 || SHARED.has(name) ? [] : [[name, code]]
      })
    }),
  )
}

/** Countries whose name is also that of a state or town from where many more adverts come. */
const SHARED = new Set(['georgia', 'granada', 'jersey', 'man'])
