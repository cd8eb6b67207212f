import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readThreads } from './board/threads.ts'
import { type CatalogueEntry, readCatalogue } from './catalogue.ts'
import { type Product, readProducts } from './shop/products.ts'
import { readTruth } from './truth.ts'

const truth = readTruth()
const SITES = ['classifieds', 'feed', 'shop'] as const

function listingsOf(site: (typeof SITES)[number]): (CatalogueEntry | Product)[] {
  return site === 'shop' ? readProducts() : readCatalogue(site)
}

test('there is one truth for every listing, in its language', () => {
  for (const site of SITES) {
    const told = truth
      .filter((entry) => entry.site === site)
      .map(({ listingId, language }) => [listingId, language])
    const shown = listingsOf(site).map(({ id, language }) => [id, language])
    expect(told.sort()).toEqual(shown.sort())
  }
})

test('every truth about the board is of a post, and the opening post of each thread has one', () => {
  const posts = new Map(readThreads().map((thread) => [thread.id, thread.posts.length]))
  const told = truth.filter(({ site }) => site === 'board').map(({ listingId }) => listingId)
  for (const listingId of told) {
    const [thread = '', post = ''] = listingId.split('#')
    expect(post.startsWith(thread)).toBe(true)
    expect(Number(post.slice(-2))).toBeLessThanOrEqual(posts.get(thread) ?? 0)
  }
  for (const id of posts.keys()) expect(told).toContain(`${id}#${id}01`)
  expect(new Set(told).size).toBe(told.length)
  expect(told.length).toBeGreaterThan(posts.size)
})

test('there are 404 listings on four sites, in more than ten languages', () => {
  expect(truth).toHaveLength(404)
  expect(new Set(truth.map(({ site }) => site)).size).toBe(4)
  expect(new Set(truth.map(({ language }) => language)).size).toBeGreaterThanOrEqual(16)
})

test('reach agrees with how the listing answers', () => {
  const reach = new Map(truth.map((entry) => [entry.listingId, entry.reach]))
  for (const { id, answers, disallowed } of SITES.flatMap(listingsOf)) {
    expect(reach.get(id)).toBe(answers !== undefined ? 'ended' : disallowed ? 'disallowed' : 'open')
  }
})

test('suspicious listings have a realistic share', () => {
  const count = (kind: string): number => truth.filter((entry) => entry.kind === kind).length
  expect(count('offer')).toBeGreaterThanOrEqual(70)
  expect(count('offer')).toBeLessThanOrEqual(95)
  expect(count('demand')).toBeGreaterThanOrEqual(10)
  expect(count('exempt') + count('lookalike') + count('talk')).toBeGreaterThanOrEqual(20)
  expect(count('unrelated') / truth.length).toBeGreaterThan(0.5)
})

test('offers and demands are flagged and name what they are of; nothing else is flagged', () => {
  for (const { kind, flag, taxa } of truth) {
    expect(flag).toBe(kind === 'offer' || kind === 'demand')
    if (flag) expect(taxa.length).toBeGreaterThan(0)
    if (kind === 'unrelated' || kind === 'lookalike') expect(taxa).toEqual([])
  }
})

test('every language has something to find and something to leave alone', () => {
  for (const language of new Set(truth.map((entry) => entry.language))) {
    const own = truth.filter((entry) => entry.language === language)
    expect(own.some(({ flag }) => flag)).toBe(true)
    expect(own.some(({ flag }) => !flag)).toBe(true)
  }
})

test('the sum of a price field is told where the field names one', () => {
  const raw = new Map(readCatalogue('classifieds').map(({ id, price }) => [id, price ?? '']))
  for (const { site, listingId, price } of truth) {
    if (site === 'feed') expect(price).toBeUndefined()
    if (site === 'classifieds') expect(price === null).toBe(!/\d/.test(raw.get(listingId) ?? ''))
  }
})

test('no part of the demonstration that is not a test reads the truth', () => {
  const folder = new URL('.', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|js)$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith('truth'),
  )
  for (const name of sources)
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(/truth(-of-day)?\.(ts|jsonl)/)
})
