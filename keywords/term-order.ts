/** Terms in the order of their letters, as the building of a trie wants them: equal beginnings stand together. */

export interface TermOrder {
  /** Number of each UTF-16 unit that occurs, frequent ones first, from 1 on; 0 for all others. */
  readonly letters: Uint16Array
  readonly alphabetSize: number
  /** Letters of all terms, one after the other. */
  readonly units: Uint16Array
  /** Where the letters of each term begin; one more entry for the end of the last. */
  readonly starts: Int32Array
  /** Indices of the terms, ordered by their letters, of equal ones by themselves. */
  readonly order: Int32Array
}

export function orderTerms(terms: readonly string[]): TermOrder {
  const { letters, alphabetSize } = numberedLetters(terms)
  const starts = new Int32Array(terms.length + 1)
  for (const [i, term] of terms.entries()) starts[i + 1] = (starts[i] ?? 0) + term.length
  const units = new Uint16Array(starts[terms.length] ?? 0)
  let at = 0
  for (const term of terms) {
    for (let i = 0; i < term.length; i++) units[at++] = letters[term.charCodeAt(i)] ?? 0
  }
  const order = Int32Array.from(terms.keys())
  sortByLetters(order, units, starts)
  return { letters, alphabetSize, units, starts, order }
}

/**
 * Three-way radix quicksort (J. Bentley and R. Sedgewick, "Fast algorithms for sorting and searching strings", 1997):
 * parts by one letter at a time, so that no letter is compared twice.
 */
function sortByLetters(order: Int32Array, units: Uint16Array, starts: Int32Array): void {
  const letterAt = (place: number, depth: number): number => {
    const term = order[place] ?? 0
    const at = (starts[term] ?? 0) + depth
    return at < (starts[term + 1] ?? 0) ? (units[at] ?? 0) : 0
  }
  const pending = [0, order.length, 0]
  while (pending.length > 0) {
    const depth = pending.pop() ?? 0
    const to = pending.pop() ?? 0
    const from = pending.pop() ?? 0
    if (to - from < 2) continue
    const pivot = letterAt((from + to) >> 1, depth)
    let below = from
    let at = from
    let above = to
    while (at < above) {
      const letter = letterAt(at, depth)
      if (letter < pivot) swap(order, below++, at++)
      else if (letter > pivot) swap(order, at, --above)
      else at += 1
    }
    pending.push(from, below, depth, above, to, depth)
    // Equal up to their ends: by index, so that the result does not depend on the way it was found.
    if (pivot === 0) order.subarray(below, above).sort()
    else pending.push(below, above, depth + 1)
  }
}

function swap(order: Int32Array, a: number, b: number): void {
  const held = order[a] ?? 0
  order[a] = order[b] ?? 0
  order[b] = held
}

function numberedLetters(terms: readonly string[]): { letters: Uint16Array; alphabetSize: number } {
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
  return { letters, alphabetSize: units.length + 1 }
}
