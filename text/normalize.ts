/**
 * Normalisation for matching, with a way back to the characters that were written.
 *
 * The result has two parts. First the folded text: every character folded (see fold.ts), white space, hyphens and
 * apostrophes as single spaces. Then, each behind a separator that no term contains, other readings of stretches
 * that look disguised (`P.a.n.g.o.l.i.n`, `h4rimau`, `상.아`; see disguise.ts). One pass over `text` thus finds
 * plain and disguised words alike, and both lead back to the same original characters:
 *
 *     original     S1ow  l0ris
 *     text         s1ow l0ris ⟨separator⟩ slow loris ⟨separator⟩ siow loris
 *                                         └─ originalSpan → 0..11
 */
import { pushDisguisedReadings } from './disguise.ts'
import { foldCharacter } from './fold.ts'
import { type MappedText, mappedTextBuilder } from './mapped-text.ts'

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
  const builder = mappedTextBuilder(folded.text.length + 16)
  pushCollapsed(folded, builder)
  const plainLength = builder.length
  pushDisguisedReadings(folded, builder)
  const { text, starts, ends } = builder.build()
  return {
    text,
    plainLength,
    originalSpan(start, end) {
      if (text.length === 0) return { start: 0, end: 0 }
      const first = clamp(start, text.length - 1)
      const last = clamp(Math.max(start, end - 1), text.length - 1)
      const from = starts[first] ?? 0
      return { start: from, end: Math.max(from, ends[last] ?? 0) }
    },
  }
}

/** The folded text alone: the form in which terms are compared. */
export function foldTerm(term: string): string {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(term)) return term
  let folded = ''
  for (let at = 0; at < term.length; ) {
    const end = clusterEnd(term, at)
    folded += foldCharacter(term.slice(at, end))
    at = end
  }
  return folded.replace(/ +/g, ' ').trim()
}

function foldText(original: string): MappedText {
  const builder = mappedTextBuilder(original.length + 16)
  let at = 0
  while (at < original.length) {
    const end = clusterEnd(original, at)
    const cluster = original.slice(at, end)
    const unit = original.charCodeAt(at)
    // Plain ASCII needs no tables.
    if (end === at + 1 && unit >= 0x61 && unit <= 0x7a) builder.push(cluster, at, end)
    else builder.push(foldCharacter(cluster), at, end)
    at = end
  }
  return builder.build()
}

const CLUSTER_LIMIT = 16

/** A character with the marks that combine with it; runs of loose Hangul letters stay together to be composed. */
function clusterEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  let end = at + 1
  if (first >= 0xd800 && first <= 0xdbff && isLowSurrogate(text.charCodeAt(end))) end += 1
  const limit = Math.min(text.length, at + CLUSTER_LIMIT)
  const jamo = first >= 0x1100 && first <= 0x11ff
  while (end < limit) {
    const unit = text.charCodeAt(end)
    if (!isCombining(unit) && !(jamo && unit >= 0x1160 && unit <= 0x11ff)) break
    end += 1
  }
  return end
}

function isCombining(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
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

function pushCollapsed(folded: MappedText, builder: ReturnType<typeof mappedTextBuilder>): void {
  let spaced = true
  for (let i = 0; i < folded.text.length; i++) {
    const character = folded.text.charAt(i)
    if (character === ' ' && spaced) continue
    spaced = character === ' '
    builder.push(character, folded.starts[i] ?? 0, folded.ends[i] ?? 0)
  }
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(0, value), max)
}
