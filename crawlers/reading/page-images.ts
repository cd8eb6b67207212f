/** Pictures in the main part of a page, in their largest form. */
import { some } from './found.ts'
import type { PageDocument } from './page-document.ts'
import { isElement, type PageElement, type PageNode } from './page-walk.ts'

/** Addresses as written, in the order of the page, each once. */
export function imagesOf(page: PageDocument): string[] {
  const all = some(page, isPicture)
  const pictures = all.filter((image) => !turnsGallery(image))
  const sources = (pictures.length > 0 ? pictures : all).flatMap((image) => {
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

function isPicture(element: PageElement): boolean {
  if (element.name === 'img') return true
  return (
    element.name === 'source' && element.attribs.srcset !== undefined && around(element, 'picture') !== null
  )
}

/** The small copies below a gallery, by which one of its pictures is chosen. */
function turnsGallery(image: PageElement): boolean {
  let node: PageNode | null = image
  for (
    let level = 0;
    level < BUTTON_LEVELS && node !== null && isElement(node);
    level++, node = node.parent
  ) {
    const { attribs } = node
    if (TURNING.some((name) => attribs[name] !== undefined)) return true
  }
  return false
}

const TURNING = ['data-slide-to', 'data-bs-slide-to']
const BUTTON_LEVELS = 3

function largestOf(image: PageElement): string {
  const { attribs } = image
  for (const name of ORIGINALS.slice(0, -1)) {
    const source = attribs[name]
    if (source !== undefined && source !== '') return source
  }
  const linked = around(image, 'a')?.attribs.href ?? ''
  if (PICTURE.test(linked)) return linked
  const listed = widestIn(attribs.srcset ?? attribs['data-srcset'] ?? '')
  return listed ?? attribs['data-src'] ?? attribs.src ?? ''
}

/** The nearest element of that name that it stands in; null outside of any. */
function around(element: PageElement, name: string): PageElement | null {
  for (let node: PageNode | null = element.parent; node !== null; node = node.parent)
    if (isElement(node) && node.name === name) return node
  return null
}

/** `a.jpg 300w, b.jpg 900w` → `b.jpg`; commas also stand inside addresses, but never before white space there. */
function widestIn(srcset: string): string | undefined {
  const candidates = srcset.split(/,\s+/).flatMap((part) => {
    const [url = '', size = '1x'] = part.trim().split(/\s+/)
    return url === '' ? [] : [{ url: url.replace(/,$/, ''), size: Number.parseFloat(size) || 1 }]
  })
  return candidates.toSorted((one, other) => other.size - one.size)[0]?.url
}

function isSmall({ attribs }: PageElement): boolean {
  return Number(attribs.width ?? 1_000) < LEAST_WIDTH
}
