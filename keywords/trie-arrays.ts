/** What a trie consists of: branches that may still grow, or plain arrays, in which form it is kept from one start to the next. */

export interface Branches {
  /** State behind each unit that terms begin with; 0 for all others, below 0 where the branch is not there yet. */
  readonly firstStates: Int32Array
  /** Makes the branch of a unit that has none yet, and returns its state. */
  grow(unit: number): number
  /** The nodes of all branches that are there; see double-array.ts. Instead of children there may be a tail. */
  readonly nodes: Int32Array
  /** Index plus one of the term that ends at a state. */
  readonly values: Int32Array
  /** Number of each UTF-16 unit that occurs behind a first one; 0 for all others. */
  readonly letters: Uint16Array
  /** For each term the next equal one, or -1; known once the branch is there. */
  readonly equals: Int32Array
  /** What is left of a term where only one is left. */
  readonly tails: Tails
  /** Makes all branches that are not there yet, and gives what makes up the whole trie. */
  complete(): TrieArrays
}

export interface Tails {
  readonly units: Uint16Array
  /** Where each tail begins; one more entry for the end of the last. */
  readonly starts: Int32Array
  readonly terms: Int32Array
}

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
