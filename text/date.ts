/** Reads when something was posted: `2026-03-05`, `05.03.2026`, `5 mars 2026`, `3 giờ trước`, `2天前`, `yesterday`. */
import { foldTerm } from './normalize.ts'

export interface DateHint {
  /** ISO 639-1: month names, and whether 05/03 is March or May. */
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
const DAY = 24 * HOUR

const UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /^(s|sec|secs|second|seconds|segundos?|secondes?|sekunden?|detik|giay|秒|초|วินาที|секунд\S*|ثانيه|ثوان)(?![a-z\u0400-\u04ff])/u,
    1000,
  ],
  [
    /^(mo|mos|month|months|mes|meses|mois|monate?n?|mesi|maanden|bulan|thang|个月|か月|ヶ月|개월|เดือน|месяц\S*|اشهر|شهر|महीने)(?![a-z\u0400-\u04ff])/u,
    30 * DAY,
  ],
  [
    /^(m|min|mins|minute|minutes|minutos?|minuten|minuti|menit|phut|分钟|分|분|นาที|минут\S*|دقيقه|دقائق|मिनट)(?![a-z\u0400-\u04ff])/u,
    MINUTE,
  ],
  [
    /^(h|hr|hrs|hour|hours|horas?|heures?|stunden?|ore|uur|jam|gio|小时|時間|시간|ชั่วโมง|час\S*|ساعه|ساعات|घंटे|घंटा|saat)(?![a-z\u0400-\u04ff])/u,
    HOUR,
  ],
  [
    /^(d|day|days|dias?|jours?|tage?n?|giorni|dagen|hari|ngay|天|日|일|วัน|дн\S*|день|ايام|يوم|दिन|gun)(?![a-z\u0400-\u04ff])/u,
    DAY,
  ],
  [
    /^(w|wk|wks|week|weeks|semanas?|semaines?|wochen?|settimane|weken|minggu|tuan|周|週間|주|สัปดาห์|недел\S*|اسبوع|اسابيع|हफ्ते|hafta)(?![a-z\u0400-\u04ff])/u,
    7 * DAY,
  ],
  [
    /^(y|yr|yrs|year|years|anos?|ans?|jahre?n?|anni|jaar|tahun|nam|年|년|ปี|год\S*|лет|سنه|سنوات|साल)(?![a-z\u0400-\u04ff])/u,
    365 * DAY,
  ],
]
const PAST =
  /ago|hace|il y a|vor |fa$|geleden|lalu|yang lalu|truoc|前|전|ที่แล้ว|ที่ผ่านมา|назад|منذ|قبل|पहले|once|atras|há|^ha /
const TODAY =
  /^(today|hoy|aujourd hui|heute|oggi|vandaag|hoje|hari ini|hom nay|今天|今日|오늘|วันนี้|сегодня|اليوم|आज|bugun|just now|刚刚|たった今|방금)/
const YESTERDAY =
  /^(yesterday|ayer|hier|gestern|ieri|gisteren|ontem|kemarin|hom qua|昨天|昨日|어제|เมื่อวาน|вчера|امس|कल|dun)(?!\p{L})/u

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

function relativeDate(text: string, now: number): number | null {
  if (TODAY.test(text)) return withTime(now, text)
  if (YESTERDAY.test(text)) return withTime(now - DAY, text)
  if (!PAST.test(text)) return null
  const spans = [...text.matchAll(SPAN)].map(([, count = '', word = '']) => {
    const unit = UNITS.find(([pattern]) => pattern.test(word))
    return unit === undefined ? null : (/^\d+$/.test(count) ? Number(count) : 1) * unit[1]
  })
  const first = spans.findIndex((span) => span !== null)
  if (first < 0) return null
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

const SPAN = /(\d+|\ban?\b|\bune?\b|\bein\w*\b|\buna?\b|\bsatu\b|\bse(?=jam|hari|minggu))\s*([^\s\d]\S*)/g

function eastAsianDate(text: string): number | null {
  const found = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/.exec(text)
  return found === null ? null : utc(Number(found[1]), Number(found[2]), Number(found[3]), text)
}

function namedMonth(text: string, hint: DateHint): number | null {
  for (const language of new Set([hint.language, 'en'])) {
    for (const [name, month] of monthNames(language)) {
      const at = startOfWord(text, name)
      if (at < 0) continue
      const before = /(\d{1,2})(?:\.|st|nd|rd|th|er|º|o)?(?: de| of)?[ ,]*$/.exec(text.slice(0, at))
      const after = text.slice(at + name.length)
      const year = /(?<!\d)(\d{4})(?!\d)/.exec(after)
      const day = before ?? /^\S{0,6}?[ .,]*(\d{1,2})(?!\d)/.exec(after)
      if (day === null) continue
      return utc(
        year === null ? new Date(hint.now).getUTCFullYear() : Number(year[1]),
        month,
        Number(day[1]),
        text,
      )
    }
  }
  return null
}

/** "mar" is March in "mar 5", but not in "market 5". Scripts without spaces have no such bounds. */
function startOfWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[a-z0-9_]$/.test(text.slice(0, at))) return at
  }
  return -1
}

function numericDate(text: string, hint: DateHint): number | null {
  const found = /(?<!\d)(\d{1,4})[./ ](\d{1,2})[./ ](\d{2,4})(?!\d)/.exec(text)
  if (found === null) return null
  const [first, second, third] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (first > 31) return utc(first, second, third, text)
  const common = commonYear(third < 100 ? 2000 + third : third, hint)
  const monthFirst = second > 12 || (hint.language === 'en' && /\b[ap]m\b/.test(text) && first <= 12)
  return monthFirst ? utc(common, first, second, text) : utc(common, second, first, text)
}

/** Thailand counts years from 543 BC. */
function commonYear(year: number, hint: DateHint): number {
  return hint.language === 'th' && year > 2400 ? year - 543 : year
}

function utc(year: number, month: number, day: number, text: string): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1990) return null
  const at = Date.UTC(year, month - 1, day)
  return new Date(at).getUTCDate() === day ? withTime(at, text) : null
}

/** The day of `at` with the clock time the text names; UTC because pages rarely say their zone. */
function withTime(at: number, text: string): number {
  const clock = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])m)?/.exec(text)
  if (clock === null) return at
  const midnight = Math.floor(at / DAY) * DAY
  const hour = (Number(clock[1]) % (clock[4] === undefined ? 24 : 12)) + (clock[4] === 'p' ? 12 : 0)
  return midnight + hour * HOUR + Number(clock[2]) * MINUTE + Number(clock[3] ?? 0) * 1000
}

/** Names of the months as a date shows them: Slavic months are inflected beside a day. */
function monthNames(language: string): [string, number][] {
  const names: [string, number][] = []
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([/^[a-z]{2}$/.test(language) ? language : 'en'])
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale ?? 'en', { month: style, day: 'numeric', timeZone: 'UTC' })
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2026, month, 15))
      const written = parts.find((part) => part.type === 'month')?.value ?? ''
      const name = foldTerm(written).replace(/\.$/, '')
      if (/\p{L}{3}|\p{L}\.\p{L}/u.test(name)) names.push([name, month + 1])
    }
  }
  return names.sort((a, b) => b[0].length - a[0].length)
}
