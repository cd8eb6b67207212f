import { expect, test } from 'vitest'
import { SECTIONS } from './board/threads.ts'
import { DEPARTMENTS } from './shop/products.ts'
import { demoSite, siteFileText } from './site-file.ts'

const ORIGIN = 'http://127.0.0.1:8411'

test('all site files are valid once the address is filled in', () => {
  for (const name of ['classifieds', 'feed', 'shop', 'board']) {
    const site = demoSite(name, ORIGIN)
    expect(site.name).toBe(name)
    expect(site.home).toBe(`${ORIGIN}/`)
    for (const { url } of [site.search ?? [], site.lists ?? []].flat()) expect(url).toMatch(`${ORIGIN}/`)
  }
})

test('only the place of the search term and the page stay open', () => {
  expect(demoSite('classifieds', ORIGIN).search?.url).toBe(`${ORIGIN}/search?q={query}&page={page}`)
  expect(siteFileText('feed', ORIGIN).match(/url: .*\{origin\}/)).toBeNull()
})

test('one site is read by plain HTTP and numbered pages, the other by a browser that scrolls', () => {
  const [classifieds, feed] = [demoSite('classifieds', ORIGIN), demoSite('feed', ORIGIN)]
  expect([classifieds.fetch, classifieds.search?.paging.by]).toEqual(['http', 'number'])
  expect([feed.fetch, feed.search?.paging.by]).toEqual(['browser', 'scroll'])
})

test('the shop is read by its sitemap and departments, the board by its sections and posts', () => {
  const [shop, board] = [demoSite('shop', ORIGIN), demoSite('board', ORIGIN)]
  expect(shop.lists?.map(({ as, categories }) => [as, categories])).toEqual([
    ['sitemap', undefined],
    ['page', Object.keys(DEPARTMENTS)],
  ])
  expect(board.lists?.map(({ categories }) => categories)).toEqual([Object.keys(SECTIONS)])
  expect(board.listing.posts?.offers).toEqual(['first', 'priced', 'along'])
})

test('a file that is not there is an error', () => {
  expect(() => siteFileText('nowhere', ORIGIN)).toThrow('ENOENT')
})

test('one site is searched for terms of the lexicon, the other lists everything under one address', () => {
  expect(demoSite('classifieds', ORIGIN).search?.terms).toBeUndefined()
  expect(demoSite('feed', ORIGIN).search?.url).toBe(`${ORIGIN}/`)
})
