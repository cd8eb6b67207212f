import { expect, test } from 'vitest'
import { demoSite, siteFileText } from './site-file.ts'

const ORIGIN = 'http://127.0.0.1:8411'

test('both site files are valid once the address is filled in', () => {
  for (const name of ['classifieds', 'feed']) {
    const site = demoSite(name, ORIGIN)
    expect(site.name).toBe(name)
    expect(site.home).toBe(`${ORIGIN}/`)
    expect(site.search?.url.startsWith(`${ORIGIN}/`)).toBe(true)
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

test('a file that is not there is an error', () => {
  expect(() => siteFileText('nowhere', ORIGIN)).toThrow('ENOENT')
})

test('one site is searched for terms of the lexicon, the other lists everything under one address', () => {
  expect(demoSite('classifieds', ORIGIN).search?.terms).toBeUndefined()
  expect(demoSite('feed', ORIGIN).search?.url).toBe(`${ORIGIN}/`)
})
