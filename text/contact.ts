/** Finds ways to reach a seller outside the marketplace, also where they are spelled to be overlooked. */
import type { Contact } from '../model/listing.ts'
import { type ContactService, SERVICES } from './contact-names.ts'
import { normalize } from './normalize.ts'
import { ANY_DIGIT, digitsIn, SPOKEN } from './spoken-digits.ts'

/**
 * Contacts in reading order, each once; `raw` is what was written. At most 50. Numbers are digits, with a + where the
 * country is told.
 * @param read the text normalised, where a caller has it already.
 */
export function findContacts(text: string, read = normalize(text.slice(0, LONGEST))): Contact[] {
  const plain = read.text.slice(0, Math.min(read.plainLength, LONGEST))
  const taken = new Uint8Array(plain.length)
  const found: (Contact & { at: number })[] = []
  const named = NAMED.test(plain)
  const number = NEEDS.number(plain)
  const has = {
    at: NEEDS.at(plain),
    link: NEEDS.link(plain),
    mention: plain.includes('@'),
    number,
    namedNumber: named && number,
    namedHandle: named && NEEDS.handle(plain),
  }
  for (const { channel, pattern, value, needs } of PATTERNS) {
    if (!has[needs]) continue
    let matched = 0
    for (const match of plain.matchAll(pattern)) {
      if (++matched > MOST_MATCHES) break
      const end = match.index + match[0].length
      if (taken[match.index] === 1 || taken[end - 1] === 1) continue
      const normal = value(match, plain)
      if (normal === null) continue
      taken.fill(1, match.index, end)
      const span = read.originalSpan(match.index, end)
      found.push({ channel, value: normal, raw: text.slice(span.start, span.end).trim(), at: match.index })
    }
  }
  if (found.length === 0) return []
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ channel, value }) => !seen.has(`${channel} ${value}`) && seen.add(`${channel} ${value}`))
    .slice(0, MOST)
    .map(({ channel, value, raw }) => ({ channel, value, raw }))
}

const LONGEST = 100_000
const MOST = 50
const MOST_MATCHES = 1_000

/** Most texts name no contact: what a pattern cannot do without is looked for first. */
const NEEDS = {
  at: (plain: string) => /@|[([{]at[)\]}]| at | arroba | собака |골뱅이/.test(plain),
  link: (plain: string) => plain.includes('/'),
  handle: (plain: string) => /[:：@=是为為~号]|[a-z][\d_.]|[\d_][a-z]| id /.test(plain),
  number: (plain: string) => /\d(?:\D{0,4}\d){6}/.test(plain) || SPOKEN.test(plain),
} as const

interface Pattern {
  needs: 'at' | 'link' | 'namedHandle' | 'mention' | 'namedNumber' | 'number'
  channel: Contact['channel']
  pattern: RegExp
  value: (match: RegExpMatchArray, plain: string) => string | null
}

const NUMBER = String.raw`(\+?[(]?${ANY_DIGIT}(?:[ ().]{0,3}${ANY_DIGIT}){6,16})`
const BEFORE_NUMBER = `[:：.= ]{0,4}(?:only |me |no |number |num |nomor |so |at |on |号 ?|app )?[:： ]{0,2}`
/** A sign that a name follows, told apart from a word that merely follows the name of a service. */
const BEFORE_HANDLE = `(?<mark>[:：@=是为為~]|号|id[:： ]|)`
const HANDLE = `([a-z0-9][a-z0-9_.]{3,31})`

const AT = String.raw` ?(?:@|\(at\)|\[at\]|\{at\}| at | arroba | собака |골뱅이) ?`
const DOT = String.raw` ?(?:\.|\(dot\)|\[dot\]|\{dot\}| dot | punto | ponto | точка ) ?`
const EMAIL = new RegExp(
  `(?:(?<![a-z0-9])(?:[a-z0-9] ){3,20}[a-z0-9]|[a-z0-9._%+]{1,64})${AT}[a-z0-9]{2,30}(?:${DOT}[a-z]{2,10}){1,3}(?![a-z0-9])`,
  'gu',
)

const NAME_START = '(?<![a-z0-9а-я@/.])'
/** Where a service is named by which somebody can be reached. */
const NAMED = new RegExp(`${NAME_START}(?:${SERVICES.map(({ names }) => names).join('|')})`, 'u')

/** In order of certainty: what an earlier pattern took is not read again. */
const PATTERNS: readonly Pattern[] = [
  { needs: 'at', channel: 'email', pattern: EMAIL, value: email },
  ...SERVICES.flatMap(linkPatterns),
  ...SERVICES.flatMap(namePatterns),
  {
    needs: 'number',
    channel: 'phone',
    pattern: new RegExp(String.raw`(?<![\d.,\p{L}_/=#+])${NUMBER}(?![\d.,]?\d|\p{L})`, 'gu'),
    value: unlabelledPhone,
  },
]

function linkPatterns({ channel, links, by }: ContactService): Pattern[] {
  const target = by === 'number' ? String.raw`(\d{7,15})` : '([a-z0-9_.]{4,64})'
  const pattern = new RegExp(`(?:${links})${target}`, 'gu')
  const value = (match: RegExpMatchArray) => (by === 'number' ? international(match[1] ?? '') : handle(match))
  return [{ needs: 'link', channel, pattern, value }]
}

