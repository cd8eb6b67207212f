/** Finds the lexicon's entries in a normalised text: one walk over the terms, then the checks that each entry asks for. */
import { foldTerm, isFolded, type NormalizedText } from '../text/normalize.ts'
import type { Abbreviations } from './abbreviations.ts'
import { compareAccents } from './accents.ts'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { standsApart, standsAsWord } from './boundaries.ts'
import type { Entry, FoldedEntry } from './entries.ts'
import { isInflectedForm } from './inflection.ts'
import { type MisspellableWords, misspellingFinder } from './misspellings.ts'
import type { OrdinaryWords } from './ordinary-words.ts'
import { stemOf } from './stems.ts'

/** An entry at a place of the normalised text. */
export interface Match {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** Found only in another reading of a disguised word. */
  readonly disguised: boolean
  /** The text has another word there: one slip away from the entry's form, or its sound in another script. */
  readonly misspelled: boolean
}

/** What texts are searched for. */
export interface Terms {
  readonly automaton: Automaton
  /** What a term means, by its index; null for the second words of scientific names, which mean nothing by themselves. */
  meaningOf(index: number): Entry | null
}

export interface Matcher {
  find(text: NormalizedText, original: string): Match[]
  /** Entries whose normalised form equals `form`. */
  withForm(form: string): readonly Entry[]
}

/** A form that begins with ^ counts only at the start of a field. */
export const AT_START = '^'

/** @param epithets second words of scientific names. */
export function compileTerms(entries: readonly FoldedEntry[], epithets: Iterable<string>): Terms {
  const forms: string[] = []
  const meanings: (Entry | null)[] = []
  for (const { entry, form } of entries) {
    const stem = stemOf(form, entry.language)
    forms.push(form)
    meanings.push(entry)
    if (stem === null) continue
    forms.push(stem)
    meanings.push(entry)
  }
  for (const epithet of epithets) {
    forms.push(epithet)
    meanings.push(null)
  }
  return { automaton: compileAutomaton(forms), meaningOf: (index) => meanings[index] ?? null }
}

export function matcherOf(
  { automaton, meaningOf }: Terms,
  abbreviations: Abbreviations,
  ordinary: OrdinaryWords,
  misspellable: MisspellableWords,
): Matcher {
  const withForm = (form: string): Entry[] => {
    const found: Entry[] = []
    for (let index = automaton.indexOf(form); index >= 0; index = automaton.nextEqual(index)) {
      const entry = meaningOf(index)
      if (entry !== null) found.push(entry)
    }
    return found
  }
  const misspellings = misspellingFinder(misspellable, abbreviations, withForm)
  return {
    withForm,
    find(text, original) {
      const found: Match[] = []
      const { plainLength } = text
      const accents = compareAccents(text, original)
      automaton.scan(text.text, (first, start, end) => {
        const disguised = start >= plainLength
        const apart = standsApart(text.text, start, end)
        for (let index = first; index >= 0; index = automaton.nextEqual(index)) {
          const entry = meaningOf(index)
          if (entry !== null) {
            const stands = apart || standsAsWord(text.text, start, end, entry.language)
            if (!stands && !isInflectedForm(entry, text, original, start, end)) continue
            if (entry.form.startsWith(AT_START) && start !== 0) continue
            if (ordinary.covers(entry, text, original, start, end)) continue
            if (!accents.agree(entry, start, end)) continue
            found.push({ entry, start, end, disguised, misspelled: false })
          } else if (!disguised && apart) {
            const name = abbreviations.endingWith(text.text.slice(start, end), text.text, start)
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
