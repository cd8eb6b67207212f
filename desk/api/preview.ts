/** Small pictures drawn anew from stored ones, so that no byte of a stranger's file reaches an analyst's browser. */
import sharp from 'sharp'
import { NoPreviewError } from './refusals.ts'

/** Of the original; a long screenshot fits, a pixel flood does not. */
const MOST_PIXELS = 120_000_000
/** The most that WebP can hold in one direction is 16,383. */
const MOST_HEIGHT = 16_000

/** Formats that hold pixels only; SVG and its like are documents. */
const PIXEL_FORMATS = new Set(['png', 'jpeg', 'webp', 'gif', 'heif', 'tiff'])

export interface PreviewSize {
  width: number
  /** Cut to a square of `width`. */
  square?: boolean
}

/**
 * WebP without metadata, the first frame only, never larger than the original.
 * @throws NoPreviewError when the bytes are not a picture that can safely be drawn.
 */
export async function drawPreview(
  bytes: Uint8Array,
  { width, square = false }: PreviewSize,
): Promise<Uint8Array> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
    const { format } = await picture.metadata()
    if (format === undefined || !PIXEL_FORMATS.has(format)) throw new NoPreviewError()
    const size = square
      ? ({ width, height: width, fit: 'cover', position: 'top' } as const)
      : ({ width, height: MOST_HEIGHT, fit: 'inside', withoutEnlargement: true } as const)
    return await picture.autoOrient().resize(size).webp({ quality: 78 }).toBuffer()
  } catch (error) {
    if (error instanceof NoPreviewError) throw error
    throw new NoPreviewError()
  }
}
