/**
 * Normalisation for matching, with a way back to the characters that were written.
 *
 * The result has two parts. First the folded text: every character folded (see fold.ts), white space, hyphens and
 * apostrophes as single spaces. Then, each behind a separator that no term contains, other readings of stretches
 * that look disguised (`P.a.n.g.o.l.i.n`, `h4rimau`, `상.아`; see disguise.ts), are written backwards (reversed.ts) or
 * with emoji for characters (emoji-rebus.ts).
 * One pass over `text` thus finds plain and disguised words alike, and both lead back to the same original characters:
 *
 *     original     S1ow  l0ris
 *     text         s1ow l0ris ⟨separator⟩ slow loris ⟨separator⟩ siow loris
 *                                         └─ originalSpan → 0..11
 */
import { pushDisguisedReadings } from './disguise.ts'
import { pushRebusReadings } from './emoji-rebus.ts'
import { foldCharacter, foldUnit, NOT_ONE_UNIT } from './fold.ts'
import { type MappedText, MappedTextBuilder } from './mapped-text.ts'
import { pushReversedReadings } from './reversed.ts'

export interface NormalizedText {
  readonly text: string
  /** Where the other readings begin: `text.length` when there are none. */
  readonly plainLength: number
  /** The stretch of the original, in UTF-16 units, that `text.slice(start, end)` came from. */
  originalSpan(start: number, end: number): { start: number; end: number }
}

/** Folds a text for matching; never throws, takes time linear in its length. */
export function normalize(original: string): NormalizedText {
  const folded = foldText(original)
  const plain = collapsed(folded)
  const readings = new MappedTextBuilder(0)
  pushDisguisedReadings(folded, original, readings)
  pushReversedReadings(folded, original, readings)
  pushRebusReadings(folded, readings)
  return new MappedReading(readings.length === 0 ? plain : joined(plain, readings.build()), plain.text.length)
}

/** The folded text alone: the form in which terms are compared. */
export function foldTerm(term: string): string {
  if (isFolded(term)) return term
  return foldedUnits(term) ?? collapsed(foldText(term)).text.trim()
}

/** True where `foldTerm` gives the term itself, small letters all: nothing to fold, and single spaces inside alone. */
export function isFolded(term: string): boolean {
  let spaced = true
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at)
    if (foldUnit(unit) !== unit || isJamo(unit)) return false
    if (unit === SPACE && spaced) return false
    spaced = unit === SPACE
  }
  return !spaced
}

/** A term each unit of which folds to one unit, without the way back to what was written; null for any other term. */
function foldedUnits(term: string): string | null {
  let text = ''
  let spaced = true
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at)
    const folded = isCombining(unit) || isJamo(unit) ? NOT_ONE_UNIT : foldUnit(unit)
    if (folded === NOT_ONE_UNIT) return null
    if (folded !== SPACE) text += String.fromCharCode(folded)
    else if (!spaced) text += ' '
    spaced = folded === SPACE
  }
  return spaced ? text.trimEnd() : text
}

class MappedReading implements NormalizedText {
  readonly text: string
  readonly plainLength: number
  private readonly mapped: MappedText

  constructor(mapped: MappedText, plainLength: number) {
    this.text = mapped.text
    this.plainLength = plainLength
    this.mapped = mapped
  }

  originalSpan(start: number, end: number): { start: number; end: number } {
    const { mapped } = this
    if (this.text.length === 0) return { start: 0, end: 0 }
    const first = clamp(start, this.text.length - 1)
    const last = clamp(Math.max(start, end - 1), this.text.length - 1)
    // What is read backwards has its first letter last.
    const from = Math.min(mapped.start(first), mapped.start(last))
    return { start: from, end: Math.max(from, mapped.end(first), mapped.end(last)) }
  }
}

const SPACE = 0x20

function foldText(original: string): MappedText {
  const builder = new MappedTextBuilder(original.length)
  const { length } = original
  let spaceGiven = false
  for (let at = 0; at < length; ) {
    const unit = original.charCodeAt(at)
    const next = at + 1 < length ? original.charCodeAt(at + 1) : 0
    const folded = next < FIRST_COMBINING || startsNoCluster(unit, next) ? foldUnit(unit) : NOT_ONE_UNIT
    if (folded !== NOT_ONE_UNIT) {
      if (folded !== SPACE || !spaceGiven) builder.pushUnit(folded, at, at + 1)
      spaceGiven = false
      at += 1
      continue
    }
    const end = clusterEnd(original, at)
    spaceGiven = pushFolded(foldCharacter(original.slice(at, end)), at, end, builder)
    at = end
  }
  return builder.build()
}

/** Letters that bring spaces around them need none beside those; true where one is given after. */
function pushFolded(folded: string, at: number, end: number, builder: MappedTextBuilder): boolean {
  if (folded.length === 2 && end === at + 2 && isLowSurrogate(folded.charCodeAt(1))) {
    builder.pushUnit(folded.charCodeAt(0), at, at + 1)
    builder.pushUnit(folded.charCodeAt(1), at + 1, end)
    return false
  }
  const spaced = folded.length > 1 && folded.startsWith(' ')
  builder.push(spaced && builder.last() === SPACE ? folded.slice(1) : folded, at, end)
  return spaced
}

const CLUSTER_LIMIT = 16
const FIRST_COMBINING = 0x300

function startsNoCluster(unit: number, next: number): boolean {
  return !isCombining(next) && !isJamo(unit)
}

/** A loose Hangul letter, to be composed with those beside it. */
function isJamo(unit: number): boolean {
  return unit >= 0x1100 && unit <= 0x11ff
}

/** A character with the marks that combine with it; runs of loose Hangul letters stay together to be composed. */
function clusterEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  let end = at + 1
  if (first >= 0xd800 && first <= 0xdbff && isLowSurrogate(text.charCodeAt(end))) end += 1
  const limit = Math.min(text.length, at + CLUSTER_LIMIT)
  const jamo = isJamo(first)
  while (end < limit) {
    const unit = text.charCodeAt(end)
    if (!isCombining(unit) && !(jamo && unit >= 0x1160 && unit <= 0x11ff)) break
    end += 1
  }
  return end
}

function isCombining(unit: number): boolean {
  if (unit < FIRST_COMBINING) return false
  return (
    unit <= 0x36f ||
    unit === 0x93c ||
    unit === 0x9bc ||
    unit === 0x3099 ||
    unit === 0x309a ||
    unit === 0xff9e ||
    unit === 0xff9f ||
    (unit >= 0x64b && unit <= 0x65f)
  )
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The text without spaces at its start and after other spaces; the text itself where there are none. */
function collapsed(folded: MappedText): MappedText {
  const { units } = folded
  if (!folded.text.startsWith(' ') && !folded.text.includes('  ')) return folded
  const builder = new MappedTextBuilder(units.length)
  let spaced = true
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0
    if (unit === SPACE && spaced) continue
    spaced = unit === SPACE
    builder.pushUnit(unit, folded.start(i), folded.end(i))
  }
  return builder.build()
}

function joined(plain: MappedText, readings: MappedText): MappedText {
  const builder = new MappedTextBuilder(plain.units.length + readings.units.length)
  builder.append(plain)
  builder.append(readings)
  return builder.build()
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(0, value), max)
}
