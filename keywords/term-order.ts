/** Terms in the order of their letters, as the building of a trie wants them: equal beginnings stand together. */

export interface TermOrder {
  /** UTF-16 units of all terms, one after the other. */
  readonly units: Uint16Array
  /** Where the units of each term begin; one more entry for the end of the last. */
  readonly starts: Int32Array
  /** Places of the terms in the list given, ordered by their units, of equal terms by themselves. */
  readonly order: Int32Array
}

/** Indices of the terms by the unit that they begin with, each group in their order; empty terms are in none. */
export function groupByFirstUnit(terms: readonly string[]): Map<number, Int32Array> {
  const counts = new Int32Array(0x10000)
  const firsts = new Uint16Array(terms.length)
  const empty = new Set<number>()
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] ?? ''
    if (term === '') {
      empty.add(index)
      continue
    }
    const unit = term.charCodeAt(0)
    firsts[index] = unit
    counts[unit] = (counts[unit] ?? 0) + 1
  }
  const groups = new Map<number, Int32Array>()
  for (let index = 0; index < firsts.length; index++) {
    if (empty.has(index)) continue
    const unit = firsts[index] ?? 0
    let group = groups.get(unit)
    if (group === undefined) {
      group = new Int32Array(counts[unit] ?? 0)
      groups.set(unit, group)
      counts[unit] = 0
    }
    const filled = counts[unit] ?? 0
    group[filled] = index
    counts[unit] = filled + 1
  }
  return groups
}

/** Orders those of the terms whose indices are given. */
export function orderTerms(terms: readonly string[], indices: Int32Array): TermOrder {
  const starts = new Int32Array(indices.length + 1)
  for (let i = 0; i < indices.length; i++) {
    starts[i + 1] = (starts[i] ?? 0) + (terms[indices[i] ?? 0] ?? '').length
  }
  const units = new Uint16Array(starts[indices.length] ?? 0)
  const order = new Int32Array(indices.length)
  let at = 0
  for (let i = 0; i < indices.length; i++) {
    order[i] = i
    const term = terms[indices[i] ?? 0] ?? ''
    for (let k = 0; k < term.length; k++) units[at++] = term.charCodeAt(k)
  }
  sortByUnits(order, units, starts)
  return { units, starts, order }
}

/**
 * Three-way radix quicksort (J. Bentley and R. Sedgewick, "Fast algorithms for sorting and searching strings", 1997):
 * parts by one unit at a time, so that no unit is compared twice.
 */
function sortByUnits(order: Int32Array, units: Uint16Array, starts: Int32Array): void {
  const unitAt = (place: number, depth: number): number => {
    const term = order[place] ?? 0
    const at = (starts[term] ?? 0) + depth
    return at < (starts[term + 1] ?? 0) ? (units[at] ?? 0) : ENDED
  }
  const pending = [0, order.length, 0]
  while (pending.length > 0) {
    const depth = pending.pop() ?? 0
    const to = pending.pop() ?? 0
    const from = pending.pop() ?? 0
    if (to - from < 2) continue
    const pivot = unitAt((from + to) >> 1, depth)
    let below = from
    let at = from
    let above = to
    while (at < above) {
      const unit = unitAt(at, depth)
      if (unit < pivot) swap(order, below++, at++)
      else if (unit > pivot) swap(order, at, --above)
      else at += 1
    }
    if (below - from > 1) pending.push(from, below, depth)
    if (to - above > 1) pending.push(above, to, depth)
    // Equal up to their ends: by index, so that the result does not depend on the way it was found.
    if (pivot === ENDED) {
      if (above - below > 1) order.subarray(below, above).sort()
    } else if (above - below > 1) pending.push(below, above, depth + 1)
  }
}

const ENDED = -1

function swap(order: Int32Array, a: number, b: number): void {
  const held = order[a] ?? 0
  order[a] = order[b] ?? 0
  order[b] = held
}
