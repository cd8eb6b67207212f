/**
 * The branches of a trie over many terms, one for each unit that terms begin with. A branch is made when a text first has
 * a word that begins so: a text in one script never pays for the others, and no branch is made twice.
 */
import { doubleArray, NODE } from './double-array.ts'
import { groupByFirstUnit, orderTerms, type TermOrder } from './term-order.ts'
import type { Branches, TrieArrays } from './trie-arrays.ts'

const NOT_YET = -1

export function growBranches(terms: readonly string[]): Branches {
  const groups = groupByFirstUnit(terms)
  const firstStates = new Int32Array(0x10000)
  for (const unit of groups.keys()) firstStates[unit] = NOT_YET
  const letters = new Uint16Array(0x10000)
  const places = doubleArray()
  const equals = new Int32Array(terms.length).fill(-1)
  const tails = { units: shorts(1 << 10), starts: longs(1 << 8), terms: longs(1 << 8) }
  let alphabetSize = 1
  let distinct = 0
  let tailCount = 0
  let states = 1
  const letterOf = (unit: number): number => {
    if (letters[unit] === 0) letters[unit] = alphabetSize++
    return letters[unit] ?? 0
  }
  const addTail = (state: number, term: number, { units }: TermOrder, from: number, to: number) => {
    const at = tails.starts[tailCount] ?? 0
    tails.units = withRoom(tails.units, at + to - from, shorts)
    tails.starts = withRoom(tails.starts, tailCount + 2, longs)
    tails.terms = withRoom(tails.terms, tailCount + 1, longs)
    for (let k = from; k < to; k++) tails.units[at + k - from] = units[k] ?? 0
    tails.terms[tailCount] = term
    places.setInstead(state, tailCount)
    tailCount += 1
    tails.starts[tailCount] = at + to - from
  }
  const grow = (unit: number): number => {
    const indices = groups.get(unit) ?? NONE
    groups.delete(unit)
    const sorted = orderTerms(terms, indices)
    const { units, starts } = sorted
    const order = withoutEqual(sorted, indices, equals)
    distinct += order.length
    const root = places.root()
    states += 1
    /** Ranges of `order` whose terms agree up to `depth` and lead to `state`: state, first, end, depth of each. */
    const pending = [root, 0, order.length, 1]
    /** Children of the state at hand: their letters, and where the range of each begins. */
    const children: number[] = []
    const begins: number[] = []
    while (pending.length > 0) {
      const depth = pending.pop() ?? 0
      const end = pending.pop() ?? 0
      let from = pending.pop() ?? 0
      const state = pending.pop() ?? 0
      const first = order[from] ?? 0
      const firstEnd = starts[first + 1] ?? 0
      const behind = (starts[first] ?? 0) + depth
      if (end - from === 1) {
        addTail(state, indices[first] ?? 0, sorted, behind, firstEnd)
        continue
      }
      if (behind === firstEnd) {
        places.setValue(state, (indices[first] ?? 0) + 1)
        from += 1
      }
      children.length = 0
      begins.length = 0
      let before = -1
      for (let i = from; i < end; i++) {
        const next = units[(starts[order[i] ?? 0] ?? 0) + depth] ?? 0
        if (next === before) continue
        before = next
        children.push(letterOf(next))
        begins.push(i)
      }
      const base = places.place(state, children)
      states += children.length
      for (let i = 0; i < children.length; i++) {
        pending.push(base + (children[i] ?? 0), begins[i] ?? 0, begins[i + 1] ?? end, depth + 1)
      }
    }
    places.reserve(alphabetSize)
    firstStates[unit] = root
    return root
  }
  const complete = (): TrieArrays => {
    for (const unit of [...groups.keys()]) grow(unit)
    const { length } = places
    // Room for a step by any letter from any state; see DoubleArray.reserve.
    const room = length + alphabetSize
    return {
      nodes: places.nodes.subarray(0, room * NODE),
      values: places.values.subarray(0, room),
      firstStates,
      letters,
      equals,
      tailUnits: tails.units.subarray(0, tails.starts[tailCount]),
      tailStarts: tails.starts.subarray(0, tailCount + 1),
      tailTerms: tails.terms.subarray(0, tailCount),
      counts: Int32Array.of(distinct, states),
    }
  }
  return {
    firstStates,
    grow,
    get nodes() {
      return places.nodes
    },
    get values() {
      return places.values
    },
    letters,
    equals,
    tails,
    complete,
  }
}

const NONE = new Int32Array(0)

/** The first of equal terms in order; the others are reached by `equals`. */
function withoutEqual(
  { units, starts, order }: TermOrder,
  indices: Int32Array,
  equals: Int32Array,
): Int32Array {
  const distinct = new Int32Array(order.length)
  let count = 0
  let last = -1
  for (let i = 0; i < order.length; i++) {
    const term = order[i] ?? 0
    if (last >= 0 && areEqual(last, term, units, starts)) equals[indices[last] ?? 0] = indices[term] ?? 0
    else distinct[count++] = term
    last = term
  }
  return distinct.subarray(0, count)
}

function areEqual(a: number, b: number, units: Uint16Array, starts: Int32Array): boolean {
  const fromA = starts[a] ?? 0
  const fromB = starts[b] ?? 0
  const length = (starts[a + 1] ?? 0) - fromA
  if ((starts[b + 1] ?? 0) - fromB !== length) return false
  for (let i = 0; i < length; i++) if (units[fromA + i] !== units[fromB + i]) return false
  return true
}

/** The array itself where it is long enough, else a copy with room for more to come. */
function withRoom<A extends Uint16Array | Int32Array>(
  array: A,
  needed: number,
  make: (length: number) => A,
): A {
  if (needed <= array.length) return array
  const larger = make(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}

const shorts = (length: number) => new Uint16Array(length)
const longs = (length: number) => new Int32Array(length)
