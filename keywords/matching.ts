/** Finds the lexicon's entries in a normalised text: one walk over the terms, then the checks that each entry asks for. */
import { accented } from '../text/fold.ts'
import { foldTerm, isFolded, type NormalizedText } from '../text/normalize.ts'
import type { Abbreviations } from './abbreviations.ts'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { standsApart, standsAsWord } from './boundaries.ts'
import type { Entry, FoldedEntry } from './entries.ts'
import { isInflectedForm } from './inflection.ts'
import type { MisspellingFinder } from './misspellings.ts'
import type { OrdinaryWords } from './ordinary-words.ts'
import { stemOf } from './stems.ts'

/** An entry at a place of the normalised text. */
export interface Match {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** Found only in another reading of a disguised word. */
  readonly disguised: boolean
  /** The text has another word there, one slip away from the entry's form. */
  readonly misspelled: boolean
}

export interface Matcher {
  readonly automaton: Automaton
  find(text: NormalizedText, original: string): Match[]
  /** Entries whose normalised form equals `form`. */
  withForm(form: string): readonly Entry[]
}

/** A form that begins with ^ counts only at the start of a field. */
export const AT_START = '^'

export function compileMatcher(
  entries: readonly FoldedEntry[],
  abbreviations: Abbreviations,
  ordinary: OrdinaryWords,
  misspellingsWith: (withForm: (form: string) => readonly Entry[]) => MisspellingFinder,
): Matcher {
  const forms: string[] = []
  /** What each form means, by its index; the epithets of abbreviated names mean nothing by themselves. */
  const meanings: (Entry | null)[] = []
  for (const { entry, form } of entries) {
    const stem = stemOf(form, entry.language)
    forms.push(form)
    meanings.push(entry)
    if (stem === null) continue
    forms.push(stem)
    meanings.push(entry)
  }
  for (const epithet of abbreviations.epithets) {
    forms.push(epithet)
    meanings.push(null)
  }
  const automaton = compileAutomaton(forms)
  const withForm = (form: string): Entry[] => {
    const found: Entry[] = []
    for (let index = automaton.indexOf(form); index >= 0; index = automaton.nextEqual(index)) {
      const entry = meanings[index]
      if (entry !== null && entry !== undefined) found.push(entry)
    }
    return found
  }
  const misspellings = misspellingsWith(withForm)
  return {
    automaton,
    withForm,
    find(text, original) {
      const found: Match[] = []
      const { plainLength } = text
      automaton.scan(text.text, (first, start, end) => {
        const disguised = start >= plainLength
        const apart = standsApart(text.text, start, end)
        for (let index = first; index >= 0; index = automaton.nextEqual(index)) {
          const entry = meanings[index]
          if (entry !== null && entry !== undefined) {
            const stands = apart || standsAsWord(text.text, start, end, entry.language)
            if (!stands && !isInflectedForm(entry, text, original, start, end)) continue
            if (entry.form.startsWith(AT_START) && start !== 0) continue
            if (!disguised && ordinary.covers(entry, text, original, start, end)) continue
            if (entry.language === 'vi' && !accentsAgree(entry, text, original, start, end)) continue
            found.push({ entry, start, end, disguised, misspelled: false })
          } else if (!disguised && apart) {
            const name = abbreviations.endingWith(forms[index] ?? '', text.text, start)
            if (name !== null) found.push({ ...name, end, disguised, misspelled: false })
          }
        }
      })
      for (const { entry, start, end } of misspellings.find(text.text, plainLength)) {
        found.push({ entry, start, end, disguised: false, misspelled: true })
      }
      return found.sort((a, b) => a.start - b.start || b.end - a.end)
    },
  }
}

/** The form of an entry as it is matched. */
export function foldedForm({ form }: Entry): string {
  if (isFolded(form)) return form.startsWith(AT_START) ? foldTerm(form.slice(1)) : form
  return foldTerm((form.startsWith(AT_START) ? form.slice(1) : form).toLowerCase())
}

/**
 * Vietnamese words that differ only in their accents are different words: what is written with accents must have the
 * entry's; what is written without any may stand for it if it is long enough to be no other word.
 */
function accentsAgree(
  { form }: Entry,
  text: NormalizedText,
  original: string,
  start: number,
  end: number,
): boolean {
  const span = text.originalSpan(start, end)
  const stretch = original.slice(span.start, span.end)
  const expected = comparable(accented(form))
  const written = comparable(accented(stretch))
  if (written === expected) return true
  const bare = comparable(foldTerm(stretch))
  return written === bare && bare.length >= SHORTEST_BARE && expected.includes(' ')
}

const SHORTEST_BARE = 6

/** Letters only: signs put between them to disguise a word are no difference. */
function comparable(text: string): string {
  return text
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}
