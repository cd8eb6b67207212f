import { type CheerioAPI, load } from 'cheerio'
import { afterAll, expect, test } from 'vitest'
import { rulesFromText } from '../../crawlers/politeness/robots-rules.ts'
import { parseSitemap } from '../../crawlers/results/sitemap-results.ts'
import { dayClock } from '../calendar/day-clock.ts'
import { LAST_DAY } from '../calendar/life.ts'
import { marketplaceServer } from '../server.ts'
import { DEPARTMENTS, readProducts } from './products.ts'
import { shop } from './shop.ts'

const SEED = 'demonstration'
const openedAt = new Date('2026-03-12T10:20:00Z')
const app = marketplaceServer(shop, { openedAt })
const clock = dayClock(LAST_DAY, null)
const later = marketplaceServer(shop, { openedAt }, { seed: SEED, presentDay: LAST_DAY, clock })
afterAll(() => Promise.all([app.close(), later.close()]))
const products = readProducts()

async function page(url: string): Promise<CheerioAPI> {
  return load((await app.inject(url)).body)
}

function productWith(part: string) {
  const entry = products.find(({ title }) => title.includes(part))
  if (entry === undefined) throw new Error(`No product has ${part} in its title`)
  return entry
}

const numberIn = (address: string): string => address.split('-').at(-1) ?? ''

async function productPath(id: string): Promise<string> {
  return String((await app.inject(`/p/${id}`)).headers.location)
}

async function dataOf(id: string) {
  const $ = await page(await productPath(id))
  return JSON.parse($('script[type="application/ld+json"]').text())
}

test('the sitemaps and the departments together lead to every product once', async () => {
  const index = parseSitemap((await app.inject('/sitemap.xml')).body)
  const parts = index.sitemaps.map(({ url }) => new URL(url).pathname)
  expect(parts).toContain('/sitemap-products-2.xml')
  const mapped: string[] = []
  for (const part of parts.filter((path) => path.includes('products')))
    for (const { url, changedAt } of parseSitemap((await app.inject(part)).body).pages) {
      mapped.push(numberIn(url))
      expect(Date.parse(changedAt ?? '')).toBeLessThan(openedAt.getTime())
    }
  expect(new Set(mapped).size).toBe(mapped.length)
  const listed: string[] = []
  for (const key of Object.keys(DEPARTMENTS))
    for (let n = 1, size = 12; size === 12; n++) {
      const $ = await page(`/department/${key}?page=${n}`)
      const found = $('#products a.card')
        .toArray()
        .map((link) => numberIn($(link).attr('href') ?? ''))
      listed.push(...found)
      size = found.length
    }
  expect(listed.sort()).toEqual(products.map(({ id }) => id).sort())
  expect(listed).toEqual(expect.arrayContaining(mapped))
  expect(listed.length).toBeGreaterThan(mapped.length)
})

test('a product is described for machines as it is shown to people', async () => {
  const entry = productWith('Rag rug')
  const data = await dataOf(entry.id)
  expect(data).toMatchObject({
    ...{ '@type': 'Product', name: entry.title, description: entry.description, sku: entry.id },
    offers: { price: '64.00', priceCurrency: 'GBP', availability: 'https://schema.org/InStock' },
  })
  expect(data.image).toHaveLength(entry.pictures)
  const $ = await page(await productPath(entry.id))
  expect($('h1').text()).toBe(entry.title)
  expect($('.sum .now').first().text()).toBe('£64.00')
  expect($('.buy .sum s').text()).toBe('£78.00')
  expect($('.delivery .from').text()).toBe(entry.place)
  expect($('html').attr('lang')).toBe('en')
})

test('variants have prices and states of their own, between the lowest and the highest', async () => {
  const entry = productWith('Stoneware mug')
  const { offers } = await dataOf(entry.id)
  expect(offers).toMatchObject({
    '@type': 'AggregateOffer',
    lowPrice: '18.00',
    highPrice: '19.50',
    offerCount: 3,
  })
  expect(
    offers.offers.map(({ availability }: { availability: string }) => availability.split('/').at(-1)),
  ).toEqual(['InStock', 'InStock', 'OutOfStock'])
  const $ = await page(await productPath(entry.id))
  expect($('select option[disabled]').text()).toContain('sold out')
})

