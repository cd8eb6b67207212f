import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPreview } from './preview.ts'
import { NoPreviewError } from './refusals.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } })

test('a preview is WebP, no wider than asked, without metadata', async () => {
  const original = await picture(1_200, 600)
    .withExif({ IFD0: { Artist: 'seller', Copyright: 'phone 555' } })
    .jpeg()
    .toBuffer()
  const shown = await sharp(await drawPreview(original, { width: 300 })).metadata()
  expect(shown).toMatchObject({ format: 'webp', width: 300, height: 150 })
  expect(shown.exif).toBeUndefined()
})

test('a small picture is not blown up', async () => {
  const shown = await sharp(
    await drawPreview(await picture(80, 40).png().toBuffer(), { width: 900 }),
  ).metadata()
  expect(shown.width).toBe(80)
})

test('a page of any length fits into what WebP can hold', async () => {
  const tall = await picture(60, 30_000).png().toBuffer()
  const shown = await sharp(await drawPreview(tall, { width: 900 })).metadata()
  expect(shown.height).toBeLessThanOrEqual(16_000)
})

test('thumbnails are square', async () => {
  const square = await drawPreview(await picture(300, 900).png().toBuffer(), { width: 96, square: true })
  expect(await sharp(square).metadata()).toMatchObject({ width: 96, height: 96 })
})

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

test.each([
  ['a document that calls itself a picture', Buffer.from(SVG)],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  [
    'the head of a picture without its body',
    Buffer.from('89504e470d0a1a0a0000000d4948445200007530000075300802000000', 'hex'),
  ],
])('%s has no preview', async (_, bytes) => {
  await expect(drawPreview(bytes, { width: 100 })).rejects.toBeInstanceOf(NoPreviewError)
})

test('a flood of pixels is refused before it is unpacked', async () => {
  const flood = await picture(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer()
  expect(flood.byteLength).toBeLessThan(2_000_000)
  await expect(drawPreview(flood, { width: 100 })).rejects.toBeInstanceOf(NoPreviewError)
})
