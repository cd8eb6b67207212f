/**
 * Terms with `ä`, `ö`, `ü`, `å`, `æ` and `ø` as they are written where those keys are missing: `Loewe`, `Naesehorn`,
 * `bjoern`. Further forms of the same entries; `ß` and `æ` are folded to `ss` and `ae` for every term anyway.
 */
import { foldTerm } from '../text/normalize.ts'
import type { FoldedEntry } from './entries.ts'

/** How each language writes a letter in two, by its own habit: Danish `å` is `aa`, Swedish `ö` and Danish `ø` are `oe`. */
const DIGRAPHS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  sv: { ä: 'ae', ö: 'oe', å: 'aa' },
  fi: { ä: 'ae', ö: 'oe', å: 'aa' },
  da: { ø: 'oe', å: 'aa' },
  no: { ø: 'oe', å: 'aa' },
}

/** Shorter words are too often another word somewhere. */
const SHORTEST = 5

export function digraphSpellings(entries: readonly FoldedEntry[]): FoldedEntry[] {
  const spellings: FoldedEntry[] = []
  for (const folded of entries) {
    const digraphs = DIGRAPHS[folded.entry.language]
    if (digraphs === undefined) continue
    const written = folded.entry.form.normalize('NFC').toLowerCase()
    const spelled = written.replace(/[äöüåø]/g, (letter) => digraphs[letter] ?? letter)
    if (spelled === written) continue
    const form = foldTerm(spelled.startsWith('^') ? spelled.slice(1) : spelled)
    if (form.length >= SHORTEST) spellings.push({ entry: folded.entry, form })
  }
  return spellings
}
