import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import type { VisitedPage } from '../visited-page.ts'
import type { Visitor } from '../visitor.ts'
import { checkSite } from './check-site.ts'

const HOME = 'https://market.example'
const OFFER =
  '<title>Oak table</title><h1>Oak table</h1><main><p class="price">120 GBP</p><img src="/pic/1.jpg"></main>'

/** Answers a search for `known` with one listing, any other with none. */
function marketThatKnows(known: string): { visitor: Pick<Visitor, 'visit'>; asked: string[] } {
  const asked: string[] = []
  const visit = async (url: string): Promise<VisitedPage> => {
    asked.push(url)
    const isSearch = url.includes('q=')
    const html = isSearch
      ? url.endsWith(`q=${known}`)
        ? '<a href="/ad/1">Oak table</a>'
        : '<p>Nothing</p>'
      : OFFER
    const at = '2026-03-05T09:00:00.000Z'
    return {
      ...{ via: 'http', requestedUrl: url, finalUrl: url, redirects: [], status: 200, headers: [] },
      ...{ mime: 'text/html', body: null, html, truncated: false, startedAt: at, finishedAt: at },
      ...{ outcome: 'page', reason: null },
    }
  }
  return { visitor: { visit }, asked }
}

const SITE = siteAt(HOME, { search: { url: `${HOME}/search?q={query}` }, listing: { link: '/ad/{id}' } })

test('words are searched for one after the other until one finds something', async () => {
  const { visitor, asked } = marketThatKnows('table')
  const { listings } = await checkSite(SITE, { visitor, queries: ['ivory', 'table', 'chair'], samples: 3 })
  expect(listings.map(({ title }) => title)).toEqual(['Oak table'])
  expect(asked).toEqual([`${HOME}/search?q=ivory`, `${HOME}/search?q=table`, `${HOME}/ad/1`])
})

test('where no word finds anything, each was tried and says so', async () => {
  const { visitor } = marketThatKnows('table')
  const { pages, listings } = await checkSite(SITE, { visitor, queries: ['ivory', 'horn'], samples: 3 })
  expect(listings).toEqual([])
  expect(pages).toMatchObject([
    { what: 'list', outcome: 'page', listings: 0 },
    { what: 'list', outcome: 'page', listings: 0 },
  ])
})
