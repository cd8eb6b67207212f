import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readCatalogue } from '../catalogue.ts'
import { marketplaceServer } from '../server.ts'
import { feed } from './feed.ts'

const app = marketplaceServer(feed)
afterAll(() => app.close())
const entries = readCatalogue('feed')
const answer = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() })

async function wholeFeed(query: string): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const { body } = await app.inject(`/api/feed?q=${encodeURIComponent(query)}&after=${after}`)
    const { items, next } = answer.parse(JSON.parse(body))
    ids.push(...items.map(({ id }) => id))
    after = next
  }
  return ids
}

test('the HTML is the same empty shell for every address', async () => {
  const shells = await Promise.all(
    ['/', '/?q=gading', `/item/${entries[0]?.id}`, '/item/nowhere'].map((url) => app.inject(url)),
  )
  expect(new Set(shells.map(({ body }) => body)).size).toBe(1)
  expect(shells.every(({ statusCode }) => statusCode === 200)).toBe(true)
  for (const { title, seller } of entries) {
    expect(shells[0]?.body).not.toContain(title)
    expect(shells[0]?.body).not.toContain(seller)
  }
})

test('following the cursor gives every listing once, newest first', async () => {
  expect(await wholeFeed('')).toEqual(entries.map(({ id }) => id))
})

test('search finds Thai, Chinese and Arabic words inside others', async () => {
  for (const [query, part] of [
    ['งาแท้', 'กำไลงาแท้'],
    ['海马', '海龙海马'],
    ['عاج', 'مسبحة عاج'],
  ] as const) {
    const wanted = entries.find(({ title }) => title.includes(part))
    expect(await wholeFeed(query)).toContain(wanted?.id)
  }
})

test('a cursor that was not given out starts from the beginning', async () => {
  const { body } = await app.inject('/api/feed?after=%F0%9F%90%98')
  expect(answer.parse(JSON.parse(body)).items[0]?.id).toBe(entries[0]?.id)
})

test('a listing comes with its words and pictures; an ended or unknown one does not', async () => {
  const open = entries.find(({ answers }) => answers === undefined)
  const { body } = await app.inject(`/api/items/${open?.id}`)
  expect(JSON.parse(body)).toMatchObject({ title: open?.title, words: open?.description })
  const ended = entries.find(({ answers }) => answers !== undefined)
  expect((await app.inject(`/api/items/${ended?.id}`)).statusCode).toBe(410)
  expect((await app.inject('/api/items/nowhere')).statusCode).toBe(404)
})

test('pictures that a listing does not have are not found', async () => {
  const entry = entries[0]
  expect((await app.inject(`/media/${entry?.id}/1-small.png`)).headers['content-type']).toBe('image/png')
  for (const file of ['9.png', '0.png', '1.gif', 'x'])
    expect((await app.inject(`/media/${entry?.id}/${file}`)).statusCode).toBe(404)
  expect((await app.inject('/media/nowhere/1.png')).statusCode).toBe(404)
})

test('scripts and styles are served, other files are not', async () => {
  expect((await app.inject('/assets/app.js')).headers['content-type']).toContain('text/javascript')
  expect((await app.inject('/assets/style.css')).headers['content-type']).toContain('text/css')
  expect((await app.inject('/assets/..%2Ffeed.ts')).statusCode).toBe(404)
})

test('robots.txt keeps robots from messages only', async () => {
  const { body } = await app.inject('/robots.txt')
  expect(body).toContain('Disallow: /messages')
  expect(body).not.toContain('/item')
})
