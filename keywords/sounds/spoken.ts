/** The sounds of a stretch of text in any script but Latin and Chinese characters, each with the units it comes from. */
import { addAlphabets } from './alphabets.ts'
import { addIndic } from './indic.ts'
import { emptyTable, type JoinedLetters, type Letter, type LetterTable } from './letters.ts'
import { OPTIONAL, type SoundSet, soundSet, VOWELS } from './sound.ts'
import { addSoutheastAsian } from './southeast-asian.ts'
import { addSyllabaries, hangulLetter } from './syllabaries.ts'

export interface SpokenText {
  /** The sounds one after the other; those of a letter that may be either are consonants and vowels both, such as `و`. */
  readonly sounds: readonly SoundSet[]
  /** The units that each is written with. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Most vowels are not written, so that none says nothing. */
  readonly abjadic: boolean
}

/** Whether the unit is a letter, or a sign of one, that stands for sounds (or for none, as tones do). */
export function isSpoken(unit: number): boolean {
  return unit >= FIRST_SPOKEN && letterOf(unit) !== undefined
}

/** Units below are Latin letters and signs. */
export const FIRST_SPOKEN = 0x370

/** Reads from `start` to `end`; units that stand for nothing are passed over. */
export function spokenText(text: string, start: number, end: number): SpokenText {
  const table = letterTable()
  const reader = new Reader(text)
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    const joined = joinedAt(table, text, at, end)
    const to = at + (joined?.units.length ?? 1)
    const letter = joined?.letter ?? letterOf(unit)
    if (letter !== undefined) reader.read(letter, at, to, end)
    at = to
  }
  reader.endConsonant(end)
  const { sounds, starts, ends } = reader
  return { sounds, starts, ends, abjadic: table.abjadic.has(text.charCodeAt(start)) }
}

function joinedAt({ joined }: LetterTable, text: string, at: number, end: number): JoinedLetters | undefined {
  return joined
    .get(text.charCodeAt(at))
    ?.find(({ units }) => at + units.length <= end && text.startsWith(units, at))
}

class Reader {
  readonly sounds: SoundSet[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  private readonly text: string
  /** A vowel that waits for the consonant it is spoken behind. */
  private leading: Letter | null = null
  /** The vowel that the last consonant has by itself, until a sign takes its place. */
  private inherent: SoundSet = 0
  /** Where something that belongs to the next sound begins. */
  private from = -1

  constructor(text: string) {
    this.text = text
  }

  read(letter: Letter, at: number, to: number, end: number): void {
    switch (letter.role) {
      case 'letter':
        this.endConsonant(at)
        this.push(letter, at, to)
        break
      case 'consonant':
        this.readConsonant(letter, at, to, end)
        break
      case 'vowel':
        this.inherent = 0
        this.push(letter, at, to)
        break
      case 'leading':
        this.endConsonant(at)
        this.leading = letter
        this.from = at
        break
      case 'carrier':
        this.readCarrier(at, to)
        break
      case 'killer':
        this.silence()
        break
      case 'virama':
        this.inherent = 0
        break
      case 'silent':
    }
  }

  endConsonant(at: number): void {
    if (this.inherent !== 0) this.add(this.inherent | OPTIONAL, at, at)
    this.inherent = 0
  }

  private readConsonant(letter: Letter, at: number, to: number, end: number): void {
    this.endConsonant(at)
    this.push(letter, at, to)
    if (this.leading === null) this.inherent = letter.inherent
    else if (!beginsCluster(this.text, at, end)) {
      this.push(this.leading, at, to)
      this.leading = null
    }
  }

  private readCarrier(at: number, to: number): void {
    if (this.leading !== null) {
      this.push(this.leading, at, to)
      this.leading = null
      return
    }
    const last = this.sounds.at(-1)
    const closing = last !== undefined && (last & VOWELS) === 0
    this.inherent = 0
    if (letterOf(this.text.charCodeAt(to))?.role === 'vowel') {
      this.from = at
      return
    }
    // Behind a consonant the carrier of Thai and Lao is a vowel itself, elsewhere it has the one that goes without saying.
    this.add(closing ? CLOSING_VOWEL : CARRIED_VOWEL, at, to)
  }

  /** Some speak the letter that is marked as silent. */
  private silence(): void {
    const silenced = this.sounds.pop()
    if (silenced !== undefined) this.sounds.push(silenced | OPTIONAL)
    this.inherent = 0
  }

  private push({ sounds }: Letter, at: number, to: number): void {
    for (const sound of sounds) {
      this.add(sound, this.from < 0 ? at : this.from, to)
      this.from = -1
    }
  }

  private add(sound: SoundSet, start: number, end: number): void {
    this.sounds.push(sound)
    this.starts.push(start)
    this.ends.push(end)
  }
}

const CLOSING_VOWEL = soundSet('oe')
const CARRIED_VOWEL = soundSet('ao')

/** Two consonants that are spoken together behind the vowel that is written before both: `โคร` is kro. */
function beginsCluster(text: string, at: number, end: number): boolean {
  if (at + 2 >= end || !CLUSTER.test(text.slice(at, at + 2))) return false
  const role = letterOf(text.charCodeAt(at + 2))?.role
  return role === 'consonant' || role === 'leading'
}

const CLUSTER = /^(?:[กขคตทปผพฟบด][รล]|[ກຂຄຕທປຜພຟບດ][ຣລ])$/

function letterOf(unit: number): Letter | undefined {
  if (unit < FIRST_SPOKEN) return undefined
  const table = letterTable()
  const known = table.single[unit]
  if (known !== undefined) return known
  const syllable = hangulLetter(unit)
  if (syllable !== undefined) table.single[unit] = syllable
  return syllable
}

/** Made when the first text asks for it. */
let table: LetterTable | null = null

function letterTable(): LetterTable {
  if (table !== null) return table
  const letters = emptyTable()
  addAlphabets(letters)
  addIndic(letters)
  addSoutheastAsian(letters)
  addSyllabaries(letters)
  table = letters
  return letters
}
