/** Reads when something was posted: `2026-03-05`, `05.03.2026`, `5 mars 2026`, `3 giờ trước`, `2天前`, `yesterday`. */
import { BEFORE_YESTERDAY, DAY, PAST, pairOfUnits, SPAN, TODAY, unitAt, YESTERDAY } from './date-words.ts'
import { foldTerm } from './normalize.ts'

export interface DateHint {
  /** ISO 639-1, also with a country (`en-US`): month names, and whether 05/03 is March or May. */
  language: string
  /** ISO instant that relative dates count from. */
  now: string
}

/** The instant the text names, as ISO with milliseconds, UTC; null where it names none or one that cannot be. */
export function readDate(raw: string, hint: DateHint): string | null {
  const now = Date.parse(hint.now)
  const written = raw.slice(0, LONGEST).trim()
  if (written === '' || Number.isNaN(now)) return null
  const text = foldTerm(written)
  const at =
    isoDate(written) ??
    numberedInstant(written) ??
    relativeDate(text, now) ??
    eastAsianDate(text) ??
    namedMonth(text, hint) ??
    numericDate(text, hint)
  return at === null || Number.isNaN(at) || Math.abs(at) > LATEST ? null : new Date(at).toISOString()
}

const LONGEST = 200
const LATEST = Date.UTC(2200, 0)
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function isoDate(text: string): number | null {
  const found = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(
    text,
  )
  if (found === null) return null
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(found[0].slice(10))
  const withTime = found[0].length > 10
  const at = Date.parse(found[0].replace(' ', 'T') + (withTime && !zoned ? 'Z' : ''))
  return Number.isNaN(at) ? null : at
}

/** Seconds or milliseconds since 1970, or a day without separators; nothing else may stand beside them. */
function numberedInstant(text: string): number | null {
  if (/^1[0-9]\d{8}(?:\d{3})?$/.test(text)) return Number(text) * (text.length === 10 ? 1000 : 1)
  const found = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  return found === null ? null : utc(Number(found[1]), Number(found[2]), Number(found[3]), '')
}

function relativeDate(text: string, now: number): number | null {
  if (BEFORE_YESTERDAY.test(text)) return withTime(now - 2 * DAY, text)
  if (YESTERDAY.test(text)) return withTime(now - DAY, text)
  const isPast = PAST.test(text)
  if (!isPast && TODAY.test(text)) return withTime(now, text)
  if (!isPast && !/^\d{1,3} ?[a-z]{1,3}$/.test(text)) return null
  const spans = [...text.matchAll(SPAN)].map(([, one, count = '1', word = '']) => {
    const unit = unitAt(word)
    return unit === null ? null : (one === undefined ? Number(count) : 1) * unit
  })
  const first = spans.findIndex((span) => span !== null)
  if (first < 0) {
    const pair = pairOfUnits(text)
    if (pair > 0) return now - pair
    return TODAY.test(text) ? withTime(now, text) : null
  }
  // "1 month, 2 weeks": each smaller than the one before; whatever follows is about something else.
  let back = 0
  let last = Number.POSITIVE_INFINITY
  for (const span of spans.slice(first)) {
    if (span === null || span >= last) break
    back += span
    last = span
  }
  return now - back
}

/** Years count from 1912 in Taiwan, and from the emperor's accession in Japan. */
const ERAS: readonly (readonly [RegExp, number])[] = [
  [/(?:令和|r)(\d{1,2}|元)年/, 2018],
  [/平成(\d{1,2}|元)年/, 1988],
  [/民国(\d{2,3})年/, 1911],
]

function eastAsianDate(written: string): number | null {
  const text = ERAS.reduce(
    (read, [era, from]) =>
      read.replace(era, (_, year: string) => `${from + (year === '元' ? 1 : Number(year))}年`),
    written,
  )
  const found = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text)
  return found === null ? null : utc(Number(found[1]), Number(found[2]), Number(found[3]), text)
}

