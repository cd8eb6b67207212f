/** Pictures in the main part of a page, in their largest form. */
import type { CheerioAPI } from 'cheerio'
import { some } from './found.ts'
import type { Selection } from './visible-text.ts'

/** Addresses as written, in the order of the page, each once. */
export function imagesOf($: CheerioAPI): string[] {
  const sources = some($, 'img, picture source[srcset]').flatMap((image) => {
    const source = largestOf(image)
    return source === '' || isSmall(image) || source.startsWith('data:') || DECORATION.test(source)
      ? []
      : [source]
  })
  return [...new Set(sources)]
}

/** Attributes in which themes keep the picture that opens when the shown one is pressed. */
const ORIGINALS = [
  'data-full',
  'data-zoom-image',
  'data-zoom',
  'data-large_image',
  'data-large-image',
  'data-large',
  'data-original',
  'data-old-hires',
  'data-hires',
  'data-src',
]
const DECORATION = /logo|icon|avatar|sprite|pixel|placeholder|spinner|loading|badge|payment/i
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)(?:\?|$)/i
const LEAST_WIDTH = 60

function largestOf(image: Selection): string {
  for (const name of ORIGINALS.slice(0, -1)) {
    const source = image.attr(name)
    if (source !== undefined && source !== '') return source
  }
  const linked = image.closest('a').attr('href') ?? ''
  if (PICTURE.test(linked)) return linked
  const listed = widestIn(image.attr('srcset') ?? image.attr('data-srcset') ?? '')
  return listed ?? image.attr('data-src') ?? image.attr('src') ?? ''
}

/** `a.jpg 300w, b.jpg 900w` → `b.jpg`; commas also stand inside addresses, but never before white space there. */
function widestIn(srcset: string): string | undefined {
  const candidates = srcset.split(/,\s+/).flatMap((part) => {
    const [url = '', size = '1x'] = part.trim().split(/\s+/)
    return url === '' ? [] : [{ url: url.replace(/,$/, ''), size: Number.parseFloat(size) || 1 }]
  })
  return candidates.toSorted((one, other) => other.size - one.size)[0]?.url
}

function isSmall(image: Selection): boolean {
  return Number(image.attr('width') ?? 1_000) < LEAST_WIDTH
}
