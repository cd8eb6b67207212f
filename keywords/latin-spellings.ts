/**
 * The lexicon's terms of other scripts as sellers spell them in Latin letters (text/transliteration), as further forms
 * of the same entries: what they mean and of which language stays; a short single word is weak, whatever the term is,
 * since it may be a name or a place somewhere (`banten`, `buzina`).
 */
import { EVERYDAY_WORDS } from '../text/language-words.ts'
import { foldTerm } from '../text/normalize.ts'
import { hasLatinForms, latinForms } from '../text/transliteration/latin-forms.ts'
import type { Entry, FoldedEntry } from './entries.ts'
import { stemOf } from './stems.ts'
import { type WordSet, wordSet } from './word-set.ts'

/**
 * Further forms: none that the tables list themselves, because who wrote those knows better what they mean, and no word
 * of another language (`амазон`, an amazon parrot, is not what `amazon` means in an English advert).
 */
export function latinSpellings(entries: readonly FoldedEntry[]): FoldedEntry[] {
  const spelled: Spelled[] = []
  const words = new Map<string, Word>()
  for (const entry of entries) if (isSpelledInLatin(entry)) spell(entry, words, spelled)
  readTables(entries, words)
  const kept: FoldedEntry[] = []
  for (const { entry, spelling, word } of spelled) {
    if (word.listed || (word.language !== null && word.language !== entry.language)) continue
    if (EVERYDAY_WORDS.get(word.form)?.some((language) => language !== entry.language)) continue
    kept.push({ entry: spelledEntry(entry, spelling), form: word.form })
  }
  return kept
}

function spell({ entry, form }: FoldedEntry, words: Map<string, Word>, spelled: Spelled[]): void {
  const forms = latinForms(inflectable(entry.form, form, entry.language), entry.language)
  const used = entry.type === 'signal' ? Math.min(1, forms.length) : forms.length
  for (let i = 0; i < used; i++) {
    const spelling = forms[i] ?? ''
    const folded = foldTerm(spelling)
    let word = words.get(folded)
    if (word === undefined) {
      word = { form: folded, listed: false, language: null }
      words.set(folded, word)
    }
    spelled.push({ entry, spelling, word })
  }
}

interface Spelled {
  readonly entry: Entry
  readonly spelling: string
  readonly word: Word
}

/** A spelling as it is matched, and what the tables say of it. */
interface Word {
  readonly form: string
  /** The tables list it themselves. */
  listed: boolean
  /** The language in whose forms it stands, alone or among others; null for none. */
  language: string | typeof SEVERAL | null
}

const SEVERAL = Symbol('several languages')

/** Longer phrases are hardly ever written again just so. */
const MOST_WORDS = 3

function hasMoreWords(form: string, most: number): boolean {
  let words = 1
  for (let at = form.indexOf(' '); at >= 0; at = form.indexOf(' ', at + 1)) words += 1
  return words > most
}

/** Letters from which on a single word is hardly one of any other language. */
const LONG_WORD = 8

function spelledEntry(entry: Entry, form: string): Entry {
  const strong = form.length >= LONG_WORD || /[ \d]/.test(form)
  return entry.type === 'taxon' && !strong ? { ...entry, form, strength: 'weak' } : { ...entry, form }
}

/**
 * A phrase by its stem, which is found with any ending; a word as it stands, because the stem of one that was borrowed
 * is too often a word of the language that it was borrowed from.
 */
function inflectable(written: string, folded: string, language: string): string {
  return (folded.includes(' ') ? stemOf(folded, language) : null) ?? written
}

/** Languages in which whole adverts are written so, not only the name of what is sold. */
const WHOLE_ADVERTS = new Set(['ru', 'uk', 'el', 'ar', 'hi', 'bn'])

function isSpelledInLatin({ entry, form }: FoldedEntry): boolean {
  const { type, language } = entry
  if (type !== 'taxon' && type !== 'product' && !(type === 'signal' && WHOLE_ADVERTS.has(language)))
    return false
  return hasLatinForms(entry.form, language) && !hasMoreWords(form, MOST_WORDS)
}

/** Notes for each of the words whether the tables list it, and of which language it is. */
function readTables(entries: readonly FoldedEntry[], words: ReadonlyMap<string, Word>): void {
  // Hardly any word of the tables is among them, and only those are cut out.
  const spellings = wordSet(words.size)
  for (const word of words.keys()) spellings.add(word, 0, word.length)
  for (const { entry, form } of entries) {
    if (isLatin(form)) readForm(form, entry.language, words, spellings)
  }
}

function readForm(
  form: string,
  language: string,
  words: ReadonlyMap<string, Word>,
  spellings: WordSet,
): void {
  for (let from = 0; from < form.length; ) {
    const space = form.indexOf(' ', from)
    const to = space < 0 ? form.length : space
    if (to - from >= SHORTEST && spellings.has(form, from, to)) {
      const word = words.get(form.slice(from, to))
      if (word !== undefined) word.language = withLanguage(word, language)
    }
    from = to + 1
  }
  const whole = spellings.has(form, 0, form.length) ? words.get(form) : undefined
  if (whole !== undefined) whole.listed = true
}

function withLanguage({ language }: Word, other: string): Word['language'] {
  return language === null || language === other ? other : SEVERAL
}

/** Letters of the shortest spelling. */
const SHORTEST = 3

function isLatin(form: string): boolean {
  return form.charCodeAt(0) < 0x80
}
