/**
 * Words that only look right to a reader: letters turned upside down (`ʎɹoʌı`), which are read from the end, and text
 * between a right-to-left override and its end, which is shown backwards.
 */
import { type MappedText, type MappedTextBuilder, READING_SEPARATOR } from './mapped-text.ts'

/** What letters look like once they are turned; those of the first line look like no other letter upright. */
const TURNED = byUnit('ɐa ɔc ǝe ɟf ƃg ɓg ᵷg ɥh ᴉi ɾj ſj ʞk ʃl ꞁl ɯm ɹr ʇt ʌv ʍw ʎy')
const TURNED_OR_UPRIGHT = byUnit('nu un dp pd bq qb ll ii oo ss xx zz')

const OVERRIDE = '\u202e'
const OVERRIDE_END = /[\u202c-\u202e\u2069\n]/
const LONGEST = 200
const SPACE = 0x20

/** Appends a reading for each turned stretch and each stretch under an override. */
export function pushReversedReadings(folded: MappedText, original: string, builder: MappedTextBuilder): void {
  if (original.includes(OVERRIDE)) pushOverridden(folded, original, builder)
  for (let at = 0; at < folded.units.length; at++) {
    if (!TURNED.has(folded.units[at] ?? 0)) continue
    const from = edgeOfTurned(folded.units, at, -1)
    const to = edgeOfTurned(folded.units, at, 1) + 1
    pushBackwards(folded, from, to, turned, builder)
    at = to
  }
}

function pushOverridden(folded: MappedText, original: string, builder: MappedTextBuilder): void {
  let from = 0
  for (let at = original.indexOf(OVERRIDE); at >= 0; at = original.indexOf(OVERRIDE, at + 1)) {
    const rest = original.slice(at + 1, at + LONGEST)
    const length = rest.search(OVERRIDE_END)
    const end = at + 1 + (length < 0 ? rest.length : length)
    while (from < folded.units.length && folded.start(from) < at) from += 1
    let to = from
    while (to < folded.units.length && folded.start(to) < end) to += 1
    pushBackwards(folded, from, to, (unit) => unit, builder)
  }
}

/** The last unit in a direction up to which everything can be a turned letter or a space between them. */
function edgeOfTurned(units: Uint16Array, at: number, step: 1 | -1): number {
  let edge = at
  for (let k = at; k >= 0 && k < units.length && Math.abs(k - at) < LONGEST; k += step) {
    const unit = units[k] ?? 0
    if (unit === SPACE) continue
    if (!TURNED.has(unit) && !TURNED_OR_UPRIGHT.has(unit)) break
    edge = k
  }
  return edge
}

function pushBackwards(
  folded: MappedText,
  from: number,
  to: number,
  read: (unit: number) => number,
  builder: MappedTextBuilder,
): void {
  const { units } = folded
  const begin = folded.start(from)
  builder.push(`${READING_SEPARATOR} `, begin, begin)
  for (let k = to - 1; k >= from; k--) builder.pushUnit(read(units[k] ?? 0), folded.start(k), folded.end(k))
  builder.push(' ', begin, begin)
}

function turned(unit: number): number {
  return TURNED.get(unit) ?? TURNED_OR_UPRIGHT.get(unit) ?? unit
}

function byUnit(pairs: string): Map<number, number> {
  return new Map(pairs.split(' ').map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]))
}
