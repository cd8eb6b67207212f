/**
 * Words one slip away from a word: two words are that near when they become equal once one letter at most is left out
 * of each. Every word is entered under the hash of each such remainder; those of the sought word lead to candidates.
 *
 * The first letter is held on to. The table holds hashes and numbers only: 20,000 words take a few megabytes.
 */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import { type TextList, textAt, textList } from './text-list.ts'

export interface DeletionNeighbourhood {
  /** Words one slip (a letter missing, added, wrong, or two swapped) from this one, in the order they were given. */
  near(word: string): readonly string[]
  readonly table: RemainderTable
}

/** What a neighbourhood consists of: open addressing by the hash of a remainder. */
export interface RemainderTable {
  readonly hashes: Uint32Array
  /** Number of the word, plus one; 0 where a slot is free. */
  readonly numbers: Uint32Array
  readonly words: TextList
}

const LONGEST = 40

/** @param words distinct, in one alphabet, normalised. */
export function compileNeighbourhood(words: readonly string[]): DeletionNeighbourhood {
  const entries = words.reduce((sum, word) => sum + Math.min(word.length, LONGEST), 0)
  const bits = Math.max(4, Math.ceil(Math.log2(entries * 2 + 1)))
  const mask = 2 ** bits - 1
  const hashes = new Uint32Array(mask + 1)
  const numbers = new Uint32Array(mask + 1)
  const remainders = new Uint32Array(LONGEST)
  for (const [number, word] of words.entries()) {
    const count = hashRemainders(word, remainders)
    for (let i = 0; i < count; i++) {
      const hash = remainders[i] ?? 0
      let slot = (hash ^ (hash >>> 15)) & mask
      while (numbers[slot] !== 0 && !(hashes[slot] === hash && numbers[slot] === number + 1)) {
        slot = (slot + 1) & mask
      }
      hashes[slot] = hash
      numbers[slot] = number + 1
    }
  }
  return neighbourhoodOf({ hashes, numbers, words: textList(words) })
}

export function neighbourhoodOf(table: RemainderTable): DeletionNeighbourhood {
  const { hashes, numbers, words } = table
  const mask = hashes.length - 1
  const remainders = new Uint32Array(LONGEST)
  return {
    table,
    near(word) {
      const count = hashRemainders(word, remainders)
      let candidates: Set<number> | null = null
      for (let i = 0; i < count; i++) {
        const hash = remainders[i] ?? 0
        let slot = (hash ^ (hash >>> 15)) & mask
        while (numbers[slot] !== 0) {
          if (hashes[slot] === hash) {
            candidates ??= new Set()
            candidates.add((numbers[slot] ?? 0) - 1)
          }
          slot = (slot + 1) & mask
        }
      }
      if (candidates === null) return NONE
      return [...candidates]
        .sort((a, b) => a - b)
        .flatMap((number) => oneSlipAway(word, textAt(words, number)))
    },
  }
}

const NONE: readonly string[] = []

/**
 * By the restricted distance (optimal string alignment): as exact as the full one where there is one slip, while
 * natural's full distance counts doubled letters as nothing.
 */
function oneSlipAway(word: string, name: string): string[] {
  const near =
    word.charAt(0) === name.charAt(0) &&
    Math.abs(word.length - name.length) <= 1 &&
    DamerauLevenshteinDistance(word, name, { restricted: true }) === 1
  return near ? [name] : []
}

const FACTOR = 0x01000193
const POWERS = powers()

/**
 * Hashes of the whole word and of the word without each of its letters but the first, as polynomials of its UTF-16
 * units, so that each costs one step.
 */
function hashRemainders(word: string, into: Uint32Array): number {
  const length = Math.min(word.length, LONGEST)
  let whole = 0
  for (let i = 0; i < length; i++) whole = (Math.imul(whole, FACTOR) + word.charCodeAt(i)) | 0
  into[0] = whole
  let prefix = word.charCodeAt(0)
  // What remains behind the letter left out: the whole without its first letters.
  for (let i = 1; i < length; i++) {
    const unit = word.charCodeAt(i)
    const behind = length - 1 - i
    const upTo = (Math.imul(prefix, FACTOR) + unit) | 0
    const suffix = (whole - Math.imul(upTo, POWERS[behind] ?? 0)) | 0
    into[i] = (Math.imul(prefix, POWERS[behind] ?? 0) + suffix) | 0
    prefix = upTo
  }
  return length
}

function powers(): Int32Array {
  const table = new Int32Array(LONGEST)
  table[0] = 1
  for (let i = 1; i < LONGEST; i++) table[i] = Math.imul(table[i - 1] ?? 0, FACTOR)
  return table
}
