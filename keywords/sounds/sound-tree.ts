/** Names in a tree of their sounds, in which the sounds of a text are followed from some place on. */
import type { SpokenName } from './latin-sounds.ts'
import { CONSONANTS, OPTIONAL, SILENT, type SoundSet, VOWELS } from './sound.ts'
import type { SpokenText } from './spoken.ts'
import { vowelDistance } from './vowel-distance.ts'

export interface SoundTree<Name> {
  /** Names that the sounds from `from` on agree with, with how far they are off and the sound behind the last one. */
  follow(text: SpokenText, from: number): readonly Heard<Name>[]
}

export interface Heard<Name> {
  readonly name: Name
  /** Consonants of the name. */
  readonly consonants: number
  /** Places between, before and behind them where vowels stand. */
  readonly vowels: number
  readonly distance: number
  /** Index of the sound behind the name. */
  readonly end: number
}

interface Node<Name> {
  readonly branches: Branch<Name>[]
  readonly ends: End<Name>[]
  /** How far off the names below may be at most. */
  farthest: number
}

/** Ways on by one consonant, each with the vowels before it. */
interface Branch<Name> {
  readonly consonant: SoundSet
  readonly ways: { readonly vowels: SoundSet; readonly node: Node<Name> }[]
}

interface End<Name> {
  readonly name: Name
  readonly vowels: SoundSet
  readonly consonants: number
  readonly vowelPlaces: number
  readonly unusual: number
  readonly farthest: number
}

/** @param names with how far off each may be. */
export function soundTree<Name>(names: Iterable<readonly [SpokenName, Name, number]>): SoundTree<Name> {
  const root = emptyNode<Name>()
  for (const [{ consonants, vowels, distance: unusual }, name, farthest] of names) {
    let node = root
    for (const [i, consonant] of consonants.entries()) {
      node = grown(node, consonant, vowels[i] ?? 0)
      node.farthest = Math.max(node.farthest, farthest)
    }
    const vowelPlaces = vowels.filter((set) => set !== 0).length
    node.ends.push({
      ...{ name, vowels: vowels[consonants.length] ?? 0, vowelPlaces, farthest },
      ...{ consonants: consonants.length, unusual },
    })
  }
  return { follow: (text, from) => new Walk<Name>(text).from(root, from) }
}

function emptyNode<Name>(): Node<Name> {
  return { branches: [], ends: [], farthest: 0 }
}

function grown<Name>(node: Node<Name>, consonant: SoundSet, vowels: SoundSet): Node<Name> {
  let branch = node.branches.find((one) => one.consonant === consonant)
  if (branch === undefined) {
    branch = { consonant, ways: [] }
    node.branches.push(branch)
  }
  let way = branch.ways.find((one) => one.vowels === vowels)
  if (way === undefined) {
    way = { vowels, node: emptyNode() }
    branch.ways.push(way)
  }
  return way.node
}

class Walk<Name> {
  private readonly text: SpokenText
  private heard: Heard<Name>[] | null = null

  constructor(text: SpokenText) {
    this.text = text
  }

  from(root: Node<Name>, from: number): readonly Heard<Name>[] {
    this.step(root, from, 0, 0, 0, 0)
    return this.heard ?? NOTHING
  }

  /** @param before the consonant that was followed last; 0 while there is none. */
  private step(
    node: Node<Name>,
    at: number,
    written: SoundSet,
    unsaid: SoundSet,
    before: SoundSet,
    distance: number,
  ): void {
    const { abjadic, sounds } = this.text
    if (node.ends.length > 0) this.end(node.ends, at, written, unsaid, distance)
    if (at === sounds.length) return
    const sound = sounds[at] ?? 0
    const optional = (sound & OPTIONAL) !== 0
    const vowel = sound & VOWELS
    const consonant = sound & CONSONANTS
    if (vowel !== 0) {
      if (optional) this.step(node, at + 1, written, unsaid | vowel, before, distance)
      else this.step(node, at + 1, written | vowel, unsaid, before, distance)
    }
    if (consonant === 0) return
    const doubled = consonant === before && written === 0
    if (doubled || (vowel === 0 && (optional || consonant === SILENT))) {
      this.step(node, at + 1, written, unsaid, before, distance)
    }
    for (const branch of node.branches) {
      if ((branch.consonant & consonant) === 0) continue
      for (const { vowels, node: next } of branch.ways) {
        const off = vowelDistance(written, unsaid, abjadic, vowels, before === 0 ? 'first' : 'middle')
        if (distance + off <= next.farthest) this.step(next, at + 1, 0, 0, consonant, distance + off)
      }
    }
  }

  private end(
    ends: readonly End<Name>[],
    at: number,
    written: SoundSet,
    unsaid: SoundSet,
    distance: number,
  ): void {
    for (const { vowels, name, consonants, vowelPlaces, unusual, farthest } of ends) {
      const last = distance + unusual + vowelDistance(written, unsaid, this.text.abjadic, vowels, 'last')
      if (last > farthest) continue
      this.heard ??= []
      this.heard.push({ name, consonants, vowels: vowelPlaces, distance: last, end: at })
    }
  }
}

const NOTHING: readonly never[] = []
