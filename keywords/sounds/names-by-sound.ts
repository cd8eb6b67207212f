/**
 * International names that a text writes in another script as they sound: সেভরুগা (sevruga), ٹوٹوابا (totoaba), орнитоптера
 * (Ornithoptera). A phonetic match in the manner of Kondrak's ALINE (2000), cut down to what borrowed names need: every
 * consonant must agree, the vowels may differ a little, and the less a name has of both the less may they differ.
 */
import { EVERYDAY_WORDS } from '../../text/language-words.ts'
import type { TaxonEntry } from '../entries.ts'
import { isDictionaryWord } from './dictionary-words.ts'
import type { InternationalName } from './international-names.ts'
import { latinSounds, type SpokenName } from './latin-sounds.ts'
import {
  AFFIX,
  amountHeard,
  isNear,
  LEAST_HEARD_OF_PART,
  leastHeard,
  mostDistance,
  type Standing,
} from './nearness.ts'
import { type Heard, type SoundTree, soundTree } from './sound-tree.ts'
import { type SpokenText, spokenText } from './spoken.ts'
import { type Stretch, spokenStretches } from './stretches.ts'

/** A name and the stretch of the normalised text where it is written by its sound. */
export interface NameBySound {
  readonly entry: TaxonEntry
  readonly start: number
  readonly end: number
}

export interface SoundFinder {
  /** Names among the first `length` units of a normalised text, in reading order. */
  find(text: string, length: number): NameBySound[]
}

/**
 * @param names asked for once, for the first text in another script.
 * @param ordinary normalised words that mean something else.
 */
export function soundFinder(
  names: () => readonly InternationalName[],
  ordinary: ReadonlySet<string>,
): SoundFinder {
  let tree: SoundTree<InternationalName> | null = null
  return {
    find(text, length) {
      const found: NameBySound[] = []
      for (const stretch of spokenStretches(text, length)) {
        tree ??= treeOf(names())
        for (const name of namesIn(text, stretch, tree)) {
          if (!isOrdinary(text, stretch, ordinary) && !isOrdinary(text, name, ordinary)) found.push(name)
        }
      }
      return found
    },
  }
}

function isOrdinary(
  text: string,
  { start, end }: { start: number; end: number },
  ordinary: ReadonlySet<string>,
): boolean {
  const word = text.slice(start, end)
  return ordinary.has(word) || EVERYDAY_WORDS.has(word)
}

function treeOf(international: readonly InternationalName[]): SoundTree<InternationalName> {
  const names: [SpokenName, InternationalName, number][] = []
  for (const { entry, ...others } of international) {
    // What is written by ear is no word of the language that the name was listed for.
    const name = { ...others, entry: { ...entry, language: 'und' } }
    for (const spoken of latinSounds(name.form)) {
      const heard = spoken.consonants.length + spoken.vowels.filter((set) => set !== 0).length / 2
      const farthest = mostDistance('word', spoken.consonants.length, name.languages)
      if (heard >= leastHeard(name.languages) && farthest >= spoken.distance)
        names.push([spoken, name, farthest])
    }
  }
  return soundTree(names)
}

interface Candidate {
  readonly heard: Heard<InternationalName>
  readonly start: number
  readonly end: number
  readonly distance: number
}

function namesIn(text: string, stretch: Stretch, tree: SoundTree<InternationalName>): NameBySound[] {
  const candidates = stretch.spacing === 'words' ? inWord(text, stretch, tree) : inRun(text, stretch, tree)
  if (candidates.length === 0) return []
  candidates.sort(byLikelihood)
  const best: Candidate[] = []
  for (const candidate of candidates) {
    const rivals = best.filter(({ start, end }) => start < candidate.end && candidate.start < end)
    if (rivals.every((rival) => isSameWord(rival, candidate))) best.push(candidate)
  }
  return best
    .sort((a, b) => a.start - b.start)
    .map(({ heard, start, end }) => ({ entry: heard.name.entry, start, end }))
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return (
    b.heard.consonants - a.heard.consonants ||
    a.distance - b.distance ||
    b.heard.name.languages - a.heard.name.languages ||
    b.end - a.end
  )
}

/** One name may be that of several taxa. */
function isSameWord(a: Candidate, b: Candidate): boolean {
  const meant = a.heard.name
  const other = b.heard.name
  return meant.form === other.form && meant.entry !== other.entry && a.start === b.start && a.end === b.end
}

function inWord(text: string, stretch: Stretch, tree: SoundTree<InternationalName>): Candidate[] {
  return stretch.prefixes.flatMap((prefix) => {
    const start = stretch.start + prefix
    const spoken = spokenText(text, start, stretch.end)
    return tree.follow(spoken, 0).flatMap((heard) => {
      const end = endOf(heard, spoken, stretch)
      const ending = text.slice(end, stretch.end)
      const distance = heard.distance + (prefix === 0 ? 0 : AFFIX) + (ending === '' ? 0 : AFFIX)
      const near = isNear(heard, distance, spoken.abjadic ? 'abjad word' : 'word')
      return near && endsLetter(heard, spoken) && stretch.endings.test(ending)
        ? [{ heard, start, end, distance }]
        : []
    })
  })
}

/** Words that are joined: a name stands at one end at least. In a script that parts no words, it fills the run. */
function inRun(text: string, stretch: Stretch, tree: SoundTree<InternationalName>): Candidate[] {
  const spoken = spokenText(text, stretch.start, stretch.end)
  const unparted = stretch.spacing === 'none'
  const candidates: Candidate[] = []
  for (const [from, start] of spoken.starts.entries()) {
    if (unparted && from > 0) break
    if (from > 0 && start < (spoken.ends[from - 1] ?? 0)) continue
    for (const heard of tree.follow(spoken, from)) {
      const end = endOf(heard, spoken, stretch)
      const ending = text.slice(end, stretch.end)
      const atStart = start === stretch.start
      const atEnd = stretch.endings.test(ending)
      if (!endsLetter(heard, spoken) || !(unparted ? atEnd : atStart || atEnd)) continue
      const distance = heard.distance + (ending === '' ? 0 : AFFIX)
      if (!isNear(heard, distance, STANDING[stretch.spacing])) continue
      if (!(atStart && atEnd) && amountHeard(heard) < LEAST_HEARD_OF_PART) continue
      if (!isDictionaryWord(text.slice(start, end))) candidates.push({ heard, start, end, distance })
    }
  }
  return candidates
}

const STANDING: Readonly<Record<Stretch['spacing'], Standing>> = {
  words: 'word',
  compounds: 'compound',
  syllables: 'syllables',
  none: 'run',
}

/** One letter may be several sounds, and a name does not end between them. */
function endsLetter({ end }: Heard<InternationalName>, { starts, ends }: SpokenText): boolean {
  return end === starts.length || (starts[end] ?? 0) >= (ends[end - 1] ?? 0)
}

/** Signs that stand for no sound belong to the one before them. */
function endOf({ end }: Heard<InternationalName>, { starts }: SpokenText, stretch: Stretch): number {
  return Math.min(starts[end] ?? stretch.end, stretch.end)
}
