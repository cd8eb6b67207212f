/**
 * Finds all of many terms in a text, in one pass over its places where a word may begin.
 *
 * The terms are kept as a trie, an automaton without cycles. Worked example with `he`, `hers`, `shell`:
 *
 *      0 ──h──► 1 ──e──► 2(he) ──r──► 3 ⟨tail "s"⟩(hers)
 *      └──s──► 4 ⟨tail "hell"⟩(shell)
 *
 * Where only one term is left, its rest is kept as a tail and compared as a whole. Reading `hers, she`: at `h` the walk
 * goes 0 → 1 → 2, reports `he`, → 3, finds the tail `s` and reports `hers`; `e`, `r` and `s` begin no word and are
 * skipped; at the `s` of `she` the tail `hell` does not follow. A term inside another word (`tick` in `besticks`) is
 * thus never even looked for. In scripts without spaces every character may begin a word.
 *
 * A walk is as long as the text agrees with a term: a few characters, whatever the number of terms. At worst it is the
 * longest term for each place.
 *
 * The trie is a double array (J. Aoe, "An efficient digital search algorithm by using a double-array structure", 1989):
 * the child of state s by letter c lies at base[s] + c, and check there names s. A step is two reads and a comparison.
 */
import { doubleArray } from './double-array.ts'
import { orderTerms } from './term-order.ts'
import { mayBegin, WORD_CLASS } from './word-start.ts'

export interface Automaton {
  /**
   * Calls `report` for every term where a word may begin, ordered by start, shorter terms first; `end` is exclusive. Of
   * equal terms only the first is reported.
   */
  scan(text: string, report: Report): void
  /** Index of the first term that equals `text`; -1 where there is none. */
  indexOf(text: string): number
  /** Index of the next term that equals that of `termIndex`; -1 behind the last. */
  nextEqual(termIndex: number): number
  /** How many different terms there are. */
  readonly terms: number
  readonly states: number
  /** Bytes held by the typed arrays. */
  readonly bytes: number
}

type Report = (termIndex: number, start: number, end: number) => void

/** Compiles the terms; a report names a term by its index. Empty terms never match. */
export function compileAutomaton(terms: readonly string[]): Automaton {
  const trie = buildTrie(terms)
  const { letters, base, check, value, tailStarts, tails, tailTerms, equals } = trie
  const arrays = [letters, base, check, value, tailStarts, tails, tailTerms, equals]
  return {
    terms: trie.terms,
    states: trie.states,
    bytes: arrays.reduce((sum, array) => sum + array.byteLength, 0),
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
        if (begins) walk(text, start, report)
      }
    },
  }

  /** Follows the text from `start` on and calls `report` for each term on the way. */
  function walk(text: string, start: number, report: Report): void {
    const length = text.length
    let state = 0
    for (let at = start; at < length; ) {
      const letter = letters[text.charCodeAt(at)] ?? 0
      if (letter === 0) return
      const next = (base[state] ?? 0) + letter
      if (check[next] !== state + 1) return
      at += 1
      const below = base[next] ?? 0
      if (below < 0) {
        const tail = ~below
        const from = tailStarts[tail] ?? 0
        const until = tailStarts[tail + 1] ?? 0
        let k = from
        while (k < until && letters[text.charCodeAt(at + k - from)] === tails[k]) k++
        if (k === until) report(tailTerms[tail] ?? 0, start, at + until - from)
        return
      }
      const term = value[next] ?? 0
      if (term !== 0) report(term - 1, start, at)
      state = next
    }
  }
}

interface Trie {
  /** Number of each UTF-16 unit that occurs; 0 for all others. */
  letters: Uint16Array
  /** Where the children of a state begin; below zero, the complement of the number of its tail. */
  base: Int32Array
  /** State above, plus one; 0 where a place is free. */
  check: Int32Array
  /** Term that ends at a state, plus one. */
  value: Int32Array
  /** Where each tail begins; one more entry for the end of the last. */
  tailStarts: Int32Array
  tails: Uint16Array
  tailTerms: Int32Array
  /** For each term the next equal one, or -1. */
  equals: Int32Array
  terms: number
  states: number
}

function buildTrie(terms: readonly string[]): Trie {
  const { letters, alphabetSize, units, starts, order } = orderTerms(terms)
  const lengthOf = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0)
  const places = doubleArray(alphabetSize)
  const { distinct, equals } = withoutEqual(order, units, starts)
  const tails = new Uint16Array(units.length)
  const tailStarts = new Int32Array(distinct.length + 1)
  const tailTerms = new Int32Array(distinct.length)
  let tailCount = 0
  let tailLength = 0
  let states = 1
  /** Ranges of `distinct` whose terms agree up to `depth` and lead to `state`: state, first, end, depth of each. */
  const pending = distinct.length > 0 ? [0, 0, distinct.length, 0] : []
  /** Children of the state at hand: their letters, and where the range of each begins. */
  const children: number[] = []
  const begins: number[] = []
  while (pending.length > 0) {
    const depth = pending.pop() ?? 0
    const end = pending.pop() ?? 0
    let from = pending.pop() ?? 0
    const state = pending.pop() ?? 0
    const first = distinct[from] ?? 0
    if (end - from === 1 && state !== 0) {
      places.setBase(state, ~tailCount)
      tailTerms[tailCount] = first
      tails.set(units.subarray((starts[first] ?? 0) + depth, starts[first + 1]), tailLength)
      tailLength += lengthOf(first) - depth
      tailCount += 1
      tailStarts[tailCount] = tailLength
      continue
    }
    if (lengthOf(first) === depth) {
      places.setValue(state, first + 1)
      from += 1
    }
    children.length = 0
    begins.length = 0
    let before = 0
    for (let i = from; i < end; i++) {
      const letter = units[(starts[distinct[i] ?? 0] ?? 0) + depth] ?? 0
      if (letter === before) continue
      before = letter
      children.push(letter)
      begins.push(i)
    }
    const base = places.place(state, children)
    states += children.length
    for (let i = 0; i < children.length; i++) {
      pending.push(base + (children[i] ?? 0), begins[i] ?? 0, begins[i + 1] ?? end, depth + 1)
    }
  }
  return {
    letters,
    ...places.arrays(),
    tailStarts: tailStarts.slice(0, tailCount + 1),
    tails: tails.slice(0, tailLength),
    tailTerms: tailTerms.slice(0, tailCount),
    equals,
    terms: distinct.length,
    states,
  }
}

/** The first of equal terms in order, without the empty one; the others are reached by `equals`. */
function withoutEqual(order: Int32Array, units: Uint16Array, starts: Int32Array) {
  const equals = new Int32Array(order.length).fill(-1)
  const distinct = new Int32Array(order.length)
  let count = 0
  let last = -1
  for (const term of order) {
    if (starts[term] === starts[term + 1]) continue
    if (last >= 0 && areEqual(last, term, units, starts)) equals[last] = term
    else distinct[count++] = term
    last = term
  }
  return { distinct: distinct.slice(0, count), equals }
}

function areEqual(a: number, b: number, units: Uint16Array, starts: Int32Array): boolean {
  const [fromA = 0, fromB = 0] = [starts[a], starts[b]]
  const length = (starts[a + 1] ?? 0) - fromA
  if ((starts[b + 1] ?? 0) - fromB !== length) return false
  for (let i = 0; i < length; i++) if (units[fromA + i] !== units[fromB + i]) return false
  return true
}
