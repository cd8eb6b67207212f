/** What marketplaces and sellers do to a picture of 800 by 600 before it is shown again. */
import sharp, { type Sharp } from 'sharp'
import { svg } from './pictures.ts'

/** By what is done, in words; null where nothing is. */
export const TREATMENTS: Readonly<Record<string, (bytes: Buffer) => Sharp | null>> = {
  'the same file': () => null,
  'JPEG, quality 85': (bytes) => sharp(bytes).jpeg({ quality: 85 }),
  'JPEG, quality 50': (bytes) => sharp(bytes).jpeg({ quality: 50 }),
  'JPEG, quality 20': (bytes) => sharp(bytes).jpeg({ quality: 20 }),
  'WebP, quality 60': (bytes) => sharp(bytes).webp({ quality: 60 }),
  'half as large': (bytes) => sharp(bytes).resize(400).jpeg(),
  'a fifth as large': (bytes) => sharp(bytes).resize(160).jpeg(),
  'other proportions (4:3 to 1:1)': (bytes) => sharp(bytes).resize(600, 600, { fit: 'fill' }).jpeg(),
  'cut by 2 % on each side': (bytes) => cut(bytes, 0.02),
  'cut by 5 % on each side': (bytes) => cut(bytes, 0.05),
  brighter: (bytes) => sharp(bytes).modulate({ brightness: 1.15 }).jpeg(),
  darker: (bytes) => sharp(bytes).modulate({ brightness: 0.8 }).jpeg(),
  'more contrast': (bytes) => sharp(bytes).linear(1.2, -20).jpeg(),
  grey: (bytes) => sharp(bytes).greyscale().jpeg(),
  'watermark across it': (bytes) =>
    over(
      bytes,
      '<text x="60" y="330" font-size="80" fill="#fff" opacity=".5" transform="rotate(-15 400 300)">www.market.example</text>',
    ),
  'sign of a site in a corner': (bytes) =>
    over(bytes, '<text x="560" y="580" font-size="32" fill="#fff" opacity=".8">market.example</text>'),
  'white bar with a text': (bytes) =>
    over(
      bytes,
      '<rect y="540" width="800" height="60" fill="#fff"/><text x="20" y="585" font-size="40">Call me</text>',
    ),
  mirrored: (bytes) => sharp(bytes).flop().jpeg(),
}

/** @param treat one of the above. */
export async function treated(bytes: Buffer, treat: (bytes: Buffer) => Sharp | null): Promise<Buffer> {
  return (await treat(bytes)?.toBuffer()) ?? bytes
}

function cut(bytes: Buffer, share: number): Sharp {
  const [left, top] = [Math.round(800 * share), Math.round(600 * share)]
  return sharp(bytes)
    .extract({ left, top, width: 800 - 2 * left, height: 600 - 2 * top })
    .jpeg()
}

function over(bytes: Buffer, inside: string): Sharp {
  return sharp(bytes)
    .composite([{ input: svg(inside) }])
    .jpeg()
}
