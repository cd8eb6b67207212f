/**
 * Text that remembers, for each of its UTF-16 units, which stretch of another text it came from. Most texts keep their
 * places unit by unit when they are folded; for those no places are stored.
 */

/** Stands before each further reading of a text; no term contains it. */
export const READING_SEPARATOR = '\u0000'

export class MappedText {
  readonly text: string
  /** The UTF-16 units of `text`. */
  readonly units: Uint16Array
  private readonly starts: Uint32Array | null
  private readonly ends: Uint32Array | null

  /** @param starts and `ends` of each unit in the source; null where every unit is at its own place. */
  constructor(units: Uint16Array, starts: Uint32Array | null, ends: Uint32Array | null) {
    this.text = textOf(units)
    this.units = units
    this.starts = starts
    this.ends = ends
  }

  /** Where in the source a unit begins. */
  start(index: number): number {
    return this.starts === null ? index : (this.starts[index] ?? 0)
  }

  /** Where in the source a unit ends (exclusive). */
  end(index: number): number {
    return this.ends === null ? index + 1 : (this.ends[index] ?? 0)
  }
}

const NO_UNITS = new Uint16Array(0)

/** Collects units with their places. */
export class MappedTextBuilder {
  length = 0
  private units: Uint16Array
  private starts: Uint32Array | null = null
  private ends: Uint32Array | null = null

  constructor(capacity: number) {
    this.units = capacity === 0 ? NO_UNITS : new Uint16Array(capacity)
  }

  /** Appends one unit that came from `start` to `end` of the source. */
  pushUnit(unit: number, start: number, end: number): void {
    const { length } = this
    if (length === this.units.length) this.grow(length + 1)
    this.units[length] = unit
    if (this.starts === null || this.ends === null) {
      if (start !== length || end !== length + 1) this.place(length, start, end)
    } else {
      this.starts[length] = start
      this.ends[length] = end
    }
    this.length = length + 1
  }

  /** Appends characters that all came from `start` to `end` of the source. */
  push(characters: string, start: number, end: number): void {
    for (let i = 0; i < characters.length; i++) this.pushUnit(characters.charCodeAt(i), start, end)
  }

  /** Appends all of another text, places included. */
  append(other: MappedText): void {
    const { units } = other
    for (let i = 0; i < units.length; i++) this.pushUnit(units[i] ?? 0, other.start(i), other.end(i))
  }

  /** The last unit, or 0 while there is none. */
  last(): number {
    return this.length === 0 ? 0 : (this.units[this.length - 1] ?? 0)
  }

  build(): MappedText {
    const whole = this.length === this.units.length
    const units = whole ? this.units : this.units.subarray(0, this.length)
    return new MappedText(units, this.starts, this.ends)
  }

  /** Begins to store places, now that one is not the unit's own. */
  private place(length: number, start: number, end: number): void {
    const starts = new Uint32Array(this.units.length)
    const ends = new Uint32Array(this.units.length)
    for (let i = 0; i < length; i++) {
      starts[i] = i
      ends[i] = i + 1
    }
    starts[length] = start
    ends[length] = end
    this.starts = starts
    this.ends = ends
  }

  private grow(needed: number): void {
    const room = Math.max(needed, this.units.length * 2, 64)
    this.units = grown(this.units, new Uint16Array(room))
    if (this.starts !== null) this.starts = grown(this.starts, new Uint32Array(room))
    if (this.ends !== null) this.ends = grown(this.ends, new Uint32Array(room))
  }
}

/** Most units that are passed as arguments of one call. */
const CHUNK = 4_096

function textOf(units: Uint16Array): string {
  if (units.length <= CHUNK) return Reflect.apply(String.fromCharCode, null, units)
  const parts: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) parts.push(textOf(units.subarray(at, at + CHUNK)))
  return parts.join('')
}

function grown<A extends Uint16Array | Uint32Array>(from: A, into: A): A {
  into.set(from)
  return into
}
