/** Finds ways to reach a seller outside the marketplace, also where they are spelled to be overlooked. */
import type { Contact } from '../model/listing.ts'
import { normalize } from './normalize.ts'

/**
 * Contacts in reading order, each once; `raw` is what was written. At most 50.
 * @param read the text normalised, where a caller has it already.
 */
export function findContacts(text: string, read = normalize(text.slice(0, LONGEST))): Contact[] {
  const plain = read.text.slice(0, Math.min(read.plainLength, LONGEST))
  const found: (Contact & { at: number; end: number })[] = []
  for (const { channel, pattern, value } of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.at)) continue
      const normal = value(match)
      if (normal === null) continue
      const span = read.originalSpan(match.index, end)
      found.push({
        channel,
        value: normal,
        raw: text.slice(span.start, span.end).trim(),
        at: match.index,
        end,
      })
    }
  }
  const seen = new Set<string>()
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ channel, value }) => !seen.has(`${channel} ${value}`) && seen.add(`${channel} ${value}`))
    .slice(0, MOST)
    .map(({ channel, value, raw }) => ({ channel, value, raw }))
}

const LONGEST = 100_000
const MOST = 50

const HANDLE = '[:：是为為 ]{0,3}(?:id)?[:：@ ]{0,3}([a-z0-9][a-z0-9_.]{3,31})'
const NUMBER = '[:：.= ]{0,4}(?:only |me |no |number |num |at |on )?[:： ]?(\\+?\\d[\\d ().]{5,17}\\d)'

interface Pattern {
  channel: Contact['channel']
  pattern: RegExp
  value: (match: RegExpMatchArray) => string | null
}

/** In order of certainty: what an earlier pattern took is not read again. */
const PATTERNS: readonly Pattern[] = [
  {
    channel: 'email',
    pattern:
      /[a-z0-9._%+]{1,64} ?(?:@|\(at\)|\[at\]| at ) ?[a-z0-9]{2,30}(?: ?(?:\.|\(dot\)|\[dot\]| dot ) ?[a-z]{2,10}){1,3}(?![a-z0-9])/g,
    value: email,
  },
  {
    channel: 'whatsapp',
    pattern: named(
      `whatsapp|whats app|watsapp|wsp|wasap|zap|واتساب|واتس|ватсап|วอทแอพ|wa(?=[ :.+]{1,3}\\+?\\d)`,
      NUMBER,
    ),
    value: phone,
  },
  { channel: 'telegram', pattern: /(?:t\.me|telegram\.me)\/([a-z0-9_]{4,32})/g, value: handle },
  {
    channel: 'telegram',
    pattern: named(
      'telegram|telegran|tele|tg|тг|телеграм|телега|تلجرام|تيليجرام|テレグラム|텔레그램|电报',
      HANDLE,
    ),
    value: handle,
  },
  { channel: 'wechat', pattern: named('wechat|weixin|微信|加微|加v|威信|薇信|vx|wx', HANDLE), value: handle },
  { channel: 'line', pattern: named('line id|line|ไอดีไลน์|แอดไลน์|ไลน์|ライン|赖', HANDLE), value: handle },
  { channel: 'zalo', pattern: named('zalo', NUMBER), value: phone },
  { channel: 'viber', pattern: named('viber|вайбер', NUMBER), value: phone },
  {
    channel: 'other',
    pattern: named(
      'snapchat|snap|instagram|insta|ig|discord|disc(?![a-z])|qq|扣扣|kakao|카톡|오픈톡|오픈채팅|signal|wickr|skype|facebook|fb',
      HANDLE,
    ),
    value: handle,
  },
  { channel: 'phone', pattern: /(?<![\d.,\w])\+?\d(?:[ ().]{0,2}\d){7,14}(?![\d.,]?\d)/g, value: phone },
]

function named(names: string, value: string): RegExp {
  return new RegExp(`(?<![a-z0-9а-я])(?:${names})${value}`, 'g')
}

function handle(match: RegExpMatchArray): string | null {
  const value = (match[1] ?? '').replace(/\.+$/, '')
  return /[a-z0-9]/.test(value) && !/^(only|please|group|channel|chat|number)$/.test(value) ? value : null
}

function phone(match: RegExpMatchArray): string | null {
  const written = match[1] ?? match[0]
  const digits = written.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15) return null
  // Grouped like a price (1.250.000) or a date, not like a number to call.
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written) || /^\d{1,4}[./]\d{1,2}[./]\d{1,4}$/.test(written)) return null
  return written.trim().startsWith('+') ? `+${digits}` : digits
}

function email(match: RegExpMatchArray): string | null {
  const value = match[0]
    .replace(/ ?(?:\(at\)|\[at\]| at ) ?/, '@')
    .replace(/ ?(?:\(dot\)|\[dot\]| dot ) ?/g, '.')
    .replaceAll(' ', '')
  return /^[^@]+@[^@]+\.[a-z]{2,10}$/.test(value) ? value : null
}
