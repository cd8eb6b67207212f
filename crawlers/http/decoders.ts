/** Undoes content encodings (RFC 9110, 8.4), each step with a meter behind it. */
import { pipeline, type Readable, Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

/** Thrown when a step makes more of its input than it may. */
export class DecodesToTooMuchError extends Error {
  override name = 'DecodesToTooMuchError'
}

/**
 * The source with its encodings undone. A step that makes too much fails the whole, also where the next step would make
 * little of it: a packed heap of empty archives costs time and shows nothing.
 *
 * @param encoding value of Content-Encoding; codings that nobody knows are left as they are.
 * @param mayMake how many bytes any single step may have made by now.
 */
export function decoded(source: Readable, encoding: string, mayMake: () => number): Readable {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MOST_CODINGS) {
    return source.destroy(new DecodesToTooMuchError(`packed ${codings.length} times`))
  }
  return codings.reverse().reduce<Readable>((packed, coding) => {
    const decoder = DECODERS[coding]?.()
    return decoder === undefined ? packed : pipeline(packed, decoder, meter(mayMake), () => {})
  }, source)
}

const MOST_CODINGS = 3

function meter(mayMake: () => number): Transform {
  let made = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      made += chunk.length
      if (made > mayMake()) done(new DecodesToTooMuchError(`more than ${mayMake()} bytes`))
      else done(null, chunk)
    },
  })
}

/** RFC 9659: whoever sends zstd over HTTP may not ask for a window above 8 MiB. */
const ZSTD_WINDOW_LOG = 23

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: inflateEither,
  br: createBrotliDecompress,
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
}

/** `deflate` means zlib's format, but servers also send it bare; the first byte tells which. */
function inflateEither(): Transform {
  let inner: Transform | null = null
  const open = (outer: Transform, first: number): Transform => {
    const inflate = (first & 0x0f) === 8 ? createInflate() : createInflateRaw()
    inflate.on('data', (chunk: Uint8Array) => {
      if (!outer.push(chunk)) inflate.pause()
    })
    inflate.on('error', (error) => outer.destroy(error))
    return inflate
  }
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      inner ??= open(this, chunk[0] ?? 0)
      inner.write(chunk, () => done())
    },
    flush(done) {
      if (inner === null) return done()
      inner.once('end', () => done())
      inner.resume()
      inner.end()
    },
    read(size) {
      inner?.resume()
      Transform.prototype._read.call(this, size)
    },
    destroy(error, done) {
      inner?.destroy()
      done(error)
    },
  })
}
