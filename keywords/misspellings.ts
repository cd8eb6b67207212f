/**
 * Names spelled wrong: a word of the text that means nothing to the lexicon and is one slip (a letter too many, missing,
 * wrong, or two swapped) away from a long name (see deletion-neighbourhood.ts). The first letter must be right: it hardly
 * ever is what goes wrong, and holding on to it keeps most other words out.
 */
import { isDigit, isLetter, scriptOf } from '../text/script.ts'
import type { Abbreviations } from './abbreviations.ts'
import { compileNeighbourhood, type DeletionNeighbourhood } from './deletion-neighbourhood.ts'
import type { Entry, FoldedEntry, TaxonEntry } from './entries.ts'
import { type WordSet, wordSet } from './word-set.ts'

/** A word of the normalised text and a name that it may be meant for. */
export interface Misspelling {
  readonly entry: TaxonEntry
  readonly start: number
  readonly end: number
}

export interface MisspellingFinder {
  /** Misspelled names among the words of a normalised text up to `length`, in reading order. */
  find(text: string, length?: number): Misspelling[]
}

/** Which words a word of a text is compared with. */
export interface MisspellableWords {
  /** Words that mean something as they are written. */
  readonly known: WordSet
  readonly neighbourhood: DeletionNeighbourhood
  /** Taxa that people have names for: only their scientific names are recognised by a single word. */
  readonly named: ReadonlySet<string>
}

/** Letters a name must have to be recognised by itself. */
const SHORTEST_NAME = 8
/** Letters a word of a scientific name must have to be recognised beside the other word of that name. */
const SHORTEST_BESIDE = 6
const LONGEST_WORD = 30

/**
 * @param meaningless normalised words that mean something else, or nothing by themselves, but are not slips.
 * @param named taxa that people have names for.
 */
export function misspellableWords(
  entries: readonly FoldedEntry[],
  meaningless: Iterable<string>,
  named: ReadonlySet<string>,
): MisspellableWords {
  const known = wordSet(entries.length)
  const long = new Set<string>()
  for (const word of meaningless) known.add(word, 0, word.length)
  for (const { entry, form } of entries) {
    const least = form.includes(' ') ? SHORTEST_BESIDE : SHORTEST_NAME
    let misspellable: boolean | null = null
    for (let start = 0; start < form.length; ) {
      const space = form.indexOf(' ', start)
      const end = space < 0 ? form.length : space
      if (mayBeNear(form, start, end)) {
        known.add(form, start, end)
        misspellable ??= entry.type === 'taxon' && mayBeMisspelled(entry, form, named)
        if (misspellable && end - start >= least) long.add(form.slice(start, end))
      }
      start = end + 1
    }
  }
  return { known, neighbourhood: compileNeighbourhood([...long]), named }
}

/** @param withForm gives the entries whose form, as it is matched, equals a normalised form. */
export function misspellingFinder(
  { known, neighbourhood, named }: MisspellableWords,
  abbreviations: Abbreviations,
  withForm: (form: string) => readonly Entry[],
): MisspellingFinder {
  const meant = (word: string): readonly string[] =>
    !mayBeNear(word, 0, word.length) || known.has(word, 0, word.length) ? [word] : neighbourhood.near(word)
  /** What a form of that spelling names; a false friend's spelling is a false friend. */
  const namesOf = (form: string): readonly TaxonEntry[] | 'innocent' => {
    const names: TaxonEntry[] = []
    for (const entry of withForm(form)) {
      if (entry.type === 'innocent') return 'innocent'
      if (entry.type === 'taxon' && mayBeMisspelled(entry, form, named)) names.push(entry)
    }
    return names
  }
  return {
    find(text, length = text.length) {
      const found: Misspelling[] = []
      const words = wordsOf(text, length)
      for (const [i, { start, end }] of words.entries()) {
        if (!mayBeNear(text, start, end) || known.has(text, start, end)) continue
        const near = neighbourhood.near(text.slice(start, end))
        if (near.length === 0) continue
        const before = meant(wordAt(text, words[i - 1]))
        const after = meant(wordAt(text, words[i + 1]))
        const forms = near.flatMap((name) => [
          name,
          ...before.map((one) => `${one} ${name}`),
          ...after.map((one) => `${name} ${one}`),
        ])
        const meantHere = new Set<TaxonEntry>()
        const byForm = forms.map((form) => ({ form, names: namesOf(form) }))
        // A false friend is one with a slip, too; only a longer name wins over it.
        const friendly = Math.max(
          0,
          ...byForm.map(({ form, names }) => (names === 'innocent' ? form.length : 0)),
        )
        for (const { form, names } of byForm) {
          if (names !== 'innocent' && form.length > friendly) for (const entry of names) meantHere.add(entry)
        }
        for (const name of friendly === 0 ? near : []) {
          const abbreviated = abbreviations.endingWith(name, text, start)
          if (name.length >= SHORTEST_NAME && abbreviated?.entry.strength === 'strong')
            meantHere.add(abbreviated.entry)
        }
        for (const entry of meantHere) found.push({ entry, start, end })
      }
      return found
    },
  }
}

/** Whether a word is long enough to be a name with a letter missing, and in an alphabet that such names are in. */
function mayBeNear(text: string, start: number, end: number): boolean {
  return end - start >= SHORTEST_BESIDE - 1 && isOfAlphabet(text.charCodeAt(start))
}

function mayBeMisspelled(entry: TaxonEntry, form: string, named: ReadonlySet<string>): boolean {
  if (entry.strength !== 'strong' || entry.kind === 'code-word') return false
  if (entry.kind === 'scientific') {
    if (form.includes(' ')) return /^[a-z]{3,} [a-z]{4,}$/.test(form)
    if (!entry.taxa.some((taxon) => named.has(taxon))) return false
  }
  return form.length >= SHORTEST_NAME && isAlphabetic(form)
}

/** In one alphabet whose letters are put down one by one: a slip in other scripts is another word. */
function isAlphabetic(form: string): boolean {
  if (!isOfAlphabet(form.charCodeAt(0))) return false
  const script = scriptOf(form.charCodeAt(0))
  for (let i = 1; i < form.length; i++) if (scriptOf(form.charCodeAt(i)) !== script) return false
  return true
}

function isOfAlphabet(unit: number): boolean {
  const script = scriptOf(unit)
  return script === 'latin' || script === 'cyrillic' || script === 'greek'
}

interface Word {
  readonly start: number
  readonly end: number
}

/** Words as far as names consist of them: no part of an address, a handle or a number. */
function wordsOf(text: string, length: number): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < length) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    while (at < length && isLetter(text.charCodeAt(at))) at += 1
    const before = start > 0 ? text.charCodeAt(start - 1) : SPACE
    const after = at < text.length ? text.charCodeAt(at) : SPACE
    if (at - start < 2 || at - start > LONGEST_WORD) continue
    if (isDigit(before) || isDigit(after) || NOT_BEFORE.has(before) || NOT_AFTER.has(after)) continue
    words.push({ start, end: at })
  }
  return words
}

const SPACE = 0x20
const NOT_AFTER: ReadonlySet<number> = new Set(Array.from('@_/', (sign) => sign.charCodeAt(0)))
const NOT_BEFORE: ReadonlySet<number> = new Set(Array.from('@_/.#', (sign) => sign.charCodeAt(0)))

function wordAt(text: string, word: Word | undefined): string {
  return word === undefined ? '' : text.slice(word.start, word.end)
}
