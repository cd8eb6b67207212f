/** Where a thing was photographed: in a room, on a lawn, on a cloth. */
import type { Random } from '../seeded-random.ts'
import { pick } from '../seeded-random.ts'
import { mix } from './ink.ts'

export type Backdrop = (random: Random, width: number, height: number) => string

const WALLS = ['#e9e2d6', '#dfe6e4', '#e6dfe8', '#d8e0ea', '#efe6d2', '#dcd6cf', '#cfd9cf'] as const
const WOODS = ['#b98a5c', '#9a6b43', '#c9a77c', '#7d5a40', '#d8c3a0'] as const
const CLOTHS = ['#8fa3b0', '#b5838d', '#8a9a78', '#c2a878', '#6f7a96'] as const

const onTable: Backdrop = (random, width, height) => {
  const [wall, wood] = [pick(random, WALLS), pick(random, WOODS)]
  const edge = height * (0.58 + random() * 0.12)
  const grain = Array.from({ length: 7 }, (_, n) => {
    const y = edge + 12 + (n * (height - edge)) / 7
    return `<path d="M0 ${y} Q${width * random()} ${y + 14 * random()} ${width} ${y + 6}" stroke="${mix(wood, '#2b1a10', 0.18)}" stroke-width="2" fill="none"/>`
  })
  return `<rect width="${width}" height="${edge}" fill="${wall}"/><rect y="${edge}" width="${width}" height="${height - edge}" fill="${wood}"/>
    <rect y="${edge}" width="${width}" height="6" fill="${mix(wood, '#ffffff', 0.35)}"/>${grain.join('')}`
}

const onFloor: Backdrop = (random, width, height) => {
  const wood = pick(random, WOODS)
  const planks = Array.from({ length: 9 }, (_, row) => {
    const y = (row * height) / 8
    const seam = random() * width
    return `<path d="M0 ${y} H${width} M${seam} ${y} v${height / 8}" stroke="${mix(wood, '#2b1a10', 0.28)}" stroke-width="3" fill="none"/>`
  })
  return `<rect width="${width}" height="${height}" fill="${wood}"/>${planks.join('')}`
}

const onCloth: Backdrop = (random, width, height) => {
  const cloth = pick(random, CLOTHS)
  const step = 46 + random() * 40
  const lines = Array.from({ length: Math.ceil((width + height) / step) }, (_, n) => {
    const at = n * step
    return `<path d="M${at} 0 V${height} M0 ${at} H${width}" stroke="${mix(cloth, '#ffffff', 0.5)}" stroke-width="${step / 4}" opacity=".22"/>`
  })
  return `<rect width="${width}" height="${height}" fill="${cloth}"/>${lines.join('')}`
}

const onLawn: Backdrop = (random, width, height) => {
  const edge = height * (0.4 + random() * 0.15)
  const grass = pick(random, ['#7fa35a', '#6f9a64', '#94a85c'] as const)
  const blades = Array.from({ length: 70 }, () => {
    const [x, y] = [random() * width, edge + random() * (height - edge)]
    return `<path d="M${x} ${y} l-4 -16 M${x} ${y} l5 -18" stroke="${mix(grass, '#23421f', 0.25)}" stroke-width="3"/>`
  })
  return `<rect width="${width}" height="${edge}" fill="#c9dfe8"/><circle cx="${width * random()}" cy="${edge}" r="${height * 0.24}" fill="#a9c39a"/>
    <circle cx="${width * random()}" cy="${edge + 30}" r="${height * 0.3}" fill="#9ab88c"/><rect y="${edge}" width="${width}" height="${height - edge}" fill="${grass}"/>${blades.join('')}`
}

const inStudio: Backdrop = (random, width, height) => {
  const tone = pick(random, WALLS)
  return `<defs><radialGradient id="studio" cx=".5" cy=".4" r=".8"><stop offset="0" stop-color="${mix(tone, '#ffffff', 0.6)}"/><stop offset="1" stop-color="${mix(tone, '#3a3440', 0.3)}"/></radialGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#studio)"/>`
}

const BY_CATEGORY: Readonly<Record<string, readonly [Backdrop, ...Backdrop[]]>> = {
  pets: [onLawn, onFloor, onTable],
  garden: [onLawn, onTable],
  vehicles: [onLawn, inStudio],
  sports: [onLawn, onTable, inStudio],
  antiques: [onCloth, onTable, inStudio],
  food: [onTable, onCloth],
  fashion: [onCloth, inStudio, onFloor],
}

/** The backdrops that fit a category. */
export function backdropsFor(category: string): readonly [Backdrop, ...Backdrop[]] {
  return BY_CATEGORY[category] ?? [onTable, onFloor, inStudio]
}
