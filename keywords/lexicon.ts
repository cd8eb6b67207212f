/**
 * The lexicon: what words mean for wildlife trade. Tables in `data/` that people edit, checked and compiled once into
 * an automaton; `hash` is over the tables' content, so an assessment names the exact knowledge it was made with.
 */
import { accented } from '../text/fold.ts'
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { standsAsWord } from './boundaries.ts'
import { readCurrencyMagnitudes } from './currency-magnitudes.ts'
import {
  type Entry,
  type FoldedEntry,
  readInnocents,
  readNames,
  readOrdinaryWords,
  readProducts,
  readSignals,
  type TaxonEntry,
} from './entries.ts'
import { type ExemptionRule, readExemptionRules } from './exemption-rules.ts'
import { type LegalRule, readLegalRules } from './legal-rules.ts'
import { hashOfTables, type LexiconTables, readLexiconTables } from './lexicon-tables.ts'
import { compileMisspellings, type MisspellingFinder } from './misspellings.ts'
import { type NationalProtection, readNationalProtection } from './national-protection.ts'
import { scientificEntries } from './scientific-names.ts'
import { stemOf } from './stems.ts'
import { readTaxonomy, type Taxonomy } from './taxonomy.ts'

export interface Lexicon {
  readonly hash: string
  readonly taxonomy: Taxonomy
  readonly entries: readonly Entry[]
  readonly legalRules: readonly LegalRule[]
  readonly nationalProtection: NationalProtection
  readonly exemptionRules: readonly ExemptionRule[]
  /** Rough worth of a unit in US dollars, by ISO 4217 code. */
  readonly currencyMagnitudes: ReadonlyMap<string, number>
  readonly automaton: Automaton
  /** Every entry whose form stands in the text as a word or is misspelled there, ordered by start, longer ones first. */
  find(text: NormalizedText, original: string): Match[]
  /** Entries whose normalised form equals that of `term`. */
  lookUp(term: string): readonly Entry[]
}

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

/** Loads and compiles the tables; throws LexiconFileError naming file and line where one cannot be used. */
export function loadLexicon(directory = new URL('./data/', import.meta.url)): Lexicon {
  return compileLexicon(readLexiconTables(directory))
}

/** Compiles tables given as texts; throws LexiconFileError naming file and line where one cannot be used. */
export function compileLexicon(tables: LexiconTables): Lexicon {
  const taxonomy = readTaxonomy(tables)
  const entries: Entry[] = [
    ...tables.names.flatMap((table) => readNames(table, taxonomy.taxa)),
    ...scientificEntries(taxonomy),
    ...tables.products.flatMap(readProducts),
    ...tables.signals.flatMap(readSignals),
    ...tables.falseFriends.flatMap(readInnocents),
  ]
  const folded = entries.map((entry): FoldedEntry => ({ entry, form: foldedForm(entry) }))
  const index = byForm(folded)
  const forms = [...index.keys()]
  const entriesOf = [...index.values()]
  const automaton = compileAutomaton(forms)
  const misspellings = compileMisspellings(folded, readOrdinaryWords(tables.ordinaryWords))
  return {
    hash: hashOfTables(tables),
    taxonomy,
    entries,
    legalRules: readLegalRules(tables.legalRules),
    nationalProtection: readNationalProtection(tables.nationalProtection, taxonomy),
    exemptionRules: readExemptionRules(tables.exemptionRules, taxonomy.taxa),
    currencyMagnitudes: readCurrencyMagnitudes(tables.currencyMagnitudes),
    automaton,
    lookUp: (term) => index.get(foldTerm(term)) ?? [],
    find: (text, original) =>
      [
        ...findMatches(text, original, automaton, forms, entriesOf),
        ...findMisspelled(text, misspellings),
      ].sort((a, b) => a.start - b.start || b.end - a.end),
  }
}

/** A form that begins with ^ counts only at the start of a field. */
const AT_START = '^'

function foldedForm({ form }: Entry): string {
  return foldTerm(form.startsWith(AT_START) ? form.slice(1) : form)
}

function byForm(entries: readonly FoldedEntry[]): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  const add = (form: string, entry: Entry) => {
    const same = index.get(form)
    if (same === undefined) index.set(form, [entry])
    else same.push(entry)
  }
  for (const { entry, form } of entries) {
    add(form, entry)
    const stem = stemOf(form, entry.language)
    if (stem !== null) add(stem, entry)
  }
  return index
}

function findMatches(
  text: NormalizedText,
  original: string,
  automaton: Automaton,
  forms: readonly string[],
  entriesOf: readonly Entry[][],
): Match[] {
  const found: Match[] = []
  automaton.scan(text.text, (index, end) => {
    const start = end - (forms[index]?.length ?? 0)
    const disguised = start >= text.plainLength
    for (const entry of entriesOf[index] ?? []) {
      if (entry.form.startsWith(AT_START) && start !== 0) continue
      if (!standsAsWord(text.text, start, end, entry.language)) continue
      if (!accentsAgree(entry, text, original, start, end)) continue
      found.push({ entry, start, end, disguised, misspelled: false })
    }
  })
  return found
}

function findMisspelled(text: NormalizedText, misspellings: MisspellingFinder): Match[] {
  return misspellings
    .find(text.text.slice(0, text.plainLength))
    .map((found) => ({ ...found, disguised: false, misspelled: true }))
}

/**
 * Vietnamese words that differ only in their accents are different words: what is written with accents must have the
 * entry's; what is written without any may stand for it if it is long enough to be no other word.
 */
function accentsAgree(
  entry: Entry,
  text: NormalizedText,
  original: string,
  start: number,
  end: number,
): boolean {
  if (entry.language !== 'vi') return true
  const span = text.originalSpan(start, end)
  const written = comparable(accented(original.slice(span.start, span.end)))
  const expected = comparable(accented(entry.form))
  if (written === expected) return true
  const bare = comparable(foldTerm(original.slice(span.start, span.end)))
  return written === bare && bare.length >= SHORTEST_BARE && expected.split(' ').length > 1
}

const SHORTEST_BARE = 6

/** Letters only: signs put between them to disguise a word are no difference. */
function comparable(text: string): string {
  return text
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}

export function isTaxonEntry(entry: Entry): entry is TaxonEntry {
  return entry.type === 'taxon'
}
