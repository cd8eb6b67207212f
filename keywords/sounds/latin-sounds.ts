/**
 * The sounds of a name in Latin letters as other scripts write it down: by the reading of scientific Latin and of English,
 * which agree on most consonants. Where they do not, a sound is a set (`ch` is k, x or ch); where a letter may be heard or
 * not (`pt`, `h`, `w`), the name has several readings.
 */
import { type SoundSet, soundSet, VOWELS } from './sound.ts'

/** The vowels before each consonant, the consonants, and the vowels at the end. */
export interface SpokenName {
  readonly consonants: readonly SoundSet[]
  /** One more than consonants; 0 where no vowel stands. */
  readonly vowels: readonly SoundSet[]
  /** How unusual the reading is, as a distance. */
  readonly distance: number
}

/** All readings of a name of small ASCII letters and spaces, each once. */
export function latinSounds(name: string): SpokenName[] {
  let readings: string[][] = [[]]
  for (let at = 0; at < name.length; ) {
    const rule = RULES_BY_LETTER.get(name.charAt(at))?.find(
      ({ letters, where }) => name.startsWith(letters, at) && (where?.(name, at) ?? true),
    )
    const sounds = rule?.sounds ?? ['']
    if (sounds.length === 1) for (const reading of readings) reading.push(...soundsIn(sounds[0]))
    else {
      readings = sounds.flatMap((one) => readings.map((reading) => [...reading, ...soundsIn(one)]))
      readings = readings.slice(0, MOST_READINGS)
    }
    at += rule?.letters.length ?? 1
  }
  const distinct = new Map(readings.map((reading) => [reading.join('.'), reading]))
  return [...distinct.values()].map(arranged)
}

const MOST_READINGS = 12

function soundsIn(written = ''): string[] {
  return written === '' ? [] : written.split('.')
}

function arranged(reading: readonly string[]): SpokenName {
  const consonants: SoundSet[] = []
  const vowels: SoundSet[] = [0]
  let distance = 0
  for (const sound of reading) {
    if (sound === UNHEARD) {
      distance += 0.2
      continue
    }
    const set = soundSet(sound)
    if ((set & VOWELS) !== 0) vowels[vowels.length - 1] = (vowels.at(-1) ?? 0) | set
    else if (set !== consonants.at(-1) || vowels.at(-1) !== 0) {
      consonants.push(set)
      vowels.push(0)
    }
  }
  return { consonants, vowels, distance }
}

/** A letter that some do not speak. */
const UNHEARD = '~'

interface Rule {
  readonly letters: string
  /** The readings; a full stop parts sounds that follow each other. */
  readonly sounds: readonly string[]
  readonly where?: (name: string, at: number) => boolean
}

const VOWEL_LETTER = /[aeiouy]/
const isVowelAt = (name: string, at: number) => VOWEL_LETTER.test(name.charAt(at))
const isConsonantAt = (name: string, at: number) => /[bcdfghjklmnpqstvwxz]/.test(name.charAt(at))
const isFirst = (name: string, at: number) => at === 0 || name.charAt(at - 1) === ' '
const isSoft = (behind: number) => (name: string, at: number) => /[eiy]/.test(name.charAt(at + behind))
const isLast = (behind: number) => (name: string, at: number) =>
  at + behind === name.length || name.charAt(at + behind) === ' '

/** The first rule that fits is taken. */
const RULES: readonly Rule[] = [
  ...rules('pt pt,t; ps ps,s', isFirst),
  ...rules('tch C; sch sk,S; sh S; ch kxCS; ph fp; th tT; rh r; gh g; kh kx; ck k; dg j'),
  { letters: 'sc', sounds: ['s', 's.k'], where: isSoft(2) },
  { letters: 'cc', sounds: ['k.s', 'C'], where: isSoft(2) },
  { letters: 'c', sounds: ['scC'], where: isSoft(1) },
  { letters: 'g', sounds: ['gj'], where: isSoft(1) },
  { letters: 'gu', sounds: ['g.w', 'g.u', 'g.u.w'], where: (name, at) => isVowelAt(name, at + 2) },
  {
    letters: 'r',
    sounds: ['r', UNHEARD],
    where: (name, at) => isVowelAt(name, at - 1) && isConsonantAt(name, at + 1),
  },
  { letters: 'x', sounds: ['z', 'k.s'], where: isFirst },
  { letters: 's', sounds: ['sz'], where: (name, at) => isVowelAt(name, at - 1) },
  { letters: 'h', sounds: ['hxg', UNHEARD], where: (name, at) => isVowelAt(name, at + 1) },
  ...rules('qu k.vw,k.u; ng n.g,n.~; w wv,u; j jzZx,i; x k.s; z zcs; q k; c k; h '),
  ...rules('oo uo; ou ou; ee ie; ea eia; eu eu; au aou; ae aei; oe oe; ai aei; ay aei; ey ei; ie ie'),
  { letters: 'e', sounds: ['ei', ''], where: isLast(1) },
  ...rules('y ia', (name, at) => !isVowelAt(name, at + 1) && !isVowelAt(name, at - 1)),
  ...rules('y i'),
  ...[...'abdefgiklmnoprstuv'].map((letter) => ({ letters: letter, sounds: [letter] })),
]

/** In the order of RULES. */
const RULES_BY_LETTER = Map.groupBy(RULES, ({ letters }) => letters.charAt(0))

function rules(list: string, where?: Rule['where']): Rule[] {
  return list.split(';').map((pair) => {
    const [letters = '', sounds = ''] = pair.trim().split(' ')
    const readings = sounds.split(',')
    return where === undefined ? { letters, sounds: readings } : { letters, sounds: readings, where }
  })
}
