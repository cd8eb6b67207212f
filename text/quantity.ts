/** Reads how much is offered: `1kg`, `500 g`, `2 con`, `三条`, `a pair`, `half kg`, `10 lạng`. */
import type { Quantity } from '../model/listing.ts'
import { foldTerm, normalize } from './normalize.ts'

/**
 * The first quantity with a unit in the text, or null. Units follow the CITES trade database: `kg`, `g`, `l`, `ml`,
 * `m`, `m2`, `m3`, `cm`, and `no.` for counted specimens. A pair counts as two.
 */
export function readQuantity(raw: string): Quantity | null {
  const read = normalize(raw.slice(0, LONGEST))
  const text = read.text.slice(0, read.plainLength)
  let best: { at: number; quantity: Quantity } | null = null
  for (const { pattern, unit, factor } of UNITS) {
    const found = pattern.exec(text)
    if (found === null || (best !== null && best.at <= found.index)) continue
    const value = numberOf(found[1]) * factor
    const span = read.originalSpan(found.index, found.index + found[0].length)
    const written = raw.slice(span.start, span.end)
    if (value > 0 && Number.isFinite(value)) {
      best = {
        at: found.index,
        quantity: { value: Number(value.toPrecision(12)), unit, raw: written.trim() },
      }
    }
  }
  return best?.quantity ?? null
}

const LONGEST = 20_000
const NUMBER_WORDS: Record<string, number> = {
  half: 0.5,
  'half a': 0.5,
  setengah: 0.5,
  nua: 0.5,
  半: 0.5,
  medio: 0.5,
  polkilo: 0.5,
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  una: 1,
  ein: 1,
  eine: 1,
  une: 1,
  um: 1,
  uma: 1,
  mot: 1,
  ek: 1,
  一: 1,
  单: 1,
  two: 2,
  dos: 2,
  deux: 2,
  zwei: 2,
  dua: 2,
  hai: 2,
  do: 2,
  二: 2,
  两: 2,
  双: 2,
  due: 2,
  twee: 2,
  два: 2,
  две: 2,
  three: 3,
  tres: 3,
  trois: 3,
  drei: 3,
  tiga: 3,
  ba: 3,
  teen: 3,
  三: 3,
  tre: 3,
  три: 3,
  four: 4,
  cuatro: 4,
  quatre: 4,
  vier: 4,
  empat: 4,
  bon: 4,
  四: 4,
  five: 5,
  cinco: 5,
  cinq: 5,
  lima: 5,
  nam: 5,
  五: 5,
  six: 6,
  seis: 6,
  六: 6,
  ten: 10,
  diez: 10,
  dix: 10,
  zehn: 10,
  sepuluh: 10,
  muoi: 10,
  十: 10,
}
const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')
const VALUE = `((?<![\\d.,])\\d+(?:[.,]\\d+)?(?:[.,]\\d{3})*|(?<!\\p{L})(?:${WORDS}))`

interface Unit {
  pattern: RegExp
  unit: string
  factor: number
}

const UNITS: readonly Unit[] = [
  unit(
    'kg',
    1,
    'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramo|公斤|千克|キロ|킬로|кг|кило|كيلو|किलो|กก|กิโล|โล|ky|ki lo',
  ),
  unit('kg', 0.5, '斤|jin'),
  unit('kg', 1000, 'tonnes|tonne|tons|ton|t|吨|tan|тонн|тонны|طن'),
  unit(
    'g',
    1,
    'g|gr|gm|gms|gram|grams|gramme|grammes|gramos|gramas|克|グラム|그램|гр|г|грамм|جرام|غرام|ग्राम|กรัม',
  ),
  unit('g', 50, '两'),
  unit('g', 100, 'lang'),
  unit('g', 11.66, 'tola|تولة|توله'),
  unit('g', 28.35, 'oz|ounce|ounces'),
  unit('kg', 0.4536, 'lb|lbs|pounds'),
  unit('ml', 1, 'ml|cc|毫升|мл|مل'),
  unit('l', 1, 'l|litre|litres|liter|liters|litro|litros|升|литр'),
  unit('m3', 1, 'm3|cbm|立方'),
  unit('m2', 1, 'm2|sqm|平方'),
  unit(
    'no.',
    2,
    'pair|pairs|par|pares|paire|paires|paar|coppia|coppie|casal|pasang|cap|jodi|jori|пара|пары|对|対|쌍|زوج|คู่|cift|jozi',
  ),
  unit(
    'no.',
    1,
    'pcs|pc|pieces|piece|piezas|pieza|pecas|peca|pieces|stuck|stk|pezzi|stuks|units|heads|head|ekor|ek|con|cai|chiec|cay|qua|butir|buah|biji|keping|只|隻|头|条|枚|根|张|颗|个|件|支|羽|匹|頭|本|마리|개|шт|штук|حبه|حبة|قطعه|قطع|पीस|นก|ตัว|ชิ้น|ฟอง|adet|szt|ks|db|eggs|huevos|ovos|tins|specimens|bulbs|plants',
  ),
]

function unit(name: string, factor: number, words: string): Unit {
  const alternatives = [...new Set(words.split('|').map(foldTerm))]
    .sort((a, b) => b.length - a.length)
    .join('|')
  return {
    unit: name,
    factor,
    pattern: new RegExp(
      `${VALUE} ?(?:${alternatives})(?![\\p{L}\\p{M}](?<=[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{Script=Devanagari}]))`,
      'u',
    ),
  }
}

function numberOf(written: string | undefined): number {
  if (written === undefined) return 0
  const word = NUMBER_WORDS[written]
  if (word !== undefined) return word
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(written)) return Number(written.replace(/[.,]/g, ''))
  return Number(written.replace(',', '.'))
}
