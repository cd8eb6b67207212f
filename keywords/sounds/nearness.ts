/**
 * How near the sounds of a text must come to a name: the more letters it has and the more languages share it, the less
 * likely are they something else.
 */
import type { InternationalName } from './international-names.ts'
import type { Heard } from './sound-tree.ts'

export type Standing = 'word' | 'abjad word' | 'compound' | 'syllables' | 'run'

/**
 * How far the vowels may be off, by the number of consonants and by how a name stands; less than 0 is never. Set so that
 * about one in two thousand frequent words of a language is taken for a name; ordinary-words.tsv has those.
 */
const MOST_DISTANCE: Readonly<Record<Standing, readonly number[]>> = {
  word: [-1, -1, -1, 0, 0.2, 0.5, 0.8],
  'abjad word': [-1, -1, -1, 0, 0.1, 0.3, 0.6],
  compound: [-1, -1, -1, 0, 0.2, 0.5, 0.8],
  syllables: [-1, -1, -1, -0.1, 0, 0.2, 0.5],
  run: [-1, -1, -1, 0, 0.2, 0.5, 0.8],
}

/** Where a name that means other things as well is too often something else. */
const STRONG_ONLY: ReadonlySet<Standing> = new Set(['abjad word', 'syllables'])

/** How much of its limit a name that many languages share may go beyond it. */
const SHARING: Readonly<Record<Standing, number>> = {
  ...{ word: 1, 'abjad word': 0.5, compound: 1, syllables: 1, run: 1 },
}

/** What is left over as an ending may as well be the end of another word. */
export const AFFIX = 0.1

/** How much must be heard of a name that so many languages share: what few know needs more letters to be meant. */
const LEAST_HEARD: readonly (readonly [languages: number, heard: number])[] = [
  [10, 4.5],
  [5, 5],
  [2, 5.5],
  [0, 6.5],
]
/** The same of syllables, which are many words, and of what is a part of a word or has vowels unwritten. */
const LEAST_HEARD_STANDING: Readonly<Partial<Record<Standing, number>>> = { syllables: 5 }
export const LEAST_HEARD_OF_PART = 5

export function isNear(heard: Heard<InternationalName>, distance: number, standing: Standing): boolean {
  const { languages, entry } = heard.name
  if (STRONG_ONLY.has(standing) && entry.strength === 'weak') return false
  if (distance > mostDistance(standing, heard.consonants, languages)) return false
  const unwritten = standing === 'abjad word' && distance > 0
  const least = Math.max(
    leastHeard(languages),
    LEAST_HEARD_STANDING[standing] ?? 0,
    unwritten ? LEAST_HEARD_OF_PART : 0,
  )
  return amountHeard(heard) >= least
}

export function mostDistance(standing: Standing, consonants: number, languages: number): number {
  const most = MOST_DISTANCE[standing]
  return (most[Math.min(consonants, most.length - 1)] ?? -1) + SHARING[standing] * sharing(languages)
}

/** A name that many languages share is more likely meant, and may be farther off. */
function sharing(languages: number): number {
  if (languages >= 10) return 0.2
  return languages >= 5 ? 0.1 : 0
}

export function leastHeard(languages: number): number {
  return LEAST_HEARD.find(([least]) => languages >= least)?.[1] ?? Number.POSITIVE_INFINITY
}

/** Vowels tell half as much as consonants do. */
export function amountHeard({ consonants, vowels }: Heard<InternationalName>): number {
  return consonants + vowels / 2
}
