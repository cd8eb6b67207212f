/** The places of a trie in a double array: each state's children lie where all of their places are still free. */

export interface DoubleArray {
  setBase(state: number, base: number): void
  setValue(state: number, value: number): void
  /** Finds room for the children of a state, by their letters, takes it, and gives the state's base. */
  place(state: number, children: readonly number[]): number
  /** The arrays cut to size, with room for a step by any letter from any state. */
  arrays(): { base: Int32Array; check: Int32Array; value: Int32Array }
}

/** What has been tried in vain so often is nearly full: it is not looked at again. */
const MOST_TRIES = 64

/** State 0, the root, is there from the start. `check` holds the state above plus one, 0 where a place is free. */
export function doubleArray(alphabetSize: number): DoubleArray {
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
    setBase: (state, to) => {
      base[state] = to
    },
    setValue: (state, to) => {
      value[state] = to
    },
    place(state, children) {
      let least = alphabetSize
      for (const child of children) if (child < least) least = child
      let tried = 0
      let first = firstFree
      let start = Math.max(firstFree, least)
      for (; ; start++) {
        ensure(start + alphabetSize)
        if (check[start] !== 0) continue
        if (areFree(children, start - least)) break
        tried += 1
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
    arrays: () => {
      const size = highest + alphabetSize + 1
      ensure(size)
      return { base: base.slice(0, size), check: check.slice(0, size), value: value.slice(0, size) }
    },
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
