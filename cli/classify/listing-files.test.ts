import { linkSync, symlinkSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ClassifyFilesError, openListings } from './listing-files.ts'

const LISTINGS = '{"id":"a","title":"bench"}\n'
let folder: string
let listings: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wtm-classify-'))
  listings = join(folder, 'listings.jsonl')
  await writeFile(listings, LISTINGS)
})
afterEach(() => rm(folder, { recursive: true }))

test('what is no file to read is refused, by its name', async () => {
  await expect(openListings({ in: folder, out: '-' })).rejects.toThrow(`${folder} is a directory`)
  const nowhere = join(folder, 'nowhere')
  await expect(openListings({ in: nowhere, out: '-' })).rejects.toThrow(`"${nowhere}" cannot be read`)
  await expect(openListings({ in: '', out: '-' })).rejects.toThrow(ClassifyFilesError)
})

test.each([
  ['path', () => listings],
  [
    'symbolic link',
    () => {
      const link = join(folder, 'link')
      symlinkSync(listings, link)
      return link
    },
  ],
  [
    'second name',
    () => {
      const name = join(folder, 'name')
      linkSync(listings, name)
      return name
    },
  ],
])('a file is not emptied by its own assessments, whatever its %s', async (_, out) => {
  await expect(openListings({ in: listings, out: out() })).rejects.toThrow('would be overwritten')
  expect(await readFile(listings, 'utf8')).toBe(LISTINGS)
})

test('another file is opened for the assessments', async () => {
  const out = join(folder, 'out.jsonl')
  const { input, output } = await openListings({ in: listings, out })
  const read = await input.toArray()
  expect(Buffer.concat(read).toString()).toBe(LISTINGS)
  await new Promise<void>((done) => output.end('{}\n', () => done()))
  expect(await readFile(out, 'utf8')).toBe('{}\n')
})
