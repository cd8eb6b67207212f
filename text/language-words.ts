/**
 * Everyday words by language (data/everyday-words.txt), with the languages in which each is one. What sellers write
 * without its accents counts as well, for less, where it is no word of that language as it stands.
 */
import { readFileSync } from 'node:fs'
import { foldTerm } from './normalize.ts'

/** Shorter words without their accents are words of too many languages. */
const SHORTEST_BARE = 3

const { words, bare } = readWords()

/** The languages in which a lower-case word (NFC) is an everyday word. */
export const EVERYDAY_WORDS: ReadonlyMap<string, readonly string[]> = words

/** The same by the words as they are matched: without case and accents. */
export const FOLDED_EVERYDAY_WORDS: ReadonlyMap<string, readonly string[]> = foldedOf(words)

/** The languages in which a word is an everyday word that has lost its accents. */
export const BARE_WORDS: ReadonlyMap<string, readonly string[]> = bare

function readWords(): { words: Map<string, string[]>; bare: Map<string, string[]> } {
  const text = readFileSync(new URL('./data/everyday-words.txt', import.meta.url), 'utf8')
  const words = new Map<string, string[]>()
  const bare = new Map<string, string[]>()
  for (const line of text.normalize('NFC').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [language = '', ...listed] = line.split(' ')
    for (const word of listed) add(words, word, language)
  }
  for (const [word, languages] of words) {
    if (!/[^\0-\x7f]/.test(word) || !/\p{sc=Latin}/u.test(word)) continue
    const without = withoutAccents(word)
    if (without.length < SHORTEST_BARE || without === word) continue
    for (const language of languages) {
      if (words.get(without)?.includes(language) !== true) add(bare, without, language)
    }
  }
  return { words, bare }
}

function foldedOf(words: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const folded = new Map<string, string[]>()
  for (const [word, languages] of words) {
    for (const language of languages) add(folded, foldTerm(word), language)
  }
  return folded
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
}

function add(table: Map<string, string[]>, word: string, language: string): void {
  const languages = table.get(word)
  if (languages === undefined) table.set(word, [language])
  else if (!languages.includes(language)) languages.push(language)
}
