/** Ordinary words that would be taken for misspelt names: they belong into ordinary-words.tsv. */
import { EVERYDAY_WORDS } from '../../text/language-words.ts'
import { normalize } from '../../text/normalize.ts'
import type { Lexicon } from '../lexicon.ts'
import type { LexiconFinding } from './finding.ts'

const SHORTEST = 5

/** Tries everyday words, and the names of countries and currencies, each in its own language. */
export function slipFindings(lexicon: Pick<Lexicon, 'entries' | 'find'>): LexiconFinding[] {
  const languages = new Set(lexicon.entries.map(({ language }) => language))
  const tried = [
    ...[...EVERYDAY_WORDS].flatMap(([word, of]) => of.map((language) => ({ word, language }))),
    ...[...languages].flatMap((language) => placesAndMoney(language).map((word) => ({ word, language }))),
  ]
  return tried.flatMap(({ word, language }): LexiconFinding[] => {
    if (word.length < SHORTEST) return []
    const taken = lexicon
      .find(normalize(word), word)
      .find(
        ({ entry, misspelled }) => misspelled && (entry.language === 'und' || entry.language === language),
      )
    if (taken === undefined) return []
    const detail = `"${word}" (${language}) would be taken for "${taken.entry.form}" misspelt`
    return [{ problem: 'slip', mistake: false, detail }]
  })
}

function placesAndMoney(language: string): string[] {
  if (language === 'und') return []
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const currencies = new Intl.DisplayNames([language], { type: 'currency', fallback: 'none' })
  const names = [
    ...LETTERS.flatMap((a) => LETTERS.flatMap((b) => regions.of(a + b) ?? [])),
    ...Intl.supportedValuesOf('currency').flatMap((code) => currencies.of(code) ?? []),
  ]
  return [...new Set(names)]
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
