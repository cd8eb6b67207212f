import sharp from 'sharp'
import { expect, test } from 'vitest'
import { postId, readThreads } from '../board/threads.ts'
import { readCatalogue } from '../catalogue.ts'
import { readProducts } from '../shop/products.ts'
import { openGallery } from './gallery.ts'
import { PICTURE_SIZE, pictureBytes, pictureSvg } from './picture.ts'
import { SUBJECTS } from './subjects.ts'

const attached = readThreads().flatMap((thread) =>
  thread.posts.flatMap(({ attached }, at) =>
    attached === undefined ? [] : [{ ...attached, id: postId(thread, at), category: thread.section }],
  ),
)
const entries = [...readCatalogue('classifieds'), ...readCatalogue('feed'), ...readProducts(), ...attached]
const owl = { id: '40000001', subject: 'owl', category: 'pets' }

test('a picture is a PNG of the size it says', async () => {
  for (const size of ['full', 'small'] as const) {
    const { format, width, height } = await sharp(await pictureBytes(owl, 1, size)).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', ...PICTURE_SIZE[size] })
  }
})

test('a picture that was saved anew is a smaller JPEG, and the gallery keeps both', async () => {
  const gallery = openGallery()
  const [first, anew] = await Promise.all(
    [false, true].map((isSavedAnew) => gallery.picture({ ...owl, isSavedAnew }, 1, 'full')),
  )
  expect(await sharp(anew).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
  expect((await sharp(first).metadata()).format).toBe('png')
})

test('the same picture is drawn the same each time', async () => {
  expect(pictureSvg(owl, 1)).toBe(pictureSvg({ ...owl }, 1))
  expect((await pictureBytes(owl, 1, 'small')).equals(await pictureBytes(owl, 1, 'small'))).toBe(true)
})

test('no two pictures of the catalogue are alike', () => {
  const drawn = entries.flatMap((entry) =>
    Array.from({ length: entry.pictures }, (_, n) => pictureSvg(entry, n + 1)),
  )
  expect(drawn.length).toBeGreaterThan(entries.length)
  expect(new Set(drawn).size).toBe(drawn.length)
})

test('every drawing can be rendered', async () => {
  for (const subject of SUBJECTS.keys()) {
    const { channels } = await sharp(await pictureBytes({ ...owl, subject }, 1, 'small')).stats()
    expect(Math.max(...channels.map(({ stdev }) => stdev)), subject).toBeGreaterThan(10)
  }
})

test('every drawing is used by the catalogue', () => {
  const used = new Set(entries.map(({ subject }) => subject))
  expect([...SUBJECTS.keys()].filter((name) => !used.has(name))).toEqual([])
})

test('a colour asked for is the colour drawn', () => {
  expect(pictureSvg({ ...owl, tint: '#123456' }, 1)).toContain('#123456')
})

test('a thing nobody can draw is an error', () => {
  expect(() => pictureSvg({ ...owl, subject: 'unicorn' }, 1)).toThrow('No drawing is called unicorn')
})

test('the gallery draws a picture once', async () => {
  const gallery = openGallery()
  expect(await gallery.picture(owl, 2, 'small')).toBe(await gallery.picture(owl, 2, 'small'))
})
