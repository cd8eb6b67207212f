/** The lines of a stream of bytes, whatever its encoding and however long they are. */

/** A line, or nothing where it is too long to be held. */
export type InputLine = string | null

/** UTF-16 units. No listing is that long, and hostile JSON of this length still fits into a gigabyte of memory. */
export const LONGEST_LINE = 16 * 1024 * 1024

/**
 * Lines end with a line feed alone: readline would also break at U+2028, which JSON allows inside a text. What is no
 * valid UTF-8 becomes U+FFFD; UTF-16 is read where the input begins with its byte order mark.
 */
export async function* inputLines(
  input: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<InputLine> {
  let parts: string[] = []
  let length = 0
  const add = (part: string) => {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts = []
  }
  const taken = (): InputLine => {
    const line = length > longest ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  for await (const text of decoded(input)) {
    const [first = '', ...more] = text.split('\n')
    add(first)
    for (const next of more) {
      yield taken()
      add(next)
    }
  }
  const last = taken()
  if (last !== '') yield last
}

async function* decoded(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let held = new Uint8Array()
  for await (const chunk of input) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    if (decoder === undefined && bytes.length < BYTE_ORDER_MARK) {
      held = Uint8Array.from(bytes)
      continue
    }
    held = new Uint8Array()
    decoder ??= new TextDecoder(encodingOf(bytes))
    yield decoder.decode(bytes, { stream: true })
  }
  decoder ??= new TextDecoder()
  yield decoder.decode(held)
}

const BYTE_ORDER_MARK = 2

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
