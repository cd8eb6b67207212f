/** Reads a response body with its content encoding undone, and stops at the limits while it still streams. */
import type { Readable } from 'node:stream'
import { DecodesToTooMuchError, decoded } from './decoders.ts'

export interface CappedBody {
  bytes: Uint8Array
  /** Why the rest is missing; null where nothing is. */
  cut: 'too long' | 'decodes to too much' | 'took too long' | 'ended early' | null
}

export interface BodyLimits {
  bodyBytes: number
  decodingRatio: number
}

/**
 * @param encoding value of Content-Encoding.
 * @param signal its abort ends the reading; what came so far is returned.
 */
export async function readCapped(
  raw: Readable,
  encoding: string,
  limits: BodyLimits,
  signal: AbortSignal,
): Promise<CappedBody> {
  let received = 0
  raw.on('data', (chunk: Uint8Array) => {
    received += chunk.length
    // What decodes to nothing could otherwise be sent for ever.
    if (received > limits.bodyBytes + CHUNK_BYTES) raw.destroy(new TooLongError())
  })
  const mayMake = () => Math.max(RATIO_FROM_BYTES, received * limits.decodingRatio)
  const chunks: Uint8Array[] = []
  let length = 0
  let cut: CappedBody['cut'] = null
  try {
    for await (const chunk of decoded(raw, encoding, mayMake) as AsyncIterable<Uint8Array>) {
      const room = limits.bodyBytes - length
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      length += Math.min(chunk.length, room)
      if (chunk.length > room) {
        cut = 'too long'
        break
      }
    }
  } catch (error) {
    cut = reasonOf(error, signal)
  } finally {
    raw.destroy()
  }
  return { bytes: Buffer.concat(chunks, length), cut }
}

class TooLongError extends Error {}

function reasonOf(error: unknown, signal: AbortSignal): CappedBody['cut'] {
  if (error instanceof DecodesToTooMuchError) return 'decodes to too much'
  if (error instanceof TooLongError) return 'too long'
  return signal.aborted ? 'took too long' : 'ended early'
}

/** Small pages may repeat themselves; a bomb is large. */
const RATIO_FROM_BYTES = 1_000_000
/** More than one piece of a stream: a body that is cut at the byte is cut when it is read. */
const CHUNK_BYTES = 1_000_000
