/** Reads how much is offered: `1kg`, `500 g`, `2 con`, `三条`, `a pair`, `half kg`, `1½ lb`, `set of 4`, `sepasang`. */
import type { Quantity } from '../model/listing.ts'
import { foldTerm, type NormalizedText, normalize } from './normalize.ts'
import { NUMBER_WORD, NUMBER_WORDS } from './number-words.ts'
import { LENGTHS, UNITS, type UnitWords } from './quantity-units.ts'

export interface QuantityHint {
  /** False for texts such as titles, where a length is the size of the thing. */
  lengths?: boolean
}

/**
 * The first quantity with a unit in the text, or null; a length only where nothing is counted or weighed. Units follow
 * the CITES trade database: `kg`, `g`, `l`, `ml`, `m`, `m2`, `m3`, `cm`, and `no.` for counted specimens. A pair counts
 * as two.
 */
export function readQuantity(raw: string, { lengths = true }: QuantityHint = {}): Quantity | null {
  const read = normalize(raw.slice(0, LONGEST))
  const text = read.text.slice(0, read.plainLength)
  const found = firstOf(text, PATTERNS) ?? (lengths ? firstOf(text, LENGTH_PATTERNS) : null)
  return found === null ? null : quantityAt(raw, read, found)
}

const LONGEST = 20_000
const LARGEST = 1e12

interface Pattern {
  pattern: RegExp
  unit: UnitWords['unit']
  factor: number
  /** The group that holds the number is behind the unit, or there is none: the word says it all. */
  value?: number
}

interface FoundQuantity {
  start: number
  end: number
  value: number
  unit: UnitWords['unit']
}

function firstOf(text: string, patterns: readonly Pattern[]): FoundQuantity | null {
  let best: FoundQuantity | null = null
  for (const { pattern, unit, factor, value } of patterns) {
    const match = pattern.exec(text)
    if (match === null || (best !== null && best.start <= match.index)) continue
    const amount =
      (value ?? numberOf(match[1])) * factor * (match[2] === undefined ? 1 : 1 + 0.5 / numberOf(match[1]))
    if (!(amount > 0 && amount < LARGEST)) continue
    best = { start: match.index, end: match.index + match[0].length, value: amount, unit }
  }
  return best
}

function quantityAt(raw: string, read: NormalizedText, found: FoundQuantity): Quantity {
  const span = read.originalSpan(found.start, found.end)
  return {
    value: Number(found.value.toPrecision(12)),
    unit: found.unit,
    raw: raw.slice(span.start, span.end).trim(),
  }
}

/** Whole and fraction (`1 1⁄2`), fraction, digits, or a word; not in the middle of another number. */
const VALUE = String.raw`((?<![\d.,/⁄])(?:\d{1,6} )?\d{1,4}[/⁄]\d{1,4}|(?<![\d.,/⁄])\d+(?:[.,]\d+)*|(?<![\p{L}\p{M}\d])(?:${NUMBER_WORD}))`
/** Scripts with spaces need an end of the word behind a unit. */
const WORD_END = String.raw`(?![\p{L}\p{M}](?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}]))`

const PATTERNS: readonly Pattern[] = [
  ...UNITS.map(behindNumber),
  // Words that hold the number and the unit.
  whole('sepasang', 2),
  whole('пара', 2),
  whole('une paire', 2),
  whole('jeden par', 2),
  whole('dozen', 12),
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:set|lot|pack|group|bundle|juego|lote|satz|bộ|комплект|набор)(?: of| de| von| из)? ${VALUE}(?![\d.,]*\d| ?(?:${lengthWords()}))`,
      'u',
    ),
    unit: 'no.',
    factor: 1,
  },
]
const LENGTH_PATTERNS: readonly Pattern[] = LENGTHS.map(behindNumber)

function behindNumber({ unit, factor, words }: UnitWords): Pattern {
  return { unit, factor, pattern: new RegExp(`${VALUE} ?(?:${alternatives(words)})(半)?${WORD_END}`, 'u') }
}

function whole(word: string, value: number): Pattern {
  return {
    unit: 'no.',
    factor: 1,
    value,
    pattern: new RegExp(String.raw`(?<![\p{L}\d])${foldTerm(word)}(?!\p{L})`, 'u'),
  }
}

function alternatives(words: string): string {
  return [...new Set(words.split('|').map(foldTerm))].sort((a, b) => b.length - a.length).join('|')
}

function lengthWords(): string {
  return LENGTHS.map(({ words }) => alternatives(words)).join('|')
}

function numberOf(written: string | undefined): number {
  if (written === undefined) return 0
  const word = NUMBER_WORDS.get(written)
  if (word !== undefined) return word
  const fraction = /^(?:(\d+) )?(\d+)[/⁄](\d+)$/.exec(written)
  if (fraction !== null) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ''))
  return Number(written.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'))
}
