/**
 * A set of words that keeps their hashes only, two of 32 bits each: a text's words can be asked for without cutting them
 * out, and a hundred thousand words take a few megabytes. That two words share both hashes does not happen in practice.
 */
export interface WordSet {
  /** Adds the stretch of a text as a word. */
  add(text: string, start: number, end: number): void
  has(text: string, start: number, end: number): boolean
  /** First and second hash of the word in each slot, both 0 where it is free; `wordSetOf` makes the set of it again. */
  readonly slots: Uint32Array
}

export function wordSet(expected = 1 << 12): WordSet {
  return wordSetOf(new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(32, expected * 4)))))
}

export function wordSetOf(filled: Uint32Array): WordSet {
  let slots = filled
  let mask = slots.length / 2 - 1
  let count = 0
  for (let i = 1; i < slots.length; i += 2) if (slots[i] !== 0) count += 1
  let first = 0
  let second = 0
  const hash = (text: string, start: number, end: number): void => {
    first = SEED
    second = end - start
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i)
      first = Math.imul(first ^ unit, FACTOR)
      second = Math.imul(second, OTHER_FACTOR) + unit + (second >>> 13)
    }
    first >>>= 0
    second = (second | 1) >>> 0
  }
  /** Slot of the word that was hashed, or the free one where it belongs. */
  const slotOf = (): number => {
    let slot = (first ^ (first >>> 15)) & mask
    while (slots[2 * slot + 1] !== 0 && (slots[2 * slot] !== first || slots[2 * slot + 1] !== second)) {
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = () => {
    const old = slots
    mask = mask * 2 + 1
    slots = new Uint32Array(2 * (mask + 1))
    for (let i = 0; i < old.length; i += 2) {
      first = old[i] ?? 0
      second = old[i + 1] ?? 0
      if (second !== 0) slots.set([first, second], 2 * slotOf())
    }
  }
  return {
    get slots() {
      return slots
    },
    add(text, start, end) {
      hash(text, start, end)
      const slot = slotOf()
      if (slots[2 * slot + 1] !== 0) return
      slots[2 * slot] = first
      slots[2 * slot + 1] = second
      count += 1
      if (count * 2 > mask) grow()
    },
    has(text, start, end) {
      hash(text, start, end)
      return slots[2 * slotOf() + 1] !== 0
    },
  }
}

const SEED = 0x811c9dc5
const FACTOR = 0x01000193
const OTHER_FACTOR = 0x5bd1e995
