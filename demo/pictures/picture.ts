/** A listing's photographs, drawn: the same thing from another side each time. */
import sharp from 'sharp'
import { pick, seededRandom } from '../seeded-random.ts'
import { backdropsFor } from './backdrop.ts'
import { inkOf } from './ink.ts'
import { SUBJECTS } from './subjects.ts'

export type PictureOf = {
  id: string
  subject: string
  category: string
  tint?: string | undefined
  /** Somebody took the picture from a page and put it up again: smaller, and as a JPEG. */
  isSavedAnew?: boolean
}

export const PICTURE_SIZE = { full: { width: 800, height: 600 }, small: { width: 320, height: 240 } } as const
export type PictureSize = keyof typeof PICTURE_SIZE

const ACCENTS = ['#d9a441', '#c2553f', '#3f7a8a', '#7a8a4a', '#8a5a8a', '#e0c08a'] as const
const STROKES = /(?<=\d)\.\d{3,}/g

/** The photograph number `nth` (from 1) of a listing, as SVG. */
export function pictureSvg(of: PictureOf, nth: number): string {
  const { width, height } = PICTURE_SIZE.full
  const subject = SUBJECTS.get(of.subject)
  if (subject === undefined) throw new TypeError(`No drawing is called ${of.subject}`)
  const thing = seededRandom(of.id)
  const tint = of.tint ?? pick(thing, subject.tints)
  const accent = pick(thing, ACCENTS)
  const scene = seededRandom(`${of.id}/${nth}`)
  const backdrop = pick(scene, backdropsFor(of.category))(scene, width, height)
  const scale = 1.26 + scene() * 0.2 + (nth - 1) * 0.12
  const [x, y] = [width * (0.44 + scene() * 0.12), height * (0.5 + scene() * 0.05)]
  const mirrored = scene() < 0.5 ? -1 : 1
  const tilt = (scene() - 0.5) * 8
  const light = scene() < 0.3 ? `<rect width="${width}" height="${height}" fill="#ffb84d" opacity=".1"/>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    ${backdrop}
    <ellipse cx="${x}" cy="${y + 150 * scale}" rx="${185 * scale}" ry="${26 * scale}" fill="#1d1a26" opacity=".22"/>
    <g transform="translate(${x} ${y}) scale(${mirrored * scale} ${scale}) rotate(${tilt})">${subject.draw(inkOf(tint, accent))}</g>
    ${light}
  </svg>`.replace(STROKES, (digits) => digits.slice(0, 3))
}

/** The same photograph as PNG bytes, or JPEG where it was saved anew. */
export async function pictureBytes(of: PictureOf, nth: number, size: PictureSize): Promise<Buffer> {
  const image = sharp(Buffer.from(pictureSvg(of, nth)))
  const { width, height } = PICTURE_SIZE[size]
  if (of.isSavedAnew === true) {
    const smaller = { width: Math.round(width * 0.8), height: Math.round(height * 0.8) }
    return image.flatten().resize(smaller).jpeg({ quality: 72 }).toBuffer()
  }
  if (size === 'small') image.resize(PICTURE_SIZE.small)
  return image.png({ compressionLevel: 7 }).toBuffer()
}