/** Links carry the country's number without its sign. */
function international(digits: string): string {
  return digits.startsWith('0') ? digits : `+${digits}`
}

function namePatterns({ channel, names, by }: ContactService): Pattern[] {
  const start = `${NAME_START}(?:${names})`
  const byNumber: Pattern = {
    needs: 'namedNumber',
    channel,
    pattern: new RegExp(`${start}${BEFORE_NUMBER}${NUMBER}`, 'gu'),
    value: phone,
  }
  const byHandle: Pattern = {
    needs: 'namedHandle',
    channel,
    pattern: new RegExp(
      `${start}[ .]{0,2}(?:id|acc(?:ount)?|ชื่อ)?[ .]{0,2}${BEFORE_HANDLE}[ @:：]{0,3}${HANDLE}`,
      'gu',
    ),
    value: markedHandle,
  }
  const handleFirst: Pattern = {
    needs: 'mention',
    channel,
    pattern: new RegExp(
      String.raw`@([a-z0-9_.]{4,32}) (?:on|at|in|via|no|na|en|di|tren|ở|в|на|auf|sur|su|ใน) (?:${names})(?!\p{L})`,
      'gu',
    ),
    value: handle,
  }
  if (by === 'number') return [byNumber]
  return by === 'handle' ? [byHandle, handleFirst] : [byNumber, byHandle, handleFirst]
}

/** "line drawing" names nobody: without a sign before it, a name has a digit, a point or a line in it. */
function markedHandle(match: RegExpMatchArray): string | null {
  const value = handle(match)
  if (value === null) return null
  const marked = (match.groups?.mark ?? '') !== '' || match[0].includes('@') || match[0].includes(':')
  return marked || /[\d_.]/.test(value) ? value : null
}

function handle(match: RegExpMatchArray): string | null {
  const value = (match[2] ?? match[1] ?? '').replace(/^\.+|\.+$/g, '')
  const isName = /[a-z0-9]/.test(value) && value.length >= 4
  return isName && !NO_NAMES.test(value) ? value : null
}

const NO_NAMES =
  /^(?:only|please|group|channel|chat|number|https?|www\..*|here|below|above|link|\d{1,3}[a-z]{1,2})$/

function phone(match: RegExpMatchArray): string | null {
  const written = match[1] ?? match[0]
  const digits = digitsIn(written)
  if (digits.length < 7 || digits.length > 15) return null
  // Grouped like a price (1.250.000) or a date, not like a number to call.
  const plain = written.trim()
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(plain) || /^\d{1,4}[./ ]\d{1,2}[./ ]\d{1,4}(?: \d{1,2})?$/.test(plain))
    return null
  if (plain.startsWith('+')) return `+${digits}`
  return digits.startsWith('00') && digits.length > 11 ? `+${digits.slice(2)}` : digits
}

/** A number that nothing announces: one that people would dial, and nothing that says it is something else. */
function unlabelledPhone(match: RegExpMatchArray, plain: string): string | null {
  const value = phone(match)
  if (value === null) return null
  const at = match.index ?? 0
  const before = plain.slice(Math.max(0, at - LABEL_REACH), at)
  if (CALLED.test(before)) return value
  const digits = value.replace('+', '')
  if (OTHER_NUMBERS.test(before) || /0{5,}$/.test(digits) || /^(?:19|20)\d\d ?(?:19|20)\d\d$/.test(match[0]))
    return null
  if (value.startsWith('+')) return value
  // A country's own numbers begin with its trunk digit, or are of ten or eleven digits.
  return digits.length >= 9 &&
    digits.length <= 12 &&
    (digits.startsWith('0') || /^[1-9]\d{9,10}$/.test(digits))
    ? value
    : null
}

const LABEL_REACH = 18
const CALLED =
  /(?:tel(?:efono|efone|efon)?|phone|ph|call|ring|text|sms|mob(?:ile)?|cell?|handphone|hp|tlp|telp|telpon|kontak|contact|hotline|fono|gsm|mobil|nummer|numero|hubungi|sdt|dt|lien he|goi|โทร|เบอร์|ติดต่อ|тел|телефон|звоните|هاتف|جوال|موبايل|تلفن|फोन|मोबाइल|电话|手机|電話|手機|携帯|전화|연락처|[📞📱☎])[^\p{L}\d]{0,6}$/u
const OTHER_NUMBERS =
  /(?:isbn|issn|ean|upc|iban|gtin|sku|asin|order|ref|zip|postcode|post code|plz|vat|inv(?:oice)?|track(?:ing)?|serial|model|item|art(?:icle)?|code|price|harga|gia|цена|артикул|заказ|id|no\.?|nr\.?|#|[$€£¥₫])[^\p{L}\d]{0,4}(?:no\.?|nr\.?|number)?[^\p{L}\d]{0,3}$|\d[^\p{L}\d]{0,2}$/u

function email(match: RegExpMatchArray): string | null {
  const value = match[0]
    .replace(new RegExp(AT, 'u'), '@')
    .replace(new RegExp(DOT, 'gu'), '.')
    .replaceAll(' ', '')
  return /^[^@]+@[^@]+\.[a-z]{2,10}$/.test(value) ? value : null
}
