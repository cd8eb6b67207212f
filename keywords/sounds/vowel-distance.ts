/** How far the vowels between two consonants of a text are from those of a name: 0 where they agree. */
import { type SoundSet, soundSet } from './sound.ts'

export type VowelPlace = 'first' | 'middle' | 'last'

/** Penalties, set by what frequent words of many languages would otherwise be taken for (see the tests of names). */
const MISSING_IN_ABJAD = 0.1
const NEIGHBOUR = 0.2
const UNSAID_OTHER = 0.3
const MISSING_AT_END = 0.3
const ADDED = 0.4
const OTHER = 0.6
const MISSING = 0.8
/** Every script writes the vowel that a word begins with. */
const FIRST_DIFFERS = 1.2

/**
 * @param written what a text has between two consonants
 * @param unsaid vowels there that go without saying, and may as well be silent
 * @param abjadic whether most vowels are not written
 */
export function vowelDistance(
  written: SoundSet,
  unsaid: SoundSet,
  abjadic: boolean,
  name: SoundSet,
  place: VowelPlace,
): number {
  if ((written === 0) !== (name === 0) && place === 'first')
    return unsaid === 0 || name === 0 ? FIRST_DIFFERS : 0
  if (written !== 0) {
    if (name === 0) return ADDED
    // The letter that Arabic and Hebrew begin with holds any vowel.
    if (abjadic && place === 'first') return 0
    if ((written & name) !== 0) return 0
    return (neighbours(written) & name) !== 0 ? NEIGHBOUR : OTHER
  }
  if (name === 0) return 0
  if (unsaid !== 0) return (unsaid & name) !== 0 ? 0 : UNSAID_OTHER
  if (abjadic) return MISSING_IN_ABJAD
  return place === 'last' ? MISSING_AT_END : MISSING
}

const NEIGHBOURS: readonly (readonly [SoundSet, SoundSet])[] = ['a eo', 'e ia', 'i e', 'o ua', 'u o'].map(
  (pair) => {
    const [vowel = '', near = ''] = pair.split(' ')
    return [soundSet(vowel), soundSet(near)]
  },
)

function neighbours(set: SoundSet): SoundSet {
  let near = set
  for (const [vowel, others] of NEIGHBOURS) if ((set & vowel) !== 0) near |= others
  return near
}
