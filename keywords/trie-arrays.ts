/** A whole trie as plain arrays, in which form it can be kept from one start to the next. */
import type { Branches } from './branches.ts'

/** Meanings as in Branches; `counts` holds how many different terms and how many states there are. */
export interface TrieArrays {
  readonly nodes: Int32Array
  readonly values: Int32Array
  readonly firstStates: Int32Array
  readonly letters: Uint16Array
  readonly equals: Int32Array
  readonly tailUnits: Uint16Array
  readonly tailStarts: Int32Array
  readonly tailTerms: Int32Array
  readonly counts: Int32Array
}

/** The branches that the arrays were made of, all of them there. */
export function branchesOf(arrays: TrieArrays): Branches {
  const { nodes, values, firstStates, letters, equals } = arrays
  return {
    ...{ nodes, values, firstStates, letters, equals },
    tails: { units: arrays.tailUnits, starts: arrays.tailStarts, terms: arrays.tailTerms },
    grow: (unit) => firstStates[unit] ?? 0,
    complete: () => arrays,
  }
}
