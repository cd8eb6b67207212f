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
import { mayBegin, WORD_CLASS } from './word-start.ts'

export interface Automaton {
  /** Calls `report` for every term where a word may begin, ordered by start, shorter terms first; `end` is exclusive. */
  scan(text: string, report: (termIndex: number, start: number, end: number) => void): void
  readonly states: number
  /** Bytes held by the typed arrays. */
  readonly bytes: number
}

/** Compiles the terms, which must be distinct; a report names a term by its index. Empty terms never match. */
export function compileAutomaton(terms: readonly string[]): Automaton {
  const { letters, base, check, value, tailStarts, tails, tailTerms, states } = buildTrie(terms)
  return {
    states,
    bytes: [letters, base, check, value, tailStarts, tails, tailTerms].reduce(
      (sum, array) => sum + array.byteLength,
      0,
    ),
    scan(text, report) {
      const length = text.length
      let classBefore = 0
      for (let start = 0; start < length; start++) {
        let unit = text.charCodeAt(start)
        const wordClass = WORD_CLASS[unit] ?? 0
        const begins = mayBegin(wordClass, classBefore)
        classBefore = wordClass
        if (!begins) continue
        let state = 0
        let at = start
        while (true) {
          const letter = letters[unit] ?? 0
          if (letter === 0) break
          const next = (base[state] ?? 0) + letter
          if (check[next] !== state + 1) break
          at += 1
          const below = base[next] ?? 0
          if (below < 0) {
            const tail = ~below
            const from = tailStarts[tail] ?? 0
            const until = tailStarts[tail + 1] ?? 0
            let k = from
            while (k < until && text.charCodeAt(at + k - from) === tails[k]) k++
            if (k === until) report(tailTerms[tail] ?? 0, start, at + until - from)
            break
          }
          const term = value[next] ?? 0
          if (term !== 0) report(term - 1, start, at)
          if (at === length) break
          unit = text.charCodeAt(at)
          state = next
        }
      }
    },
  }
}

interface Trie {
  /** Number of each UTF-16 unit that occurs, frequent ones first; 0 for all others. */
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
  states: number
}

function buildTrie(terms: readonly string[]): Trie {
  const numbers = new Map(terms.map((term, index) => [term, index]))
  const sorted = terms.filter((term) => term !== '').sort()
  const letters = numberedLetters(terms)
  const places = doubleArray(new Set(letters).size)
  const tailTerms: number[] = []
  const tailStarts: number[] = []
  const tails: number[] = []
  let states = 1
  /** Ranges of `sorted` whose terms agree up to `depth` and lead to `state`: state, first, end, depth of each. */
  const pending = sorted.length > 0 ? [0, 0, sorted.length, 0] : []
  /** Children of the state at hand: their letters, and where the range of each begins. */
  const children: number[] = []
  const begins: number[] = []
  while (pending.length > 0) {
    const depth = pending.pop() ?? 0
    const end = pending.pop() ?? 0
    let from = pending.pop() ?? 0
    const state = pending.pop() ?? 0
    const first = sorted[from] ?? ''
    if (end - from === 1 && state !== 0) {
      places.setBase(state, ~tailTerms.length)
      tailTerms.push(numbers.get(first) ?? 0)
      tailStarts.push(tails.length)
      for (let k = depth; k < first.length; k++) tails.push(first.charCodeAt(k))
      continue
    }
    if (first.length === depth) {
      places.setValue(state, (numbers.get(first) ?? 0) + 1)
      from += 1
    }
    children.length = 0
    begins.length = 0
    let unitBefore = -1
    for (let i = from; i < end; i++) {
      const unit = (sorted[i] ?? '').charCodeAt(depth)
      if (unit === unitBefore) continue
      unitBefore = unit
      children.push(letters[unit] ?? 0)
      begins.push(i)
    }
    const base = places.place(state, children)
    states += children.length
    for (let i = 0; i < children.length; i++) {
      pending.push(base + (children[i] ?? 0), begins[i] ?? 0, begins[i + 1] ?? end, depth + 1)
    }
  }
  tailStarts.push(tails.length)
  return {
    letters,
    ...places.arrays(),
    tailStarts: Int32Array.from(tailStarts),
    tails: Uint16Array.from(tails),
    tailTerms: Int32Array.from(tailTerms),
    states,
  }
}

function numberedLetters(terms: readonly string[]): Uint16Array {
  const counts = new Uint32Array(0x10000)
  for (const term of terms) {
    for (let i = 0; i < term.length; i++) {
      const unit = term.charCodeAt(i)
      counts[unit] = (counts[unit] ?? 0) + 1
    }
  }
  const units = Array.from(counts.keys()).filter((unit) => (counts[unit] ?? 0) > 0)
  units.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const letters = new Uint16Array(0x10000)
  for (const [i, unit] of units.entries()) letters[unit] = i + 1
  return letters
}

/** Places of the trie: each state's children are put where all of their places are still free. */
function doubleArray(alphabetSize: number) {
  let base = new Int32Array(1 << 12)
  let check = new Int32Array(1 << 12)
  let value = new Int32Array(1 << 12)
  check[0] = -1
  let firstFree = 1
  let highest = 0
  const ensure = (place: number) => {
    if (place < base.length) return
    const size = Math.max(place + 1, base.length * 2)
    base = grown(base, size)
    check = grown(check, size)
    value = grown(value, size)
  }
  const areFree = (children: readonly number[], at: number): boolean => {
    for (const child of children) if (check[at + child] !== 0) return false
    return true
  }
  return {
    setBase: (state: number, to: number) => {
      base[state] = to
    },
    setValue: (state: number, to: number) => {
      value[state] = to
    },
    /** Finds room for the children of a state and takes it. */
    place(state: number, children: readonly number[]): number {
      let least = alphabetSize
      for (const child of children) if (child < least) least = child
      let tried = 0
      let first = firstFree
      let start = Math.max(firstFree, least)
      for (; ; start++) {
        ensure(start + alphabetSize)
        if (check[start] !== 0) continue
        tried += 1
        if (areFree(children, start - least)) break
        // What has been tried in vain for long is nearly full: do not look there again.
        if (tried > MOST_TRIES) {
          first = start
          tried = 0
        }
      }
      const at = start - least
      for (const child of children) {
        check[at + child] = state + 1
        highest = Math.max(highest, at + child)
      }
      while (check[first] !== 0) {
        first += 1
        ensure(first)
      }
      firstFree = first
      base[state] = at
      return at
    },
    /** The arrays cut to size, with room for a step by any letter from any state. */
    arrays: () => {
      const size = highest + alphabetSize + 1
      ensure(size)
      return { base: base.slice(0, size), check: check.slice(0, size), value: value.slice(0, size) }
    },
  }
}

const MOST_TRIES = 64

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
