import { type CheerioAPI, load } from 'cheerio'
import { afterAll, expect, test } from 'vitest'
import { rulesFromText } from '../../crawlers/politeness/robots-rules.ts'
import { readCatalogue } from '../catalogue.ts'
import { marketplaceServer } from '../server.ts'
import { classifieds } from './classifieds.ts'

const app = marketplaceServer(classifieds, { openedAt: new Date('2026-03-12T10:20:00Z') })
afterAll(() => app.close())
const entries = readCatalogue('classifieds')

async function page(url: string): Promise<CheerioAPI> {
  return load((await app.inject(url)).body)
}

function found($: CheerioAPI): string[] {
  return $('#results h2 a')
    .map((_, link) => $(link).attr('href')?.replace('/ad/', ''))
    .get()
}

function entryWith(part: string) {
  const entry = entries.find(({ title }) => title.includes(part))
  if (entry === undefined) throw new Error(`No listing has ${part} in its title`)
  return entry
}

test('paging through all ads shows each once, twelve a page', async () => {
  const seen: string[] = []
  for (let n = 1; ; n++) {
    const ids = found(await page(`/search?q=&page=${n}`))
    if (ids.length === 0) break
    expect(ids.length).toBeLessThanOrEqual(12)
    seen.push(...ids)
  }
  expect(seen).toEqual(entries.map(({ id }) => id))
})

test('a page of results leads to the next, the last one does not', async () => {
  const first = await page('/search?q=&page=1')
  expect(first('a[rel=next]').attr('href')).toBe('/search?q=&page=2')
  const last = await page(`/search?q=&page=${Math.ceil(entries.length / 12)}`)
  expect(last('a[rel=next]')).toHaveLength(0)
})

test('search ignores accents and finds Chinese and Japanese words inside others', async () => {
  const ids = async (query: string): Promise<string[]> =>
    found(await page(`/search?q=${encodeURIComponent(query)}`))
  expect(await ids('ecaille')).toEqual([entryWith('Écaille').id])
  expect(await ids('Stosszahn')).toEqual([entryWith('Stoßzahn').id])
  expect(await ids('甲片')).toEqual([entryWith('山甲片').id])
  expect(await ids('象牙')).toContain(entryWith('本象牙').id)
})

test('promoted ads stand outside the results', async () => {
  const $ = await page('/search?q=elfenbein')
  expect($('.promoted a[href^="/ad/"]').length).toBeGreaterThan(0)
  expect($('#results .promoted')).toHaveLength(0)
})

test('a search without results says so', async () => {
  const $ = await page('/search?q=qqqqq')
  expect($('#results')).toHaveLength(0)
  expect($('.nothing').text()).toContain('No ads here')
})

test('an ad shows what its seller wrote, in the words of its country', async () => {
  const entry = entryWith('Stoßzahn')
  const $ = await page(`/ad/${entry.id}`)
  expect($('html').attr('lang')).toBe('de')
  expect($('main h1').text()).toBe(entry.title)
  expect($('.description').text()).toBe(entry.description)
  expect($('.offer .price').text()).toBe('1.150 €')
  expect($('.facts .place').text()).toBe(entry.place)
  expect($('.seller-card .name').text()).toBe(entry.seller)
  expect($('.gallery img')).toHaveLength(entry.pictures)
  expect($('.facts time').text()).toMatch(/^\d{1,2}\. (Februar|März) 2026$/)
})

test('similar ads are linked by their old addresses, which redirect', async () => {
  const entry = entryWith('Stoßzahn')
  const $ = await page(`/ad/${entry.id}`)
  const old = $('.similar a').attr('href') ?? ''
  expect(old).toMatch(/^\/ad\/\d+-/)
  const answer = await app.inject(old)
  expect(answer.statusCode).toBe(301)
  expect(answer.headers.location).toBe(old.replace(/-.*/, ''))
})

test('ended ads answer 404 or 410, though search still lists them', async () => {
  for (const entry of entries.filter(({ answers }) => answers !== undefined)) {
    expect((await app.inject(`/ad/${entry.id}`)).statusCode).toBe(entry.answers)
    const [word = ''] = entry.title.split(' ')
    expect(found(await page(`/search?q=${encodeURIComponent(word)}`))).toContain(entry.id)
  }
  expect((await app.inject('/ad/1')).statusCode).toBe(404)
  expect((await app.inject('/nowhere')).statusCode).toBe(404)
})

test('robots.txt forbids what it says and nothing more', async () => {
  const rules = rulesFromText((await app.inject('/robots.txt')).body, 'any/1.0')
  const allowed = (path: string): boolean => rules.refusal(new URL(path, 'http://127.0.0.1')) === null
  expect(allowed('/account')).toBe(false)
  expect(allowed('/search/advanced')).toBe(false)
  expect(allowed('/search?q=ivory&page=2')).toBe(true)
  for (const { id, disallowed } of entries) expect(allowed(`/ad/${id}`)).toBe(!disallowed)
  expect(rules.crawlDelay).toBe(0.1)
})

test('every address on the front page answers', async () => {
  const $ = await page('/')
  const addresses = $('[href], [src]')
    .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
    .get()
  expect(addresses.length).toBeGreaterThan(30)
  for (const address of new Set(addresses)) {
    expect(address).toMatch(/^\//)
    expect((await app.inject(address)).statusCode, address).toBe(200)
  }
})

test('categories and sellers have pages; unknown ones have none', async () => {
  const entry = entryWith('Stoßzahn')
  expect(found(await page(`/seller/${entry.seller}`))).toEqual([entry.id])
  expect(found(await page('/c/pets'))).toHaveLength(12)
  expect((await app.inject('/c/nothing')).statusCode).toBe(404)
  expect((await app.inject('/seller/nobody')).statusCode).toBe(404)
})
