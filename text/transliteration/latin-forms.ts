/**
 * How a term of another script is written in Latin letters by sellers who have no other keyboard, or mean to evade
 * filters that know only the other script: `slonovaya kost`, `xiangya`, `haathi daant`, `elefantodonto`, `3aj`.
 *
 * Derived forms of the lexicon's terms, not readings of the text: from script to Latin each rule has a few outcomes,
 * while a Latin word could be read as thousands of words of another script.
 *
 * Left out because no rule is sound without a dictionary: Thai, Lao, Khmer and Burmese (syllables), Chinese characters
 * in Japanese (readings), Hebrew (vowels).
 */
import { arabicChatForms } from './arabic-chat.ts'
import { brahmicForms } from './brahmic.ts'
import { cyrillicForms } from './cyrillic.ts'
import { greeklishForms } from './greek.ts'
import { hangulForms } from './hangul.ts'
import { kanaForms } from './kana.ts'
import { pinyinForms } from './pinyin.ts'

/** Fewer letters are a word of some other language too often. */
const SHORTEST = 4

/** Whether there are rules for the language, and letters that they are for. */
export function hasLatinForms(term: string, language: string): boolean {
  return RULES[language] !== undefined && !LATIN.test(term)
}

/** Lower-case spellings in ASCII, each once; none where the language has no rules or the term is Latin already. */
export function latinForms(term: string, language: string): string[] {
  const rule = RULES[language]
  if (rule === undefined || !hasLatinForms(term, language)) return []
  const written = term.normalize('NFC').toLowerCase()
  const forms = rule(written).map((form) => form.replace(/['’ʼ-]/g, ''))
  return [...new Set(forms)].filter((form) => /^[a-z0-9 ]+$/.test(form) && isLongEnough(form))
}

const LATIN = /\p{sc=Latin}/u

/** A digit for a sound makes a word that no other language has. */
function isLongEnough(form: string): boolean {
  const letters = form.replaceAll(' ', '').length
  return letters >= SHORTEST || (letters === SHORTEST - 1 && /\d/.test(form))
}

const RULES: Readonly<Record<string, (term: string) => string[]>> = {
  ru: (term) => cyrillicForms(term, 'ru'),
  uk: (term) => cyrillicForms(term, 'uk'),
  bg: (term) => cyrillicForms(term, 'bg'),
  sr: (term) => cyrillicForms(term, 'sr'),
  el: greeklishForms,
  ar: arabicChatForms,
  hi: (term) => brahmicForms(term, 'devanagari'),
  ne: (term) => brahmicForms(term, 'devanagari'),
  mr: (term) => brahmicForms(term, 'devanagari'),
  bn: (term) => brahmicForms(term, 'bengali'),
  zh: pinyinForms,
  ja: kanaForms,
  ko: hangulForms,
}
