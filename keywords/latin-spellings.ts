/**
 * The lexicon's terms of other scripts as sellers spell them in Latin letters (text/transliteration), as further forms
 * of the same entries: what they mean, how strong they are and of which language stays.
 */
import { EVERYDAY_WORDS } from '../text/language-words.ts'
import { foldTerm } from '../text/normalize.ts'
import { latinForms } from '../text/transliteration/latin-forms.ts'
import type { FoldedEntry } from './entries.ts'
import { stemOf } from './stems.ts'

/**
 * Further forms: none that the tables list themselves, because who wrote those knows better what they mean, and no word
 * of another language (`амазон`, an amazon parrot, is not what `amazon` means in an English advert).
 */
export function latinSpellings(entries: readonly FoldedEntry[]): FoldedEntry[] {
  const listed = new Set(entries.map(({ form }) => form))
  const languagesOf = languagesOfWords(entries)
  const spellings: FoldedEntry[] = []
  for (const { entry, form } of entries) {
    const stem = stemOf(form, entry.language)
    const spelled = latinForms(entry.form, entry.language)
    if (stem !== null) spelled.push(...latinForms(stem, entry.language))
    for (const spelling of new Set(spelled)) {
      const folded = foldTerm(spelling)
      const languages = [...(languagesOf.get(folded) ?? []), ...(EVERYDAY_WORDS.get(folded) ?? [])]
      if (listed.has(folded) || languages.some((language) => language !== entry.language)) continue
      spellings.push({ entry: { ...entry, form: spelling }, form: folded })
    }
  }
  return spellings
}

/** The languages in whose forms a Latin word stands, alone or among others. */
function languagesOfWords(entries: readonly FoldedEntry[]): Map<string, Set<string>> {
  const languages = new Map<string, Set<string>>()
  for (const { entry, form } of entries) {
    if (!/^[a-z0-9 ]+$/.test(form)) continue
    for (const word of form.split(' ')) {
      const known = languages.get(word)
      if (known === undefined) languages.set(word, new Set([entry.language]))
      else known.add(entry.language)
    }
  }
  return languages
}
