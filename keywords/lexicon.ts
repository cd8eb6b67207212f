/**
 * The lexicon: what words mean for wildlife trade. Tables in `data/` that people edit, checked and compiled once into
 * an automaton; `hash` is over the tables' content, so an assessment names the exact knowledge it was made with.
 */
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import { type Abbreviations, compileAbbreviations } from './abbreviations.ts'
import type { Automaton } from './automaton.ts'
import { clippedNames } from './clipped-names.ts'
import { readCurrencyMagnitudes } from './currency-magnitudes.ts'
import {
  type Entry,
  readInnocents,
  readLifeForms,
  readNames,
  readProducts,
  readSignals,
  type TaxonEntry,
} from './entries.ts'
import { type ExemptionRule, readExemptionRules } from './exemption-rules.ts'
import { readArrayFile, writeArrayFile } from './kept/array-file.ts'
import { compilerHash } from './kept/compiler-hash.ts'
import { type LegalRule, readLegalRules } from './legal-rules.ts'
import { hashOfTables, type LexiconTables, readLexiconTables } from './lexicon-tables.ts'
import { type Match, type Matcher, matcherOf } from './matching.ts'
import { type NationalProtection, readNationalProtection } from './national-protection.ts'
import { type OrdinaryWords, readOrdinaryWords } from './ordinary-words.ts'
import { type Places, readPlaces } from './places.ts'
import { readPriorityTaxa } from './priority-taxa.ts'
import { type ProductTerms, readProductTerms } from './product-terms.ts'
import { scientificEntries } from './scientific-names.ts'
import { soundFinder } from './sounds/names-by-sound.ts'
import { withSoundedNames } from './sounds/sounded-matches.ts'
import { readTaxonomy, type Taxonomy } from './taxonomy.ts'
import { readTradeFacts, type TradeFacts } from './trade-facts.ts'
import { readTypicalTaxa } from './typical-taxa.ts'
import { arraysOf, compileVocabulary, openVocabulary, type Vocabulary } from './vocabulary.ts'
import { readWeakNames, type WeakNames } from './weak-names.ts'

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
  /** Taxa that every language of priority must name. */
  readonly priorityTaxa: readonly string[]
  readonly places: Places
  readonly exemptionRules: readonly ExemptionRule[]
  /** Rough worth of a unit in US dollars, by ISO 4217 code. */
  readonly currencyMagnitudes: ReadonlyMap<string, number>
  readonly automaton: Automaton
  /**
   * Every entry whose form stands in the text as a word, is misspelled there or written in another script as it sounds,
   * ordered by start, longer ones first.
   */
  find(text: NormalizedText, original: string): Match[]
  /** Entries whose normalised form equals that of `term`. */
  lookUp(term: string): readonly Entry[]
}

/** A lexicon that came from files. */
export interface LoadedLexicon extends Lexicon {
  /**
   * Keeps what was compiled, so that the next start reads it instead; nothing where it was read. Half a second of work,
   * for when whoever waits has an answer. False where nothing can be written.
   */
  keep(): boolean
}

const DATA = new URL('./data/', import.meta.url)
/** Beside the packages, where nobody else may write: what is kept is believed as the code is. */
export const KEPT_LEXICON = new URL('../node_modules/.cache/wtm-lexicon', import.meta.url)

/**
 * Loads the tables of `directory`, and their words as compiled by an earlier start where the same code has kept the same
 * tables' in `kept`; throws LexiconFileError naming file and line where one cannot be used.
 */
export function loadLexicon(directory = DATA, kept = KEPT_LEXICON): LoadedLexicon {
  const tables = readLexiconTables(directory)
  const hash = hashOfTables(tables)
  const key = `${hash} ${compilerHash()}`
  const arrays = readArrayFile(kept, key)
  if (arrays !== null) {
    return Object.assign(
      lexiconOf(tables, hash, () => openVocabulary(arrays)),
      { keep: () => true },
    )
  }
  let compiled: Vocabulary | null = null
  const lexicon = lexiconOf(tables, hash, (knowledge) => {
    compiled = vocabularyOf(tables, knowledge)
    return compiled
  })
  const keep = () => {
    if (compiled === null) return true
    const written = writeArrayFile(kept, key, arraysOf(compiled))
    compiled = null
    return written
  }
  return Object.assign(lexicon, { keep })
}

/** Compiles tables given as texts; throws LexiconFileError naming file and line where one cannot be used. */
export function compileLexicon(tables: LexiconTables): Lexicon {
  return lexiconOf(tables, hashOfTables(tables), (knowledge) => vocabularyOf(tables, knowledge))
}

/** What the words of the tables are read by. */
interface Knowledge {
  readonly taxonomy: Taxonomy
  readonly nationalProtection: NationalProtection
  readonly weak: WeakNames
  readonly abbreviations: Abbreviations
  readonly ordinary: OrdinaryWords
}

function lexiconOf(
  tables: LexiconTables,
  hash: string,
  wordsWith: (knowledge: Knowledge) => Vocabulary,
): Lexicon {
  const taxonomy = readTaxonomy(tables)
  const nationalProtection = readNationalProtection(tables.nationalProtection, taxonomy)
  const weak = readWeakNames(tables.weakNames)
  const abbreviations = compileAbbreviations(taxonomy, weak)
  const ordinary = readOrdinaryWords(tables.ordinaryWords)
  const vocabulary = wordsWith({ taxonomy, nationalProtection, weak, abbreviations, ordinary })
  const matcher = matcherOf(vocabulary.terms, abbreviations, ordinary, vocabulary.misspellable)
  const clipped = clippedNames(taxonomy)
  const sounds = soundFinder(() => vocabulary.international, ordinary.folded)
  return {
    hash,
    taxonomy,
    get entries() {
      return vocabulary.entries
    },
    legalRules: readLegalRules(tables.legalRules, taxonomy.taxa),
    nationalProtection,
    trade: readTradeFacts(tables, taxonomy),
    productTerms: readProductTerms(tables, taxonomy),
    typicalTaxa: readTypicalTaxa(tables.typicalTaxa, taxonomy.ranks),
    priorityTaxa: readPriorityTaxa(tables.priorityTaxa, taxonomy.ranks),
    places: readPlaces(tables.places),
    exemptionRules: readExemptionRules(tables.exemptionRules, taxonomy.taxa),
    currencyMagnitudes: readCurrencyMagnitudes(tables.currencyMagnitudes),
    automaton: vocabulary.terms.automaton,
    lookUp: (term) => lookUp(foldTerm(term), matcher, abbreviations),
    find: (text, original) => {
      const matches = matcher.find(text, original)
      return withSoundedNames(clipped.addTo(matches, text), text, sounds)
    },
  }
}

function vocabularyOf(
  tables: LexiconTables,
  { taxonomy, nationalProtection, weak, abbreviations, ordinary }: Knowledge,
): Vocabulary {
  const names = tables.names.flatMap((table) => readNames(table, taxonomy.taxa))
  const named = new Set(names.flatMap(({ taxa }) => taxa))
  const protectedTaxa = new Set(nationalProtection.rules.flatMap(({ taxa }) => taxa))
  const entries: Entry[] = [
    ...names,
    ...scientificEntries(taxonomy, { weak, named, protectedTaxa }),
    ...tables.products.flatMap(readProducts),
    ...tables.signals.flatMap(readSignals),
    ...tables.falseFriends.flatMap(readInnocents),
    ...tables.lifeForms.flatMap((table) => readLifeForms(table, taxonomy.ranks)),
  ]
  return compileVocabulary(entries, {
    abbreviations,
    ordinary: ordinary.folded,
    named,
  })
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
