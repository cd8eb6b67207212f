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

/**
 * Further forms: none that the tables list themselves, because who wrote those knows better what they mean, and no word
 * of another language (`амазон`, an amazon parrot, is not what `amazon` means in an English advert).
 */
export function latinSpellings(entries: readonly FoldedEntry[]): FoldedEntry[] {
  const spellings: FoldedEntry[] = []
  for (const { entry, form } of entries) {
    if (!isSpelledInLatin(entry) || !hasLatinForms(entry.form, entry.language)) continue
    if (hasMoreWords(form, MOST_WORDS)) continue
    const forms = latinForms(inflectable(entry.form, form, entry.language), entry.language)
    for (const spelling of entry.type === 'signal' ? forms.slice(0, 1) : forms) {
      spellings.push({ entry: spelledEntry(entry, spelling), form: foldTerm(spelling) })
    }
  }
  const spelled = new Set(spellings.map(({ form }) => form))
  const listed = new Set<string>()
  for (const { form } of entries) if (spelled.has(form)) listed.add(form)
  const languagesOf = languagesOfWords(entries, spelled)
  return spellings.filter(({ entry, form }) => {
    if (listed.has(form)) return false
    for (const language of languagesOf.get(form) ?? []) if (language !== entry.language) return false
    for (const language of EVERYDAY_WORDS.get(form) ?? []) if (language !== entry.language) return false
    return true
  })
}

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

function isSpelledInLatin({ type, language }: FoldedEntry['entry']): boolean {
  return type === 'taxon' || type === 'product' || (type === 'signal' && WHOLE_ADVERTS.has(language))
}

/** The languages in whose forms one of these words stands, alone or among others. */
function languagesOfWords(
  entries: readonly FoldedEntry[],
  words: ReadonlySet<string>,
): Map<string, Set<string>> {
  const languages = new Map<string, Set<string>>()
  for (const { entry, form } of entries) {
    if (!isLatin(form)) continue
    for (const word of form.split(' ')) {
      if (!words.has(word)) continue
      const known = languages.get(word)
      if (known === undefined) languages.set(word, new Set([entry.language]))
      else known.add(entry.language)
    }
  }
  return languages
}

function isLatin(form: string): boolean {
  return form.charCodeAt(0) < 0x80
}
