import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictureBytes } from '../../demo/pictures/picture.ts'
import { NEAR_BITS, nearness } from '../../lifecycle/near-hashes.ts'
import { hashPicture } from './hash-picture.ts'

const owl = await pictureBytes({ id: '40000001', subject: 'owl', category: 'pets' }, 1, 'full')
const known = (await hashPicture(owl)).hash

function drawn(inside: string, width = 400, height = 300): Sharp {
  const size = `width="${width}" height="${height}"`
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`)).png()
}

async function nearnessTo(changed: Sharp) {
  return nearness(known, (await hashPicture(await changed.toBuffer())).hash)
}

describe('a picture is known again', () => {
  test.each<[string, Sharp]>([
    ['saved as a bad JPEG', sharp(owl).jpeg({ quality: 30 })],
    ['a fifth of its size', sharp(owl).resize(160).webp({ quality: 60 })],
    ['without colours', sharp(owl).greyscale().jpeg()],
    ['brighter', sharp(owl).modulate({ brightness: 1.15 }).jpeg()],
    [
      'with a small mark of a site',
      sharp(owl)
        .composite([{ input: mark(), gravity: 'southeast' }])
        .jpeg(),
    ],
  ])('%s', async (_, changed) => {
    expect(await nearnessTo(changed)).toMatchObject({ mirrored: false })
  })

  test('mirrored', async () => {
    expect(await nearnessTo(sharp(owl).flop().jpeg())).toMatchObject({ mirrored: true })
  })

  test('turned by its camera, as it is shown', async () => {
    const turned = await sharp(owl).rotate(270).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect((await sharp(turned).metadata()).orientation).toBe(6)
    expect((await nearnessTo(sharp(turned).keepMetadata()))?.bitsApart).toBeLessThanOrEqual(NEAR_BITS)
  })

  test('as the first of the pictures of an animation', async () => {
    const frames = await Promise.all(
      [sharp(owl), sharp(owl).negate()].map((frame) => frame.resize(320, 240).png().toBuffer()),
    )
    const animation = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect((await sharp(animation).metadata()).pages).toBe(2)
    expect(nearness(known, (await hashPicture(animation)).hash)).not.toBeNull()
  })
})

test('another picture of another thing is not taken for it', async () => {
  const boat = await pictureBytes({ id: '40000002', subject: 'bicycle', category: 'sports' }, 1, 'full')
  expect(nearness(known, (await hashPicture(boat)).hash)).toBeNull()
})

describe('what would be like too many others has no hash', () => {
  test.each<[string, Sharp, string]>([
    ['a white page', drawn('<rect width="400" height="300" fill="#fff"/>'), 'it shows too little'],
    ['nothing at all', drawn(''), 'it shows too little'],
    [
      'a shade from light to dark',
      drawn(
        '<linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#888"/></linearGradient><rect width="400" height="300" fill="url(#a)"/>',
      ),
      'it shows too little',
    ],
    [
      'a note that there is no photograph',
      drawn(
        '<rect width="400" height="300" fill="#eee"/><text x="110" y="165" font-size="36" fill="#999">No photo</text>',
      ),
      'it shows too little',
    ],
    [
      'the sign of a camera',
      drawn(
        '<rect width="400" height="300" fill="#f2f2f2"/><rect x="140" y="110" width="120" height="80" rx="10" fill="#bbb"/><circle cx="200" cy="150" r="26" fill="#f2f2f2"/>',
      ),
      'it shows too little',
    ],
    ['an icon', sharp(owl).resize(32, 32), 'it is too small'],
    ['a banner two fingers high', sharp(owl).resize(600, 40, { fit: 'fill' }), 'it is too small'],
  ])('%s', async (_, picture, reason) => {
    expect(await hashPicture(await picture.png().toBuffer())).toEqual({ hash: null, reason })
  })
})

describe('bytes that mean harm or nothing are no picture, and no error', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['none', () => new Uint8Array()],
    ['noise', () => Uint8Array.from({ length: 2_000 }, (_, at) => (at * 197) % 251)],
    ['half of a picture', () => owl.subarray(0, owl.length / 2)],
    [
      'a document with a drawing',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>'),
    ],
    ['a flood of pixels in a few bytes', pixelFlood],
    ['a size that is not there', () => withSize(owl, 90_000, 90_000)],
  ])('%s', async (_, bytes) => {
    const { hash, reason } = await hashPicture(await bytes())
    expect(hash).toBeNull()
    expect(reason).toMatch(/^it (cannot be read|is no picture of pixels)/)
  })
})

function mark(): Buffer {
  return Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="8" y="42" font-size="34" fill="#fff" opacity=".7">market.example</text></svg>',
  )
}

function pixelFlood(): Promise<Buffer> {
  const plain = { width: 9_000, height: 7_000, channels: 3 as const, background: '#123456' }
  return sharp({ create: plain, limitInputPixels: false }).png({ compressionLevel: 1 }).toBuffer()
}

/** A PNG whose header says that it is larger than it is. */
function withSize(png: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(png)
  lying.writeUInt32BE(width, 16)
  lying.writeUInt32BE(height, 20)
  return lying
}
