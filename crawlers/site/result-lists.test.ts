import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { fetchOf, listFor, listsOf, listTerms, sellerIdAt } from './result-lists.ts'

const HOME = 'https://market.example'

test('a category stands for a list of its own, named by its address', () => {
  const site = siteAt(HOME, {
    lists: [
      { url: `${HOME}/c/{category}?page={page}`, categories: ['horn', 'ivory'], paging: { by: 'number' } },
      { url: `${HOME}/feed.xml`, as: 'feed' },
    ],
  })
  expect(listTerms(site).map(({ term }) => term)).toEqual([
    `${HOME}/c/horn?page={page}`,
    `${HOME}/c/ivory?page={page}`,
    `${HOME}/feed.xml`,
  ])
  expect(listFor(site, `${HOME}/c/ivory?page={page}`)).toMatchObject({ paging: { by: 'number' } })
  expect(listFor(site, `${HOME}/feed.xml`)).toMatchObject({ as: 'feed' })
  expect(listFor(site, 'ivory')).toBe(site.search)
})

test('a search without a term is the list of everything, and has no name', () => {
  const site = siteAt(HOME, { search: { url: `${HOME}/all` }, lists: [{ url: `${HOME}/new` }] })
  expect(listTerms(site)).toEqual([
    { term: '', language: null },
    { term: `${HOME}/new`, language: null },
  ])
})

test('a site may have lists and no search', () => {
  const site = siteAt(HOME, { search: undefined, lists: [{ url: `${HOME}/new` }] })
  expect(listTerms(site)).toHaveLength(1)
  expect(listsOf(siteAt(HOME))).toEqual([])
})

test('the page of a seller is a list of what they offer', () => {
  const sellers = { link: '/user/{id}', within: '.offers', paging: { by: 'link', selector: '.next' } }
  const site = siteAt(HOME, { sellers })
  expect(sellerIdAt(site, `${HOME}/user/ana`)).toBe('ana')
  expect(sellerIdAt(site, 'https://other.example/user/ana')).toBeNull()
  expect(sellerIdAt(site, 'ivory')).toBeNull()
  expect(sellerIdAt(siteAt(HOME), `${HOME}/user/ana`)).toBeNull()
  expect(listFor(site, `${HOME}/user/ana`)).toMatchObject({
    within: '.offers',
    paging: { selector: '.next' },
  })
})

test('JSON, feeds and sitemaps come by plain HTTP even where pages need a browser', () => {
  const site = siteAt(HOME, {
    fetch: 'browser',
    lists: [{ url: HOME }, { url: HOME, fetch: 'http' }, { url: HOME, as: 'feed', fetch: 'browser' }],
  })
  expect(listsOf(site).map((list) => fetchOf(site, list))).toEqual(['browser', 'http', 'http'])
})
