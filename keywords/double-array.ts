/**
 * The nodes of tries in a double array: each state's children lie where all of their places are still free. What
 * belongs to one state lies together, so that a step reads one place of memory.
 */

/**
 * Numbers of a node. BASE: twice the place where its children begin, one more where the state has a value; below 0, the
 * complement of what stands instead of children. CHECK: the state above plus one, 0 where the place is free.
 */
export const BASE = 0
export const CHECK = 1
/** Numbers from one node to the next: a power of two, so that a node never lies across two lines of the cache. */
export const NODE = 2

export interface DoubleArray {
  /** All nodes; replaced by larger ones as states are added. */
  readonly nodes: Int32Array
  /** Value of each state that has one; replaced like the nodes. */
  readonly values: Int32Array
  /** Places up to the last that is taken. */
  readonly length: number
  /** A state that is nobody's child. */
  root(): number
  /** Puts something else instead of children: a number from 0 on. */
  setInstead(state: number, other: number): void
  /** Gives a state that will get children a value: a number from 1 on. */
  setValue(state: number, value: number): void
  /** Finds room for the children of a state, by their letters (from 1 on), takes it, and gives the state's base. */
  place(state: number, children: readonly number[]): number
  /** Makes room for a step by any letter up to `alphabetSize` from any state. */
  reserve(alphabetSize: number): void
}

/** What has been tried in vain so often is nearly full: it is not looked at again. */
const MOST_TRIES = 64
const ROOT = -1

export function doubleArray(): DoubleArray {
  let nodes = new Int32Array(NODE << 10)
  let values = new Int32Array(1 << 10)
  let firstFree = 1
  let highest = 0
  const ensure = (place: number) => {
    if (place * NODE < nodes.length) return
    const size = Math.max(place + 1, values.length * 2)
    nodes = grown(nodes, size * NODE)
    values = grown(values, size)
  }
  const isFree = (place: number): boolean => nodes[place * NODE + CHECK] === 0
  const areFree = (children: readonly number[], base: number): boolean => {
    for (const child of children) if (!isFree(base + child)) return false
    return true
  }
  const take = (place: number, above: number) => {
    nodes[place * NODE + CHECK] = above
    if (place > highest) highest = place
  }
  const nextFree = (from: number): number => {
    let place = from
    for (ensure(place); !isFree(place); ensure(place)) place += 1
    return place
  }
  return {
    get nodes() {
      return nodes
    },
    get values() {
      return values
    },
    get length() {
      return highest + 1
    },
    root() {
      const place = nextFree(firstFree)
      take(place, ROOT)
      firstFree = nextFree(place)
      return place
    },
    setInstead: (state, other) => {
      nodes[state * NODE + BASE] = ~other
    },
    setValue: (state, value) => {
      values[state] = value
    },
    place(state, children) {
      let least = Number.POSITIVE_INFINITY
      let most = 0
      for (const child of children) {
        if (child < least) least = child
        if (child > most) most = child
      }
      let tried = 0
      let first = firstFree
      let start = Math.max(firstFree, least)
      for (; ; start++) {
        ensure(start - least + most)
        if (!isFree(start)) continue
        if (children.length === 1 || areFree(children, start - least)) break
        tried += 1
        if (tried > MOST_TRIES) {
          first = start
          tried = 0
        }
      }
      const base = start - least
      for (const child of children) take(base + child, state + 1)
      firstFree = nextFree(first)
      nodes[state * NODE + BASE] = base * 2 + (values[state] === 0 ? 0 : 1)
      return base
    },
    reserve: (alphabetSize) => ensure(highest + alphabetSize + 1),
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
