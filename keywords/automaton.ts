/**
 * Finds all of many terms in a text, in one pass over its places where a word may begin.
 *
 * The terms are kept as a trie, an automaton without cycles. Worked example with `he`, `hers`, `shell`:
 *
 *      h ──e──► he ──r──► her ⟨tail "s"⟩(hers)
 *      s ⟨tail "hell"⟩(shell)
 *
 * Where only one term is left, its rest is kept as a tail and compared as a whole. Reading `hers, she`: at `h` the walk
 * goes to `he`, reports it, on to `her`, finds the tail `s` and reports `hers`; `e`, `r` and `s` begin no word and are
 * skipped; at the `s` of `she` the tail `hell` does not follow. A term inside another word (`tick` in `besticks`) is
 * thus never even looked for. In scripts without spaces every character may begin a word.
 *
 * A walk is as long as the text agrees with a term: a few characters, whatever the number of terms. At worst it is the
 * longest term for each place.
 *
 * The trie is a double array (J. Aoe, "An efficient digital search algorithm by using a double-array structure", 1989):
 * the child of state s by letter c lies at base[s] + c, and check there names s. A step is two reads and a comparison.
 */
import { growBranches } from './branches.ts'
import { BASE, CHECK, NODE } from './double-array.ts'
import type { Branches, TrieArrays } from './trie-arrays.ts'
import { mayBegin, WORD_CLASS } from './word-start.ts'

export interface Automaton {
  /**
   * Calls `report` for every term where a word may begin, ordered by start, shorter terms first; `end` is exclusive. Of
   * equal terms only the first is reported.
   */
  scan(text: string, report: Report): void
  /** Index of the first term that equals `text`; -1 where there is none. */
  indexOf(text: string): number
  /** Index of the next term that equals that of `termIndex`, which was reported; -1 behind the last. */
  nextEqual(termIndex: number): number
  /** Makes at once what is otherwise made when a text first has a word with that first letter. */
  complete(): TrieArrays
  /** How many different terms there are. */
  readonly terms: number
  readonly states: number
  /** Bytes held by the typed arrays, once complete. */
  readonly bytes: number
}

type Report = (termIndex: number, start: number, end: number) => void

/** Compiles the terms; a report names a term by its index. Empty terms never match. */
export function compileAutomaton(terms: readonly string[]): Automaton {
  return automatonOf(growBranches(terms))
}

/** An automaton over a trie, whole or growing. */
export function automatonOf(branches: Branches): Automaton {
  const { firstStates, letters, equals, tails } = branches
  return {
    get terms() {
      return branches.complete().counts[0] ?? 0
    },
    get states() {
      return branches.complete().counts[1] ?? 0
    },
    get bytes() {
      return Object.values(branches.complete()).reduce((sum: number, { byteLength }) => sum + byteLength, 0)
    },
    complete: branches.complete,
    nextEqual: (termIndex) => equals[termIndex] ?? -1,
    indexOf(text) {
      let found = -1
      walk(text, 0, (term, _start, end) => {
        if (end === text.length) found = term
      })
      return found
    },
    scan(text, report) {
      const length = text.length
      let classBefore = 0
      for (let start = 0; start < length; start++) {
        const wordClass = WORD_CLASS[text.charCodeAt(start)] ?? 0
        const begins = mayBegin(wordClass, classBefore)
        classBefore = wordClass
        if (begins && firstStates[text.charCodeAt(start)] !== 0) walk(text, start, report)
      }
    },
  }

  /** Follows the text from `start` on and calls `report` for each term on the way. */
  function walk(text: string, start: number, report: Report): void {
    const length = text.length
    if (start >= length) return
    let state = firstStates[text.charCodeAt(start)] ?? 0
    if (state === 0) return
    if (state < 0) state = branches.grow(text.charCodeAt(start))
    const { nodes } = branches
    for (let at = start + 1; ; at++) {
      const packed = nodes[state * NODE + BASE] ?? 0
      if (packed < 0) {
        const tail = ~packed
        const from = tails.starts[tail] ?? 0
        const size = (tails.starts[tail + 1] ?? 0) - from
        let k = 0
        while (k < size && text.charCodeAt(at + k) === tails.units[from + k]) k++
        if (k === size) report(tails.terms[tail] ?? 0, start, at + size)
        return
      }
      if ((packed & 1) === 1) report((branches.values[state] ?? 0) - 1, start, at)
      if (at >= length) return
      const letter = letters[text.charCodeAt(at)] ?? 0
      if (letter === 0) return
      const next = (packed >> 1) + letter
      if (nodes[next * NODE + CHECK] !== state + 1) return
      state = next
    }
  }
}
