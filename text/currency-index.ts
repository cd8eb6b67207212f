/**
 * Which currency words can stand beside an amount at all. There are hundreds of them, and a page of results has as many
 * amounts: only those are compared whose first or last unit is where it would have to be.
 */

export interface CurrencyWord {
  /** Folded. */
  word: string
  /** Letters count only where they touch the amount, as other signs do anywhere near it. */
  letter: boolean
}

/** Finds the candidates among the words, in the order of the words. */
export type CandidatesBeside<Word> = (beside: Beside) => Word[]

export interface Beside {
  before: string
  behind: string
  /** Texts that end, and texts that begin, where a word of letters would touch the amount. */
  leads: readonly string[]
  follows: readonly string[]
}

/** Prepares the words; those that come earlier are answered earlier. */
export function indexCurrencyWords<Word extends CurrencyWord>(
  words: readonly Word[],
): CandidatesBeside<Word> {
  const signs = byUnit(words, ({ word, letter }) => (letter ? null : word.charCodeAt(0)))
  const beginning = byUnit(words, ({ word, letter }) => (letter ? word.charCodeAt(0) : null))
  const ending = byUnit(words, ({ word, letter }) => (letter ? word.charCodeAt(word.length - 1) : null))
  return ({ before, behind, leads, follows }) => {
    const places = new Set<number>()
    const add = (index: ReadonlyMap<number, readonly number[]>, unit: number) => {
      for (const place of index.get(unit) ?? NONE) places.add(place)
    }
    for (let at = 0; at < before.length; at++) add(signs, before.charCodeAt(at))
    for (let at = 0; at < behind.length; at++) add(signs, behind.charCodeAt(at))
    for (const lead of leads) add(ending, lead.charCodeAt(lead.length - 1))
    for (const follow of follows) add(beginning, follow.charCodeAt(0))
    return [...places].sort((one, other) => one - other).flatMap((place) => words[place] ?? [])
  }
}

const NONE: readonly number[] = []

function byUnit<Word>(
  words: readonly Word[],
  unitOf: (word: Word) => number | null,
): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>()
  for (const [place, word] of words.entries()) {
    const unit = unitOf(word)
    if (unit === null) continue
    const places = index.get(unit)
    if (places === undefined) index.set(unit, [place])
    else places.push(place)
  }
  return index
}
