/** Different pictures, each the same at every call: drawn things, scenes made of noise and shapes, and plain ones. */
import sharp from 'sharp'
import { type PictureOf, pictureBytes } from '../../demo/pictures/picture.ts'
import { SUBJECTS } from '../../demo/pictures/subjects.ts'
import { type Random, seededRandom } from '../../demo/seeded-random.ts'

export interface Picture {
  name: string
  /** The same for pictures of one drawing, which differ in colours, ground and place. */
  drawing: string
  bytes: Buffer
}

const WIDTH = 800
const HEIGHT = 600
const CATEGORIES = ['pets', 'garden', 'vehicles', 'sports', 'antiques', 'food', 'fashion']

/** Of the demonstration: things of some sixty kinds, the same kind always on another ground and from another side. */
export function drawnThings(count: number): Promise<Picture[]> {
  const subjects = [...SUBJECTS.keys()]
  return pictures(count, async (index) => {
    const of: PictureOf = {
      id: `thing-${index}`,
      subject: subjects[index % subjects.length] ?? '',
      category: CATEGORIES[index % CATEGORIES.length] ?? '',
    }
    return { name: `thing ${index}`, drawing: of.subject, bytes: await pictureBytes(of, 1, 'full') }
  })
}

/** Light and dark spread like in photographs, with some things before it. */
export function scenes(count: number): Promise<Picture[]> {
  return pictures(count, async (index) => {
    const random = seededRandom(`scene ${index}`)
    const width = 8 + Math.floor(random() * 24)
    const height = 6 + Math.floor(random() * 20)
    const ground = Array.from({ length: 3 }, () => random() * 255)
    const noise = Uint8Array.from({ length: width * height * 3 }, (_, at) =>
      Math.max(0, Math.min(255, (ground[at % 3] ?? 0) + (random() - 0.5) * 220)),
    )
    const back = await sharp(noise, { raw: { width, height, channels: 3 } })
      .resize(WIDTH, HEIGHT, { fit: 'fill' })
      .png()
      .toBuffer()
    const things = Array.from({ length: 3 + Math.floor(random() * 8) }, () => ellipse(random))
    const bytes = await sharp(back)
      .composite([{ input: svg(things.join('')) }])
      .png()
      .toBuffer()
    return { name: `scene ${index}`, drawing: `scene ${index}`, bytes }
  })
}

/** What sites show where there is no photograph: a plain ground with a word on it or nothing. */
export function plainPictures(count: number): Promise<Picture[]> {
  return pictures(count, async (index) => {
    const random = seededRandom(`plain ${index}`)
    const ground = 215 + Math.floor(random() * 40)
    const word =
      ['', 'No photo', 'Image not available', 'No image', 'Sans photo', 'Kein Bild'][index % 6] ?? ''
    const size = 24 + Math.floor(random() * 40)
    const [x, y] = [Math.floor(random() * 400), 100 + Math.floor(random() * 400)]
    const inside = `<rect width="800" height="600" fill="rgb(${ground},${ground},${ground})"/><text x="${x}" y="${y}" font-size="${size}" fill="#aaa">${word}</text>`
    return {
      name: `plain ${index}`,
      drawing: word,
      bytes: await sharp(svg(inside)).jpeg({ quality: 70 }).toBuffer(),
    }
  })
}

export function svg(inside: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${inside}</svg>`,
  )
}

function ellipse(random: Random): string {
  const [cx, cy, rx, ry] = [random() * WIDTH, random() * HEIGHT, 20 + random() * 200, 20 + random() * 150]
  const [hue, full, light] = [random() * 360, random() * 90, 20 + random() * 60]
  return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="hsl(${hue},${full}%,${light}%)" opacity="${0.4 + random() * 0.6}"/>`
}

async function pictures(count: number, make: (index: number) => Promise<Picture>): Promise<Picture[]> {
  const made: Picture[] = []
  for (let index = 0; index < count; index++) made.push(await make(index))
  return made
}
