/** Text that remembers, for each of its characters, which stretch of another text it came from. */

export interface MappedText {
  readonly text: string
  /** The UTF-16 units of `text`. */
  readonly units: Uint16Array
  /** Start in the source of each unit. */
  readonly starts: Uint32Array
  /** End (exclusive) in the source of each unit. */
  readonly ends: Uint32Array
}

/** Stands before each further reading of a text; no term contains it. */
export const READING_SEPARATOR = '\u0000'

/** Collects units with their places; typed arrays throughout, because every listing passes through here. */
export class MappedTextBuilder {
  length = 0
  private units: Uint16Array
  private starts: Uint32Array
  private ends: Uint32Array

  constructor(capacity: number) {
    const room = Math.max(16, capacity)
    this.units = new Uint16Array(room)
    this.starts = new Uint32Array(room)
    this.ends = new Uint32Array(room)
  }

  /** Appends one unit that came from `start` to `end` of the source. */
  pushUnit(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow(this.length + 1)
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  /** Appends characters that all came from `start` to `end` of the source. */
  push(characters: string, start: number, end: number): void {
    for (let i = 0; i < characters.length; i++) this.pushUnit(characters.charCodeAt(i), start, end)
  }

  /** Appends all of another text, places included. */
  append({ units, starts, ends }: MappedText): void {
    const length = this.length + units.length
    if (length > this.units.length) this.grow(length)
    this.units.set(units, this.length)
    this.starts.set(starts, this.length)
    this.ends.set(ends, this.length)
    this.length = length
  }

  /** The last unit, or 0 while there is none. */
  last(): number {
    return this.length === 0 ? 0 : (this.units[this.length - 1] ?? 0)
  }

  build(): MappedText {
    const units = this.units.subarray(0, this.length)
    return {
      text: textOf(units),
      units,
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    }
  }

  private grow(needed: number): void {
    const room = Math.max(needed, this.units.length * 2)
    this.units = grown(this.units, new Uint16Array(room))
    this.starts = grown(this.starts, new Uint32Array(room))
    this.ends = grown(this.ends, new Uint32Array(room))
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
