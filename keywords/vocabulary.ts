/**
 * All words of the lexicon with what they mean, ready to be looked for: compiled from the tables, which takes most of a
 * start, or opened from the arrays that an earlier start has kept.
 */
import type { Abbreviations } from './abbreviations.ts'
import { automatonOf } from './automaton.ts'
import { neighbourhoodOf } from './deletion-neighbourhood.ts'
import { digraphSpellings } from './digraph-spellings.ts'
import type { Entry, FoldedEntry } from './entries.ts'
import type { NamedArrays } from './kept/array-file.ts'
import { latinSpellings } from './latin-spellings.ts'
import { compileTerms, foldedForm, type Terms } from './matching.ts'
import { type MisspellableWords, misspellableWords } from './misspellings.ts'
import { type InternationalName, internationalNames } from './sounds/international-names.ts'
import { textAt, textList, textsOf } from './text-list.ts'
import { branchesOf } from './trie-arrays.ts'
import { wordSetOf } from './word-set.ts'

export interface Vocabulary {
  /** What stands in the tables and follows from them, without further spellings. */
  readonly entries: readonly Entry[]
  readonly terms: Terms
  readonly misspellable: MisspellableWords
  /** Names that other scripts write as they sound. */
  readonly international: readonly InternationalName[]
}

export interface VocabularyContext {
  readonly abbreviations: Abbreviations
  /** Normalised words that are never taken for the misspelling of a name. */
  readonly ordinary: ReadonlySet<string>
  /** Taxa that people have names for. */
  readonly named: ReadonlySet<string>
}

export function compileVocabulary(
  entries: readonly Entry[],
  { abbreviations, ordinary, named }: VocabularyContext,
): Vocabulary {
  const folded = entries.map((entry): FoldedEntry => ({ entry, form: foldedForm(entry) }))
  const { epithets } = abbreviations
  return {
    entries,
    terms: compileTerms([...folded, ...digraphSpellings(folded), ...latinSpellings(folded)], epithets),
    misspellable: misspellableWords(folded, [...ordinary, ...epithets], named),
    international: internationalNames(folded),
  }
}

/** What makes up a vocabulary, as arrays alone; opened again, they find the same. */
export function arraysOf({ entries, terms, misspellable, international }: Vocabulary): NamedArrays {
  const trie = terms.automaton.complete()
  const numbers = new Map(entries.map((entry, number) => [entry, number]))
  const entryOfTerm = Int32Array.from(trie.equals, (_, term) => {
    const entry = terms.meaningOf(term)
    if (entry === null) return NOTHING
    const number = numbers.get(entry) ?? numbers.size
    if (number === numbers.size) numbers.set(entry, number)
    return number
  })
  const meanings = new Map<string, number>()
  const all = [...numbers.keys()]
  const meaningOfEntry = Int32Array.from(all, ({ form: _, ...meaning }) => {
    const text = JSON.stringify(meaning)
    const number = meanings.get(text) ?? meanings.size
    if (number === meanings.size) meanings.set(text, number)
    return number
  })
  const forms = textList(all.map(({ form }) => form))
  const meaningTexts = textList([...meanings.keys()])
  const { hashes, numbers: numbersOfWords, words } = misspellable.neighbourhood.table
  const named = textList([...misspellable.named])
  return {
    ...trie,
    entryOfTerm,
    entryCount: Int32Array.of(entries.length),
    ...{ meaningOfEntry, formUnits: forms.units, formStarts: forms.starts },
    ...{ meaningUnits: meaningTexts.units, meaningStarts: meaningTexts.starts },
    ...{ knownSlots: misspellable.known.slots, hashes, numbersOfWords },
    ...{ wordUnits: words.units, wordStarts: words.starts },
    ...{ namedUnits: named.units, namedStarts: named.starts },
    internationalEntries: Int32Array.from(international, ({ entry }) => numbers.get(entry) ?? NOTHING),
    internationalLanguages: Int32Array.from(international, ({ languages }) => languages),
  }
}

const NOTHING = -1

/** @throws TypeError where the arrays are not those of a vocabulary. */
export function openVocabulary(arrays: NamedArrays): Vocabulary {
  const longs = (name: string): Int32Array => ofKind(arrays[name], Int32Array)
  const counts = (name: string): Uint32Array => ofKind(arrays[name], Uint32Array)
  const units = (name: string): Uint16Array => ofKind(arrays[name], Uint16Array)
  const texts = (name: string) => ({ units: units(`${name}Units`), starts: longs(`${name}Starts`) })
  const entryOfTerm = longs('entryOfTerm')
  const entryOf = entriesIn(longs('meaningOfEntry'), texts('form'), texts('meaning'))
  const count = longs('entryCount')[0] ?? 0
  const internationalEntries = longs('internationalEntries')
  const languages = longs('internationalLanguages')
  let entries: readonly Entry[] | null = null
  return {
    get entries() {
      entries ??= Array.from({ length: count }, (_, number) => entryOf(number))
      return entries
    },
    get international() {
      return Array.from(internationalEntries, (number, i): InternationalName => {
        const entry = entryOf(number)
        if (entry.type !== 'taxon') throw new TypeError(`not a name: ${entry.form}`)
        return { entry, form: foldedForm(entry), languages: languages[i] ?? 0 }
      })
    },
    terms: {
      automaton: automatonOf(
        branchesOf({
          ...{ nodes: longs('nodes'), values: longs('values'), firstStates: longs('firstStates') },
          ...{ letters: units('letters'), equals: longs('equals') },
          ...{
            tailUnits: units('tailUnits'),
            tailStarts: longs('tailStarts'),
            tailTerms: longs('tailTerms'),
          },
          counts: longs('counts'),
        }),
      ),
      meaningOf(term) {
        const number = entryOfTerm[term] ?? NOTHING
        return number === NOTHING ? null : entryOf(number)
      },
    },
    misspellable: {
      known: wordSetOf(counts('knownSlots')),
      neighbourhood: neighbourhoodOf({
        ...{ hashes: counts('hashes'), numbers: counts('numbersOfWords'), words: texts('word') },
      }),
      named: new Set(textsOf(texts('named'))),
    },
  }
}

/** Gives entries by their numbers; each is made once, when it is first asked for. */
function entriesIn(
  meaningOfEntry: Int32Array,
  forms: ReturnType<typeof textList>,
  meanings: ReturnType<typeof textList>,
): (number: number) => Entry {
  const made: Entry[] = []
  const known: Omit<Entry, 'form'>[] = []
  return (number) => {
    const before = made[number]
    if (before !== undefined) return before
    const index = meaningOfEntry[number] ?? 0
    // Written by `arraysOf` from entries, and their check sum agrees.
    const meaning = known[index] ?? (JSON.parse(textAt(meanings, index)) as Omit<Entry, 'form'>)
    known[index] = meaning
    const entry = { ...meaning, form: textAt(forms, number) } as Entry
    made[number] = entry
    return entry
  }
}

function ofKind<A extends NamedArrays[string]>(
  array: NamedArrays[string] | undefined,
  kind: new (length: number) => A,
): A {
  if (array instanceof kind) return array
  throw new TypeError(`not an array of the kind ${kind.name}`)
}
