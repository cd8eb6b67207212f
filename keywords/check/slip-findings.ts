/**
 * Ordinary words that would be taken for misspelt names (they belong into ordinary-words.tsv), and countries and
 * currencies that would be taken for animals (they belong among the false friends).
 */
import { EVERYDAY_WORDS } from '../../text/language-words.ts'
import { normalize } from '../../text/normalize.ts'
import type { Entry } from '../entries.ts'
import type { Lexicon } from '../lexicon.ts'
import type { LexiconFinding } from './finding.ts'

const SHORTEST = 5

/** Tries everyday words, and the names of countries and currencies, each in its own language. */
export function slipFindings(lexicon: Pick<Lexicon, 'entries' | 'find'>): LexiconFinding[] {
  const languages = new Set(lexicon.entries.map(({ language }) => language))
  const everyday = [...EVERYDAY_WORDS].flatMap(([word, of]) => of.map((language) => ({ word, language })))
  const names = [...languages].flatMap((language) =>
    placesAndMoney(language).map((word) => ({ word, language })),
  )
  return [
    ...[...everyday, ...names].flatMap(({ word, language }) => slips(word, language, lexicon)),
    ...names.flatMap(({ word, language }) => places(word, language, lexicon)),
  ]
}

function slips(word: string, language: string, lexicon: Pick<Lexicon, 'find'>): LexiconFinding[] {
  if (word.length < SHORTEST) return []
  const taken = lexicon
    .find(normalize(word), word)
    .find(({ entry, misspelled }) => misspelled && isMeant(entry, language))
  if (taken === undefined) return []
  const detail = `"${word}" (${language}) would be taken for "${taken.entry.form}" misspelt`
  return [{ problem: 'slip', mistake: false, detail }]
}

function places(word: string, language: string, lexicon: Pick<Lexicon, 'find'>): LexiconFinding[] {
  const matches = lexicon.find(normalize(word), word)
  const taken = matches.find(
    ({ entry, misspelled, start, end }) =>
      entry.type === 'taxon' &&
      entry.strength === 'strong' &&
      !misspelled &&
      isMeant(entry, language) &&
      !matches.some((other) => other.entry.type === 'innocent' && other.start <= start && other.end >= end),
  )
  if (taken === undefined) return []
  const detail = `"${word}" (${language}) would be taken for "${taken.entry.form}"`
  return [{ problem: 'place', mistake: false, detail }]
}

function isMeant(entry: Entry, language: string): boolean {
  return entry.language === 'und' || entry.language === language
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
