/** The perceptual hash of a picture's bytes, whoever made them. */
import sharp from 'sharp'
import { perceptualHash, RASTER_SIZE } from '../../lifecycle/perceptual-hash.ts'

/** Why not, in words, where there is no hash. */
export type PictureHashing = { hash: string; reason: null } | { hash: null; reason: string }

/** Of photographs; more is no picture of an advert, but may be a flood. */
const MOST_PIXELS = 60_000_000
const LONGEST_SECONDS = 10
/** In either direction, in pixels. Icons and spacers are smaller. */
const LEAST_SIDE = 64
/** Of 64; see `bench/picture-likeness/`. Plain surfaces, and such with a word or a sign on them, have less. */
const LEAST_DETAIL = 20
/** Formats that hold pixels only; SVG and its like are documents. */
const PIXEL_FORMATS = new Set(['png', 'jpeg', 'webp', 'gif', 'heif', 'tiff'])

/**
 * As it is shown: turned as its camera says, transparent parts white, the first frame only. Never throws for what the bytes
 * are: a picture that cannot be read, is too small or too plain has no hash, since it would be like too many others.
 */
export async function hashPicture(bytes: Uint8Array): Promise<PictureHashing> {
  let raster: Uint8Array
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
    const { format, width, height } = await picture.metadata()
    if (format === undefined || !PIXEL_FORMATS.has(format)) return none('it is no picture of pixels')
    if (Math.min(width, height) < LEAST_SIDE) return none('it is too small')
    raster = await picture
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(RASTER_SIZE, RASTER_SIZE, { fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer()
  } catch (error) {
    return none(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { hash, detail } = perceptualHash(raster)
  return detail < LEAST_DETAIL ? none('it shows too little') : { hash, reason: null }
}

const MOST_WORDS = 200

function none(reason: string): PictureHashing {
  return { hash: null, reason: reason.slice(0, MOST_WORDS) }
}
