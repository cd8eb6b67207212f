/**
 * Names spelled wrong: a word of the text that means nothing to the lexicon and is one slip (a letter too many, missing,
 * wrong, or two swapped) away from a long name.
 *
 * Which names come into question for a word is looked up by a deletion neighbourhood: words that are one slip apart
 * become equal when one letter at most is left out of each. Only those few are then measured. The first letter must be
 * right: it hardly ever is what goes wrong, and holding on to it keeps most other words out.
 */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import type { FoldedEntry, TaxonEntry } from './entries.ts'

/** A word of the normalised text and a name that it may be meant for. */
export interface Misspelling {
  readonly entry: TaxonEntry
  readonly start: number
  readonly end: number
}

export interface MisspellingFinder {
  /** Misspelled names among the words of a normalised text, in reading order. */
  find(text: string): Misspelling[]
}

/** Letters a name must have to be recognised by itself. */
const SHORTEST_NAME = 8
/** Letters a word of a scientific name must have to be recognised beside the other word of that name. */
const SHORTEST_BESIDE = 6

/** @param ordinary normalised words that are one slip away from a name and mean something else. */
export function compileMisspellings(
  entries: readonly FoldedEntry[],
  ordinary: ReadonlySet<string>,
): MisspellingFinder {
  const known = new Set(ordinary)
  const innocent = new Set<string>()
  const names = new Map<string, TaxonEntry[]>()
  const near = new Map<string, Set<string>>()
  for (const { entry, form } of entries) {
    const words = form.split(' ')
    for (const word of words) known.add(word)
    if (entry.type === 'innocent') innocent.add(form)
    if (entry.type !== 'taxon' || !mayBeMisspelled(entry, form)) continue
    add(names, form, entry)
    const least = words.length > 1 ? SHORTEST_BESIDE : SHORTEST_NAME
    for (const word of words) if (word.length >= least) addNeighbourhood(near, word)
  }
  const meant = (word = ''): readonly string[] => (known.has(word) ? [word] : wordsNear(word, near))
  return {
    find: (text) => {
      const words = [...text.matchAll(WORD)]
      return words.flatMap(({ 0: word, index }, i) => {
        if (word.length < SHORTEST_BESIDE - 1 || known.has(word)) return []
        const forms = wordsNear(word, near).flatMap((name) => [
          name,
          ...meant(words[i - 1]?.[0]).map((before) => `${before} ${name}`),
          ...meant(words[i + 1]?.[0]).map((after) => `${name} ${after}`),
        ])
        // A false friend is one with a slip, too.
        if (forms.some((form) => innocent.has(form))) return []
        return forms
          .flatMap((form) => names.get(form) ?? [])
          .map((entry) => ({ entry, start: index, end: index + word.length }))
      })
    },
  }
}

/** Words as far as names consist of them; no part of an address, a handle or a number. */
const WORD = /(?<![\p{L}\p{M}\p{N}@_/.#])[\p{L}\p{M}]{2,30}(?![\p{L}\p{M}\p{N}@_/])/gu

/** Alphabets whose letters are put down one by one: a slip in other scripts is another word. */
const ALPHABETIC = /^(?:\p{Script=Latin}+|\p{Script=Cyrillic}+|\p{Script=Greek}+)$/u

function mayBeMisspelled(entry: TaxonEntry, form: string): boolean {
  if (entry.strength !== 'strong' || entry.kind === 'code-word') return false
  if (entry.kind === 'scientific' && form.includes(' ')) return /^[a-z]{3,} [a-z]{4,}$/.test(form)
  return form.length >= SHORTEST_NAME && ALPHABETIC.test(form)
}

function addNeighbourhood(near: Map<string, Set<string>>, word: string): void {
  for (let i = 0; i < word.length; i++) {
    const key = withoutLetter(word, i)
    near.set(key, (near.get(key) ?? new Set()).add(word))
  }
}

/** Words of names that are one slip away. */
function wordsNear(word: string, near: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (word.length < SHORTEST_BESIDE - 1) return []
  const candidates = new Set<string>()
  for (let i = 0; i < word.length; i++) {
    for (const name of near.get(withoutLetter(word, i)) ?? []) candidates.add(name)
  }
  return [...candidates].filter((name) => isOneSlip(word, name))
}

/** The word without its letter at `index`; whole for 0, because the first letter is held on to. */
function withoutLetter(word: string, index: number): string {
  return index === 0 ? word : word.slice(0, index) + word.slice(index + 1)
}

/**
 * By the restricted distance (optimal string alignment): as exact as the full one where there is one slip, while
 * natural's full distance counts doubled letters as nothing.
 */
function isOneSlip(word: string, name: string): boolean {
  return (
    word.charAt(0) === name.charAt(0) && DamerauLevenshteinDistance(word, name, { restricted: true }) === 1
  )
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
