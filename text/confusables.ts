/**
 * Characters that are written for others: letters of one alphabet for look-alikes of another, digits and signs for
 * letters. The look-alikes are those of Unicode TR39 (data/confusables.txt); added here are letters that are only
 * alike as capitals, which is what they are before they are folded.
 */
import { readFileSync } from 'node:fs'

const CYRILLIC_FOR_LATIN = byUnit('aа bв cс eе hн kк mм oо pр tт xх yу uи nп rг iі')
const CAPITALS_ALIKE = 'вb нh кk мm тt иu пn βb κk μu τt χx ζz'

const { always, mixed } = readConfusables()
const LATIN_FOR_OTHER = new Map([...byUnit(CAPITALS_ALIKE), ...mixed])

const LETTER_FOR_SIGN = byUnit('0o 3e 4a 5s 6b 7t 8b 9g @a $s €e £l ¡i !i ¥y ¢c ©c ®r')

/** Signs for one of two letters: the first in one reading, the second in the other. */
const EITHER = new Map<number, readonly [number, number]>(
  ['1li', '|li', '6bg'].map((three) => [three.charCodeAt(0), [three.charCodeAt(1), three.charCodeAt(2)]]),
)

/** Digits and signs that stand for a letter. */
export const SIGNS_FOR_LETTERS: ReadonlySet<number> = new Set([...EITHER.keys(), ...LETTER_FOR_SIGN.keys()])

/** The Latin letter that a letter of an alphabet nobody writes adverts in is put for, or undefined. */
export function latinLookAlike(character: string): string | undefined {
  return always.get(character)
}

/** The Cyrillic letter that a Latin one looks like, or the unit itself. */
export function asCyrillic(unit: number): number {
  return CYRILLIC_FOR_LATIN.get(unit) ?? unit
}

/** The Latin letter that a letter of another alphabet looks like, or the unit itself. */
export function asLatin(unit: number): number {
  return LATIN_FOR_OTHER.get(unit) ?? unit
}

/** True where a sign has two readings as a letter. */
export function isAmbiguousSign(unit: number): boolean {
  return EITHER.has(unit)
}

/** The letter a digit or sign stands for in the first or the second reading, or undefined. */
export function letterForSign(unit: number, reading: 0 | 1): number | undefined {
  return EITHER.get(unit)?.[reading] ?? LETTER_FOR_SIGN.get(unit)
}

function byUnit(pairs: string): Map<number, number> {
  return new Map(pairs.split(' ').map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]))
}

function readConfusables(): { always: Map<string, string>; mixed: Map<number, number> } {
  const text = readFileSync(new URL('./data/confusables.txt', import.meta.url), 'utf8')
  const always = new Map<string, string>()
  const mixed = new Map<number, number>()
  let section = ''
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[')) {
      section = line
      continue
    }
    const [latin = '', ...alike] = line
    for (const character of alike) {
      if (section === '[always]') always.set(character, latin)
      else mixed.set(character.charCodeAt(0), latin.charCodeAt(0))
    }
  }
  return { always, mixed }
}
