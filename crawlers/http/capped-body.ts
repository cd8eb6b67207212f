/** Reads a response body with its content encoding undone, and stops at the limits while it still streams. */
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

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
  })
  const decoded = decodersFor(encoding).reduce<Readable>(
    (source, decoder) => pipeline(source, decoder, () => {}),
    raw,
  )
  const chunks: Uint8Array[] = []
  let length = 0
  let cut: CappedBody['cut'] = null
  try {
    for await (const chunk of decoded as AsyncIterable<Uint8Array>) {
      const room = limits.bodyBytes - length
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
      length += Math.min(chunk.length, room)
      if (chunk.length > room) cut = 'too long'
      else if (length > RATIO_FROM_BYTES && length > received * limits.decodingRatio)
        cut = 'decodes to too much'
      if (cut !== null) break
    }
  } catch {
    cut = signal.aborted ? 'took too long' : 'ended early'
  } finally {
    raw.destroy()
  }
  return { bytes: Buffer.concat(chunks, length), cut }
}

/** Small pages may repeat themselves; a bomb is large. */
const RATIO_FROM_BYTES = 1_000_000
const MOST_CODINGS = 3

function decodersFor(encoding: string): Transform[] {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  return codings
    .slice(-MOST_CODINGS)
    .reverse()
    .flatMap((coding) => DECODERS[coding]?.() ?? [])
}

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}
