/** Text that remembers, for each of its characters, which stretch of another text it came from. */

export interface MappedText {
  readonly text: string
  /** Start in the source of each UTF-16 unit. */
  readonly starts: Uint32Array
  /** End (exclusive) in the source of each UTF-16 unit. */
  readonly ends: Uint32Array
}

export interface MappedTextBuilder {
  /** Appends characters that all came from `start` to `end` of the source. */
  push(characters: string, start: number, end: number): void
  readonly length: number
  build(): MappedText
}

export function mappedTextBuilder(capacity: number): MappedTextBuilder {
  let starts = new Uint32Array(Math.max(16, capacity))
  let ends = new Uint32Array(Math.max(16, capacity))
  const parts: string[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    push(characters, start, end) {
      parts.push(characters)
      if (length + characters.length > starts.length) {
        starts = grown(starts, length + characters.length)
        ends = grown(ends, length + characters.length)
      }
      for (let i = 0; i < characters.length; i++) {
        starts[length] = start
        ends[length] = end
        length += 1
      }
    },
    build: () => ({
      text: parts.join(''),
      starts: starts.subarray(0, length),
      ends: ends.subarray(0, length),
    }),
  }
}

function grown(array: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}