function namedMonth(text: string, hint: DateHint): number | null {
  for (const language of new Set([hint.language.slice(0, 2).toLowerCase(), 'en'])) {
    for (const [name, month] of monthNames(language)) {
      const at = startOfWord(text, name)
      if (at < 0) continue
      const before = /(\d{1,2})(?:\.|st|nd|rd|th|er|º|o)?(?: de| of)?[ ,]*$/.exec(text.slice(0, at))
      const after = text.slice(at + name.length)
      const year = /(?<!\d)(\d{4})(?!\d)/.exec(after)
      const day = before ?? /^\S{0,6}?[ .,]*(\d{1,2})(?!\d)/.exec(after)
      if (day === null) continue
      return year === null
        ? lastOn(month, Number(day[1]), text, hint)
        : utc(commonYear(Number(year[1]), hint), month, Number(day[1]), text)
    }
  }
  return null
}

/** The last such day: nothing is posted in the future. */
function lastOn(month: number, day: number, text: string, hint: DateHint): number | null {
  const now = new Date(hint.now)
  const at = utc(now.getUTCFullYear(), month, day, text)
  return at !== null && at > now.getTime() + DAY ? utc(now.getUTCFullYear() - 1, month, day, text) : at
}

/** "mar" is March in "mar 5", but not in "market 5". Scripts without spaces have no such bounds. */
function startOfWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[a-z0-9_]$/.test(text.slice(0, at))) return at
  }
  return -1
}

function numericDate(text: string, hint: DateHint): number | null {
  const yearFirst = /(?<!\d)(\d{4})[./ ] ?(\d{1,2})[./ ] ?(\d{1,2})(?!\d)/.exec(text)
  if (yearFirst !== null)
    return utc(commonYear(Number(yearFirst[1]), hint), Number(yearFirst[2]), Number(yearFirst[3]), text)
  const found = /(?<!\d)(\d{1,4})[./ ] ?(\d{1,2})[./ ] ?(\d{2,4})(?!\d)/.exec(text)
  if (found === null) return null
  const [first, second, third] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (first > 31) return utc(first, second, third, text)
  const common = commonYear(third < 100 ? 2000 + third : third, hint)
  const isAmerican = hint.language === 'en-US' || (/^en$/.test(hint.language) && HALF_OF_DAY.test(text))
  const monthFirst = second > 12 || (isAmerican && first <= 12)
  return monthFirst ? utc(common, first, second, text) : utc(common, second, first, text)
}

/** Thailand counts years from 543 BC. */
function commonYear(year: number, hint: DateHint): number {
  return hint.language.startsWith('th') && year > 2400 ? year - 543 : year
}

function utc(year: number, month: number, day: number, text: string): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1990) return null
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? withTime(at, text) : null
}

/** The day of `at` with the clock time the text names; UTC because pages rarely say their zone. */
function withTime(at: number, text: string): number {
  const midnight = Math.floor(at / DAY) * DAY
  const clock = CLOCK.exec(text) ?? FULL_HOUR.exec(text)
  if (clock === null) return NOON.test(text) ? midnight + 12 * HOUR : at
  const { hour = '0', minute = '0', second = '0', half } = clock.groups ?? {}
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return midnight + hours * HOUR + Number(minute) * MINUTE + Number(second) * 1000
}

/** As in `3:40 pm`, `5:32 p.m.`, `14:30:05`. */
const CLOCK =
  /(?<!\d)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?(?: ?(?<half>[ap])\.? ?m\b)?/
const FULL_HOUR = /(?<![\d:.])(?<hour>1[0-2]|0?[1-9]) ?(?<half>[ap])\.? ?m\b/
const HALF_OF_DAY = /\b[ap]\.? ?m\b/
const NOON = /\bnoon\b/

/** Names of the months as a date shows them: Slavic months are inflected beside a day. */
function monthNames(language: string): [string, number][] {
  const names: [string, number][] = []
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([
    /^[a-z]{2}$/.test(language) ? `${language}-u-ca-gregory` : 'en',
  ])
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale ?? 'en', { month: style, day: 'numeric', timeZone: 'UTC' })
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month, 15))
      const written = parts.find((part) => part.type === 'month')?.value ?? ''
      const name = foldTerm(written).replace(/\.$/, '')
      if (/[\p{L}\p{M}]{3}|[\p{L}\p{M}]\.\p{L}/u.test(name)) names.push([name, month + 1])
    }
  }
  return names.sort((a, b) => b[0].length - a[0].length)
}
