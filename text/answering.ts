/**
 * Replies that name nothing of their own, such as "mine too, 2 left, £30 each, pm": what is meant is what others spoke of.
 *
 * A word list (data/answering-words.txt) of one language must account for every word; whatever else is written there may
 * name a thing. Prices, numbers and contacts are no words. So a reply in an unknown language names something.
 */
import { readFileSync } from 'node:fs'
import { findContacts } from './contact.ts'
import { findPrices } from './price-mentions.ts'

export interface Answering {
  /** No word names a thing. */
  readonly namesNothing: boolean
  /** It names nothing, offers or asks to be written to, and asks nothing. */
  readonly offersAlong: boolean
}

/** @param accounted places of the text (UTF-16 units) of which a caller knows that they name no thing, either. */
export function readAnswering(
  text: string,
  accounted: readonly { start: number; end: number }[] = [],
): Answering {
  if (text.length > LONGEST) return NAMES_SOMETHING
  const rest = wordsOf(withoutSums(text, accounted))
  // Read at the first reply: most texts that are judged are none.
  vocabularies ??= readVocabularies()
  const languages = vocabularies.filter(({ all }) => rest.every((word) => isMadeOf(word, all)))
  if (languages.length === 0) return NAMES_SOMETHING
  const offers = languages.some(({ offering }) => rest.some((word) => hasOneOf(word, offering)))
  const reaches = offers || findContacts(text).length > 0
  return { namesNothing: true, offersAlong: reaches && !QUESTION.test(text) }
}

const NAMES_SOMETHING: Answering = { namesNothing: false, offersAlong: false }

/** Who writes more than this says what it is about. */
const LONGEST = 300
const QUESTION = /[?？؟]/u

interface Vocabulary {
  all: Set<string>
  offering: Set<string>
}

/** Spaces in the place of what names no thing by its form. */
function withoutSums(text: string, accounted: readonly { start: number; end: number }[]): string {
  let rest = text
  const blank = (start: number, end: number) => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  }
  for (const { start, end } of [...findPrices(text, { currency: null }), ...accounted]) blank(start, end)
  for (const { raw } of findContacts(text)) {
    const start = rest.indexOf(raw)
    if (start >= 0) blank(start, start + raw.length)
  }
  return rest
}

function wordsOf(text: string): string[] {
  return wordsIn(text).filter((word) => !AMOUNT.test(word))
}

function wordsIn(text: string): string[] {
  return [...folded(text).matchAll(WORD)].map(([word]) => word)
}

const UNSPACED_LETTERS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー`
/** What scripts with and without spaces write side by side are two words: `DMください`. */
const WORD = new RegExp(
  String.raw`[${UNSPACED_LETTERS}][${UNSPACED_LETTERS}\p{M}\p{N}]*|(?:(?![${UNSPACED_LETTERS}])[\p{L}\p{M}\p{N}])+`,
  'gu',
)
/** `2`, `x2`, `3pcs`; with a unit of measure it is still no thing. */
const AMOUNT = /^x?\p{N}+(?:x|pcs?|st|stk|szt|ks|[kmc]?g|kg|[cm]m|ml|k)?$/u
const UNSPACED = new RegExp(`^[${UNSPACED_LETTERS}]`, 'u')

/** Latin letters without their accents. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{sc=Latin}+/gu, (word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    .normalize('NFC')
}

/** In scripts without spaces a run of characters is made of several words. */
function isMadeOf(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true
  if (!UNSPACED.test(word)) return false
  const reached = [true]
  for (let end = 1; end <= word.length; end++)
    reached[end] = starts(end).some(
      (start) =>
        reached[start] === true &&
        (words.has(word.slice(start, end)) || /^\p{N}+$/u.test(word.slice(start, end))),
    )
  return reached[word.length] === true
}

function hasOneOf(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true
  return UNSPACED.test(word) && [...words].some((one) => UNSPACED.test(one) && word.includes(one))
}

const LONGEST_WORD = 12

function starts(end: number): number[] {
  const first = Math.max(0, end - LONGEST_WORD)
  return Array.from({ length: end - first }, (_, n) => first + n)
}

let vocabularies: readonly Vocabulary[] | null = null

function readVocabularies(): Vocabulary[] {
  const lines = readFileSync(new URL('./data/answering-words.txt', import.meta.url), 'utf8').split('\n')
  const byLanguage = new Map<string, Vocabulary>()
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const [head = '', ...listed] = line.split(' ')
    const language = head.replace('+', '')
    const words = listed.flatMap(wordsIn)
    const known = byLanguage.get(language) ?? { all: new Set(), offering: new Set() }
    for (const word of words) known.all.add(word)
    if (head.endsWith('+')) for (const word of words) known.offering.add(word)
    byLanguage.set(language, known)
  }
  const common = byLanguage.get('und')
  for (const [language, own] of byLanguage) {
    if (common === undefined || language === 'und') continue
    for (const word of common.all) own.all.add(word)
    for (const word of common.offering) own.offering.add(word)
  }
  return [...byLanguage.values()]
}
