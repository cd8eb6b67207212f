/** The words in what an element is called: `product-card__oldPrice` says product, card, old, price. */
import type { PageElement } from '../page-walk.ts'

/** Lower-case words of the class, the identifier and test names, at most `MOST`. */
export type WordsOf = (element: PageElement) => ReadonlySet<string>

/** For one page, on which many elements are called the same. */
export function rememberingWords(): WordsOf {
  const known = new Map<string, ReadonlySet<string>>()
  return (element) => {
    const written = writtenNames(element)
    if (written === '') return NONE
    const before = known.get(written)
    if (before !== undefined) return before
    const words = wordsIn(written)
    known.set(written, words)
    return words
  }
}

const NAMING = [
  'class',
  'id',
  'data-testid',
  'data-test',
  'data-role',
  'data-hook',
  'data-automation',
  'data-qa',
  'data-price-type',
]

function writtenNames({ attribs }: PageElement): string {
  let written = ''
  for (const attribute of NAMING) {
    const name = attribs[attribute]
    if (name) written = written === '' ? name : `${written} ${name}`
  }
  return written.slice(0, LONGEST)
}

function wordsIn(written: string): Set<string> {
  const words = new Set<string>()
  for (const name of written.split(/\s+/)) {
    for (const part of name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^\p{L}]+/u)) {
      const word = part.toLowerCase()
      if (word === '' || words.size >= MOST) continue
      words.add(word)
      for (const glued of split(word)) words.add(glued)
    }
  }
  return words
}

const NONE: ReadonlySet<string> = new Set()
const LONGEST = 600
const MOST = 60

/** `oldprice`, `pricenew`, `minicart`: words that are often written together. */
function split(word: string): string[] {
  for (const stem of [
    'price',
    'prices',
    'preis',
    'prix',
    'precio',
    'preco',
    'prezzo',
    'cena',
    'cart',
    'basket',
    'products',
  ]) {
    if (word === stem || !word.includes(stem)) continue
    if (word.startsWith(stem)) return [stem, word.slice(stem.length)]
    if (word.endsWith(stem)) return [word.slice(0, -stem.length), stem]
  }
  return []
}

/** Whether any of the words is among those given. */
export function anyOf(words: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const word of words) if (among.has(word)) return true
  return false
}
