/** Letters of a script and the sounds that they stand for in borrowed names. */
import { OPTIONAL, type SoundSet, soundSet } from './sound.ts'

/**
 * `consonant`: followed by a vowel of its own unless a sign says otherwise; `vowel`: takes the place of that vowel;
 * `virama`: takes it away; `leading`: a vowel written before the consonant that it is spoken behind; `killer`: silences
 * the letter before it; `carrier`: holds a vowel, or is one; `silent`: tones and the like; `letter`: just sounds.
 */
export type LetterRole =
  | 'letter'
  | 'consonant'
  | 'vowel'
  | 'virama'
  | 'leading'
  | 'killer'
  | 'carrier'
  | 'silent'

export interface Letter {
  readonly role: LetterRole
  readonly sounds: readonly SoundSet[]
  /** The vowel that goes without saying; 0 for none. */
  readonly inherent: SoundSet
}

export interface JoinedLetters {
  readonly units: string
  readonly letter: Letter
}

export interface LetterTable {
  /** By UTF-16 unit. */
  readonly single: (Letter | undefined)[]
  /** Two or three units that stand for a sound of their own, by the first. */
  readonly joined: Map<number, JoinedLetters[]>
  /** Units of scripts that leave most vowels unwritten. */
  readonly abjadic: Set<number>
}

/** The last syllable of Hangul; no script with letters for sounds lies behind it. */
const LAST_UNIT = 0xd7a3

export interface LetterDraft {
  readonly role: LetterRole
  /** Sounds one after the other, parted by full stops; each is a set of those that it may be; `?` may be left out. */
  readonly sounds?: string
  readonly inherent?: string
}

export function emptyTable(): LetterTable {
  return { single: new Array(LAST_UNIT + 1).fill(undefined), joined: new Map(), abjadic: new Set() }
}

export function addLetter(table: LetterTable, unit: number | string, draft: LetterDraft): void {
  const letter: Letter = {
    role: draft.role,
    sounds: spokenSounds(draft.sounds ?? ''),
    inherent: soundSet(draft.inherent ?? ''),
  }
  if (typeof unit === 'number') table.single[unit] = letter
  else if (unit.length === 1) table.single[unit.charCodeAt(0)] = letter
  else {
    const first = unit.charCodeAt(0)
    const joined = [...(table.joined.get(first) ?? []), { units: unit, letter }]
    table.joined.set(
      first,
      joined.sort((a, b) => b.units.length - a.units.length),
    )
  }
}

/** Adds `letter sounds` pairs, parted by commas; `-` is no sound. */
export function addLetters(table: LetterTable, list: string, draft: Omit<LetterDraft, 'sounds'>): void {
  for (const pair of list.split(',')) {
    const [units = '', sounds = ''] = pair.trim().split(/\s+/)
    if (units !== '') addLetter(table, units, { ...draft, sounds: sounds === '-' ? '' : sounds })
  }
}

/** Sounds by their place from a first one on; `-` leaves a place out. */
export function placed(...rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>()
  for (const [first, row] of rows) {
    for (const [at, sounds] of row.split(' ').entries()) if (sounds !== '-') places.set(first + at, sounds)
  }
  return places
}

export function spokenSounds(written: string): SoundSet[] {
  if (written === '') return []
  return written
    .split('.')
    .map((one) => (one.endsWith('?') ? soundSet(one.slice(0, -1)) | OPTIONAL : soundSet(one)))
}
