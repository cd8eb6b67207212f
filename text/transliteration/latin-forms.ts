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
  return RULES[language] !== undefined && !hasLatinLetter(term)
}

/** Lower-case spellings in ASCII, each once; none where the language has no rules or the term is Latin already. */
export function latinForms(term: string, language: string): string[] {
  const rule = RULES[language]
  if (rule === undefined || hasLatinLetter(term)) return []
  const forms: string[] = []
  for (const spelled of rule(term.normalize('NFC').toLowerCase())) {
    const form = APOSTROPHE.test(spelled) ? spelled.replace(APOSTROPHES, '') : spelled
    if (isSpelling(form) && !forms.includes(form)) forms.push(form)
  }
  return forms
}

const APOSTROPHES = /['’ʼ-]/g
const APOSTROPHE = new RegExp(APOSTROPHES.source)

const UNKNOWN = 0
const LATIN = 1
const NOT_LATIN = 2
/** Which UTF-16 units are Latin letters, filled in as units are met. */
const LATIN_UNITS = new Uint8Array(0x10000)

function hasLatinLetter(term: string): boolean {
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at)
    if (LATIN_UNITS[unit] === UNKNOWN)
      LATIN_UNITS[unit] = LATIN_LETTER.test(term.charAt(at)) ? LATIN : NOT_LATIN
    if (LATIN_UNITS[unit] === LATIN) return true
    if (isSurrogate(unit)) return LATIN_LETTER.test(term.slice(at))
  }
  return false
}

const LATIN_LETTER = /\p{sc=Latin}/u

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** Small ASCII letters, digits and spaces, and enough of them; a digit for a sound makes a word that no other language has. */
function isSpelling(form: string): boolean {
  let letters = 0
  let digits = 0
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at)
    if (unit >= 0x61 && unit <= 0x7a) letters += 1
    else if (unit >= 0x30 && unit <= 0x39) digits += 1
    else if (unit !== 0x20) return false
  }
  return letters + digits >= (digits > 0 ? SHORTEST - 1 : SHORTEST)
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
