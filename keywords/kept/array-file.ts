/**
 * A file of named arrays of numbers, and the key of what they were made from. It is read whole and its arrays are views
 * of what was read: nothing is parsed but the first line.
 *
 *     {"check":…,"key":"…","arrays":[["nodes","Int32Array",4096],…]}   the first line, filled up with spaces
 *     the arrays one after the other, each beginning at a multiple of eight bytes
 */
import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writevSync } from 'node:fs'
import { crc32 } from 'node:zlib'

export type NumberArray = Int32Array | Uint32Array | Uint16Array
export type NamedArrays = Readonly<Record<string, NumberArray>>

const KINDS = { Int32Array, Uint32Array, Uint16Array } as const
const ALIGNED = 8
const LINE_FEED = 0x0a

/**
 * Null where there is no such file, it was made from something else, or it is damaged: whoever asks makes the arrays
 * anew.
 */
export function readArrayFile(file: URL, key: string): NamedArrays | null {
  try {
    const bytes = atAlignedPlace(readFileSync(file))
    const end = bytes.indexOf(LINE_FEED) + 1
    const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
    if (!isHead(head) || head.key !== key) return null
    if (head.check !== crc32(bytes.subarray(end), crc32(JSON.stringify(head.arrays)))) return null
    let at = end
    const arrays = head.arrays.map(([name, kind, length]) => {
      const array = new KINDS[kind](bytes.buffer, bytes.byteOffset + at, length)
      at = aligned(at + array.byteLength)
      return [name, array] as const
    })
    return at === bytes.length ? Object.fromEntries(arrays) : null
  } catch {
    return null
  }
}

/**
 * Puts the whole file in its place at once, so that no reader ever meets half of it, whoever else writes one.
 *
 * @returns false where nothing can be written there.
 */
export function writeArrayFile(file: URL, key: string, arrays: NamedArrays): boolean {
  const part = new URL(`${file.href}.${randomUUID()}.part`)
  const handle = opened(part)
  if (handle === null) return false
  try {
    writeAll(handle, chunksOf(key, arrays))
    renameSync(part, file)
    return true
  } catch {
    rmSync(part, { force: true })
    return false
  } finally {
    closeSync(handle)
  }
}

function opened(file: URL): number | null {
  try {
    mkdirSync(new URL('./', file), { recursive: true })
    return openSync(file, 'wx')
  } catch {
    return null
  }
}

type Kind = keyof typeof KINDS

interface Head {
  readonly check: number
  readonly key: string
  readonly arrays: readonly (readonly [name: string, kind: Kind, length: number])[]
}

function isHead(value: unknown): value is Head {
  return (
    typeof value === 'object' && value !== null && 'check' in value && 'key' in value && 'arrays' in value
  )
}

function chunksOf(key: string, arrays: NamedArrays): Uint8Array[] {
  const listed = Object.entries(arrays).map(([name, array]) => [name, kindOf(array), array.length] as const)
  let check = crc32(JSON.stringify(listed))
  const chunks = Object.values(arrays).flatMap(({ buffer, byteOffset, byteLength }) => [
    new Uint8Array(buffer, byteOffset, byteLength),
    new Uint8Array(aligned(byteLength) - byteLength),
  ])
  for (const chunk of chunks) check = crc32(chunk, check)
  const head: Head = { check, key, arrays: listed }
  const line = new TextEncoder().encode(JSON.stringify(head))
  const filled = new Uint8Array(aligned(line.length + 1)).fill(0x20)
  filled.set(line)
  filled[filled.length - 1] = LINE_FEED
  return [filled, ...chunks]
}

function kindOf(array: NumberArray): Kind {
  if (array instanceof Int32Array) return 'Int32Array'
  return array instanceof Uint32Array ? 'Uint32Array' : 'Uint16Array'
}

function atAlignedPlace(bytes: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % ALIGNED === 0 ? bytes : new Uint8Array(bytes)
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED
}

function writeAll(handle: number, chunks: readonly Uint8Array[]): void {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  // A full disk shows as fewer bytes written, not always as an error.
  if (writevSync(handle, chunks) !== length) throw new Error('not written in full')
}