test('what is sold out says so to both', async () => {
  const entry = productWith('Taladro')
  expect((await dataOf(entry.id)).offers.availability).toBe('https://schema.org/OutOfStock')
  expect((await page(await productPath(entry.id)))('.buy .badge').text()).toBe('Sold out')
})

test('beside a product stand others, with prices of their own', async () => {
  const $ = await page(await productPath(productWith('Rag rug').id))
  expect($('.beside .card').length).toBeGreaterThan(2)
  expect($('.beside .sum').text()).not.toContain('£64.00')
})

test('a consent banner covers the page until it is answered', async () => {
  const $ = await page('/')
  expect($('#consent button')).toHaveLength(2)
  expect((await app.inject('/consent.js')).body).toContain('localStorage')
})

test('robots.txt forbids what it says and nothing more, and names the sitemap', async () => {
  const { body } = await app.inject('/robots.txt')
  expect(body).toMatch(/^Sitemap: http:\/\/.*\/sitemap\.xml$/m)
  const rules = rulesFromText(body, 'any/1.0')
  const allowed = (path: string): boolean => rules.refusal(new URL(path, 'http://127.0.0.1')) === null
  expect([allowed('/search?q=ivory'), allowed('/basket'), allowed('/account')]).toEqual([false, false, false])
  expect(allowed('/department/living?page=2')).toBe(true)
  for (const { id, disallowed } of products) expect(allowed(await productPath(id))).toBe(!disallowed)
})

test('every address on the front page answers', async () => {
  const $ = await page('/')
  const addresses = $('[href], [src]')
    .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
    .get()
  expect(addresses.length).toBeGreaterThan(40)
  for (const address of new Set(addresses)) expect((await app.inject(address)).statusCode, address).toBe(200)
})

test('search, sellers and unknown addresses answer like a shop', async () => {
  const $ = await page('/search?q=tagua')
  expect($('#products .card')).toHaveLength(1)
  expect((await page('/store/saddlers_row'))('#products .card')).toHaveLength(1)
  for (const path of [
    '/store/nobody',
    '/department/nothing',
    '/p/old-chair-1',
    '/nowhere',
    '/sitemap-products-99.xml',
  ])
    expect((await app.inject(path)).statusCode, path).toBe(404)
})

test('an ended product is gone, leads to its department, or keeps a notice', async () => {
  const lives = shop.lives(SEED).filter(({ life }) => life.until !== null)
  const answers = new Set<string>()
  for (const { id, life } of lives) {
    const first = await later.inject(`/p/${id}`)
    const answer = first.statusCode === 301 ? await later.inject(String(first.headers.location)) : first
    if (life.ending === 410) expect(answer.statusCode).toBe(410)
    else if (life.ending === 'category') expect(answer.headers.location).toMatch(/^\/department\/\w+$/)
    else expect(load(answer.body)('.sold-notice')).toHaveLength(1)
    answers.add(String(life.ending))
  }
  expect([...answers].sort()).toEqual(['410', 'category', 'notice'])
})

test('a cheaper price shows what was asked before', async () => {
  const cheaper = shop.lives(SEED).find(({ id, life }) => {
    const entry = products.find((product) => product.id === id)
    return (
      life.until === null &&
      life.prices.length === 1 &&
      entry !== undefined &&
      (entry.former ?? entry.variants) === undefined
    )
  })
  if (cheaper === undefined) throw new Error('Nothing becomes cheaper')
  const location = String((await later.inject(`/p/${cheaper.id}`)).headers.location)
  const $ = load((await later.inject(location)).body)
  const price = (text: string): number => Number(text.replace(/\D/g, ''))
  expect(price($('.buy .sum .now').text())).toBeLessThan(price($('.buy .sum s').text()))
})
