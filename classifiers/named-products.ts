/** The products an assessment names, with the trade term codes that CITES trade statistics use. */

import type { ProductEntry } from '../keywords/entries.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { AssessedProduct, AssessedTaxon } from '../model/assessment.ts'
import type { Findings } from './findings.ts'
import { within } from './mention-places.ts'
import type { Mention } from './mentions.ts'

const IVORY_TAXA = new Set([
  'Elephantidae',
  'Loxodonta',
  'Loxodonta africana',
  'Elephas maximus',
  'Odobenus rosmarus',
  'Monodon monoceros',
  'Hippopotamus amphibius',
])
const MOST = 6

/** The products that the text names and that one of its taxa can be traded as. */
export function namedProducts(
  findings: Findings,
  taxa: readonly AssessedTaxon[],
  { trade, productTerms }: Lexicon,
): AssessedProduct[] {
  if (taxa.length === 0) return []
  const possible = taxa.map(({ name }) => trade.productsOf(name))
  const named = new Set(
    findings.products
      .filter((mention) => standsByItself(mention, findings))
      .map(({ entry }) => entry.product)
      .filter((product) => possible.some((products) => products?.has(product) ?? true)),
  )
  if (
    taxa.some(
      ({ name, matched }) => IVORY_TAXA.has(name) && !/hair|skin|leather|毛|皮|lông|da voi/i.test(matched),
    )
  )
    named.add('ivory')
  if ((findings.signals.get('live-animal') ?? []).length > 1) named.add('live')
  const names = taxa.map(({ name }) => name)
  const words = [...findings.taxa, ...findings.products].map(({ entry }) => entry.form)
  return [...named]
    .slice(0, MOST)
    .map((product) => ({ product, term: productTerms.termOf(product, names, words) }))
}

/** Not a piece of a longer word: of another match, or of running text in a script without spaces. */
function standsByItself(mention: Mention<ProductEntry>, findings: Findings): boolean {
  const { products, signals, innocent, taxa, deniedTaxa } = findings
  const longer = [...products, ...[...signals.values()].flat(), ...innocent].some(
    (other) => within(mention, other) && other.end - other.start > mention.end - mention.start,
  )
  if (longer) return false
  return isLongEnough(mention.text) || [...taxa, ...deniedTaxa].some((taxon) => isBeside(mention, taxon))
}

/**
 * In scripts without spaces a short word occurs inside others: Thai `ยา` (medicine) in many, `เนื้อ` (meat) also in
 * words for texture. Only consonants count there, since vowels and tones are signs around them; a Chinese character
 * is a word or half of one.
 */
function isLongEnough(text: string): boolean {
  const unspaced = UNSPACED.find(({ script }) => script.test(text))
  return unspaced === undefined || (text.match(unspaced.letters)?.length ?? 0) >= unspaced.least
}

const UNSPACED = [
  { script: /\p{sc=Thai}/u, letters: /[ก-ฮ]/g, least: 3 },
  { script: /\p{sc=Lao}/u, letters: /[ກ-ຮ]/g, least: 3 },
  { script: /\p{sc=Khmer}/u, letters: /[ក-អ]/g, least: 3 },
  { script: /\p{sc=Myanmar}/u, letters: /[က-အ]/g, least: 3 },
  { script: /[\p{sc=Hiragana}\p{sc=Katakana}]/u, letters: /\p{L}/gu, least: 3 },
  { script: /\p{sc=Han}/u, letters: /\p{sc=Han}/gu, least: 2 },
]

/** Characters between a short product word and the taxon it belongs to. */
const BESIDE = 12

function isBeside(product: Mention, taxon: Mention): boolean {
  if (product.field !== taxon.field) return false
  return Math.max(taxon.start - product.end, product.start - taxon.end) <= BESIDE
}
