/**
 * The lexicon: what words mean for wildlife trade. Tables in `data/` that people edit, checked and compiled once into
 * an automaton; `hash` is over the tables' content, so an assessment names the exact knowledge it was made with.
 */
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import { type Abbreviations, compileAbbreviations } from './abbreviations.ts'
import type { Automaton } from './automaton.ts'
import { readCurrencyMagnitudes } from './currency-magnitudes.ts'
import { digraphSpellings } from './digraph-spellings.ts'
import {
  type Entry,
  type FoldedEntry,
  readInnocents,
  readLifeForms,
  readNames,
  readProducts,
  readSignals,
  type TaxonEntry,
} from './entries.ts'
import { type ExemptionRule, readExemptionRules } from './exemption-rules.ts'
import { latinSpellings } from './latin-spellings.ts'
import { type LegalRule, readLegalRules } from './legal-rules.ts'
import { hashOfTables, type LexiconTables, readLexiconTables } from './lexicon-tables.ts'
import { compileMatcher, foldedForm, type Match, type Matcher } from './matching.ts'
import { compileMisspellings } from './misspellings.ts'
import { type NationalProtection, readNationalProtection } from './national-protection.ts'
import { readOrdinaryWords } from './ordinary-words.ts'
import { type Places, readPlaces } from './places.ts'
import { type ProductTerms, readProductTerms } from './product-terms.ts'
import { scientificEntries } from './scientific-names.ts'
import { readTaxonomy, type Taxonomy } from './taxonomy.ts'
import { readTradeFacts, type TradeFacts } from './trade-facts.ts'
import { readTypicalTaxa } from './typical-taxa.ts'
import { readWeakNames } from './weak-names.ts'

export type { Match } from './matching.ts'

export interface Lexicon {
  readonly hash: string
  readonly taxonomy: Taxonomy
  readonly entries: readonly Entry[]
  readonly legalRules: readonly LegalRule[]
  readonly nationalProtection: NationalProtection
  readonly trade: TradeFacts
  readonly productTerms: ProductTerms
  /** What a product is mostly of, where the advert does not say; by product code. */
  readonly typicalTaxa: ReadonlyMap<string, readonly string[]>
  readonly places: Places
  readonly exemptionRules: readonly ExemptionRule[]
  /** Rough worth of a unit in US dollars, by ISO 4217 code. */
  readonly currencyMagnitudes: ReadonlyMap<string, number>
  readonly automaton: Automaton
  /** Every entry whose form stands in the text as a word or is misspelled there, ordered by start, longer ones first. */
  find(text: NormalizedText, original: string): Match[]
  /** Entries whose normalised form equals that of `term`. */
  lookUp(term: string): readonly Entry[]
}

/** Loads and compiles the tables; throws LexiconFileError naming file and line where one cannot be used. */
export function loadLexicon(directory = new URL('./data/', import.meta.url)): Lexicon {
  return compileLexicon(readLexiconTables(directory))
}

/** Compiles tables given as texts; throws LexiconFileError naming file and line where one cannot be used. */
export function compileLexicon(tables: LexiconTables): Lexicon {
  const taxonomy = readTaxonomy(tables)
  const nationalProtection = readNationalProtection(tables.nationalProtection, taxonomy)
  const names = tables.names.flatMap((table) => readNames(table, taxonomy.taxa))
  const named = new Set(names.flatMap(({ taxa }) => taxa))
  const protectedTaxa = new Set(nationalProtection.rules.flatMap(({ taxa }) => taxa))
  const weak = readWeakNames(tables.weakNames)
  const entries: Entry[] = [
    ...names,
    ...scientificEntries(taxonomy, { weak, named, protectedTaxa }),
    ...tables.products.flatMap(readProducts),
    ...tables.signals.flatMap(readSignals),
    ...tables.falseFriends.flatMap(readInnocents),
    ...tables.lifeForms.flatMap((table) => readLifeForms(table, taxonomy.ranks)),
  ]
  const folded = entries.map((entry): FoldedEntry => ({ entry, form: foldedForm(entry) }))
  const abbreviations = compileAbbreviations(taxonomy, weak)
  const ordinary = readOrdinaryWords(tables.ordinaryWords)
  const matcher = compileMatcher(
    [...folded, ...digraphSpellings(folded), ...latinSpellings(folded)],
    abbreviations,
    ordinary,
    (withForm) => compileMisspellings(folded, { ordinary: ordinary.folded, named, abbreviations, withForm }),
  )
  return {
    hash: hashOfTables(tables),
    taxonomy,
    entries,
    legalRules: readLegalRules(tables.legalRules, taxonomy.taxa),
    nationalProtection,
    trade: readTradeFacts(tables, taxonomy),
    productTerms: readProductTerms(tables, taxonomy),
    typicalTaxa: readTypicalTaxa(tables.typicalTaxa, taxonomy.ranks),
    places: readPlaces(tables.places),
    exemptionRules: readExemptionRules(tables.exemptionRules, taxonomy.taxa),
    currencyMagnitudes: readCurrencyMagnitudes(tables.currencyMagnitudes),
    automaton: matcher.automaton,
    lookUp: (term) => lookUp(foldTerm(term), matcher, abbreviations),
    find: matcher.find,
  }
}

function lookUp(form: string, matcher: Matcher, abbreviations: Abbreviations): readonly Entry[] {
  const found = matcher.withForm(form)
  if (found.length > 0) return found
  const epithet = form.slice(Math.max(form.lastIndexOf(' '), form.lastIndexOf('.')) + 1)
  const name = abbreviations.endingWith(epithet, form, form.length - epithet.length)
  return name?.start === 0 ? [name.entry] : []
}

export function isTaxonEntry(entry: Entry): entry is TaxonEntry {
  return entry.type === 'taxon'
}
