import { expect, test } from 'vitest'
import { readCatalogue } from './catalogue.ts'
import { openSearch } from './search.ts'
import { demoSite, siteFileText } from './site-file.ts'
import { readTruth } from './truth.ts'

const ORIGIN = 'http://127.0.0.1:8411'

test('both site files are valid once the address is filled in', () => {
  for (const name of ['classifieds', 'feed']) {
    const site = demoSite(name, ORIGIN)
    expect(site.name).toBe(name)
    expect(site.home).toBe(`${ORIGIN}/`)
    expect(site.search.url.startsWith(`${ORIGIN}/`)).toBe(true)
  }
})

test('only the place of the search term and the page stay open', () => {
  expect(demoSite('classifieds', ORIGIN).search.url).toBe(`${ORIGIN}/search?q={query}&page={page}`)
  expect(siteFileText('feed', ORIGIN).match(/url: .*\{origin\}/)).toBeNull()
})

test('one site is read by plain HTTP and numbered pages, the other by a browser that scrolls', () => {
  const [classifieds, feed] = [demoSite('classifieds', ORIGIN), demoSite('feed', ORIGIN)]
  expect([classifieds.fetch, classifieds.search.paging.by]).toEqual(['http', 'number'])
  expect([feed.fetch, feed.search.paging.by]).toEqual(['browser', 'scroll'])
})

test('a file that is not there is an error', () => {
  expect(() => siteFileText('nowhere', ORIGIN)).toThrow('ENOENT')
})

test('the terms of a site file lead to nearly all that is suspicious, and to innocent neighbours', () => {
  const truth = readTruth()
  for (const name of ['classifieds', 'feed']) {
    const search = openSearch(readCatalogue(name))
    const found = new Set((demoSite(name, ORIGIN).search.terms ?? []).flatMap(search).map(({ id }) => id))
    const own = truth.filter(({ site }) => site === name)
    const reached = (flag: boolean): number =>
      own.filter((entry) => entry.flag === flag && found.has(entry.listingId)).length
    expect(reached(true) / own.filter(({ flag }) => flag).length).toBeGreaterThan(0.9)
    expect(reached(false)).toBeGreaterThan(10)
  }
})
