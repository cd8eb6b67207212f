/**
 * An Aho-Corasick automaton: finds all of many strings in a text in one pass, in time linear in the text plus the
 * number of hits, however many strings there are.
 *
 * Worked example with the strings `he`, `she`, `hers`. The trie has a state for each prefix:
 *
 *      0 ──h──► 1 ──e──► 2(he) ──r──► 5 ──s──► 6(hers)
 *      └──s──► 3 ──h──► 4 ──e──► 7(she)
 *
 * Each state also has a failure link: the longest proper suffix of its prefix that is a prefix of some string.
 * 4 (`sh`) fails to 1 (`h`), 7 (`she`) to 2 (`he`), 6 (`hers`) to 3 (`s`). Reading `ushers`:
 *
 *      u → 0    s → 3    h → 4    e → 7: reports `she`, and by its link `he`
 *      r → 7 has no `r`, so its link 2 is asked, which leads to 5    s → 6: reports `hers`
 *
 * The failure link never leads forward, so every character is read once and each step down is paid for by an earlier
 * step up. `outputLink` skips those failure states that report nothing.
 *
 * Everything is in typed arrays. The transitions are one hash table from (state, character) to state, because a row of
 * every character for every state would be mostly empty: the alphabet holds thousands of Chinese characters.
 */
export interface Automaton {
  /** Calls `report` for every occurrence, ordered by its end; `end` is exclusive. */
  scan(text: string, report: (stringIndex: number, end: number) => void): void
  readonly states: number
  /** Bytes held by the typed arrays. */
  readonly bytes: number
}

const NONE = 0xffffffff

/** Compiles the strings, which must be distinct; a report names a string by its index. Empty strings never match. */
export function compileAutomaton(strings: readonly string[]): Automaton {
  const alphabet = alphabetOf(strings)
  const most = strings.reduce((sum, text) => sum + text.length, 1)
  const table = transitionTable(most, alphabet.size)
  const output = new Uint32Array(most).fill(NONE)
  const parent = new Uint32Array(most)
  const via = new Uint16Array(most)
  const depth = new Uint16Array(most)
  let states = 1
  for (const [index, text] of strings.entries()) {
    if (text.length === 0) continue
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const letter = alphabet.letters[text.charCodeAt(i)] ?? 0
      let next = table.get(state, letter)
      if (next === NONE) {
        next = states++
        table.set(state, letter, next)
        parent[next] = state
        via[next] = letter
        depth[next] = i + 1
      }
      state = next
    }
    output[state] = index
  }
  const failure = new Uint32Array(states)
  const outputLink = new Uint32Array(states)
  for (const state of byDepth(depth, states)) {
    const above = parent[state] ?? 0
    const letter = via[state] ?? 0
    let link = 0
    if (above !== 0) {
      let candidate = failure[above] ?? 0
      while (candidate !== 0 && table.get(candidate, letter) === NONE) candidate = failure[candidate] ?? 0
      const target = table.get(candidate, letter)
      if (target !== NONE) link = target
    }
    failure[state] = link
    outputLink[state] = output[link] === NONE ? (outputLink[link] ?? 0) : link
  }
  return {
    states,
    bytes: table.bytes + states * (4 + 4 + 4) + alphabet.letters.byteLength,
    scan(text, report) {
      let state = 0
      for (let i = 0; i < text.length; i++) {
        const letter = alphabet.letters[text.charCodeAt(i)] ?? 0
        if (letter === 0) {
          state = 0
          continue
        }
        let next = table.get(state, letter)
        while (next === NONE && state !== 0) {
          state = failure[state] ?? 0
          next = table.get(state, letter)
        }
        state = next === NONE ? 0 : next
        let reporting = output[state] === NONE ? (outputLink[state] ?? 0) : state
        while (reporting !== 0) {
          report(output[reporting] ?? 0, i + 1)
          reporting = outputLink[reporting] ?? 0
        }
      }
    },
  }
}

/** Numbers the characters that occur from 1 on; 0 is every character that occurs in no string. */
function alphabetOf(strings: readonly string[]): { letters: Uint16Array; size: number } {
  const letters = new Uint16Array(0x10000)
  let size = 1
  for (const text of strings) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (letters[unit] === 0) letters[unit] = size++
    }
  }
  return { letters, size }
}

interface TransitionTable {
  get(state: number, letter: number): number
  set(state: number, letter: number, next: number): void
  readonly bytes: number
}

/** Open addressing with linear probing, at most half full; keys are exact below 2^53. */
function transitionTable(transitions: number, alphabetSize: number): TransitionTable {
  const bits = Math.max(4, Math.ceil(Math.log2(transitions * 2)))
  const mask = 2 ** bits - 1
  const keys = new Float64Array(mask + 1).fill(-1)
  const values = new Uint32Array(mask + 1)
  const slotOf = (state: number, letter: number): number => {
    const key = state * alphabetSize + letter
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> (32 - bits)
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  return {
    bytes: keys.byteLength + values.byteLength,
    get(state, letter) {
      const slot = slotOf(state, letter)
      return keys[slot] === -1 ? NONE : (values[slot] ?? NONE)
    },
    set(state, letter, next) {
      const slot = slotOf(state, letter)
      keys[slot] = state * alphabetSize + letter
      values[slot] = next
    },
  }
}

/** All states but the root, shallow ones first: a failure link always leads to a shallower state. */
function byDepth(depth: Uint16Array, states: number): number[] {
  const order = Array.from({ length: states - 1 }, (_, i) => i + 1)
  return order.sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0))
}
