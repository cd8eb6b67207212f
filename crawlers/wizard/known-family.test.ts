import { expect, test } from 'vitest'
import { parsePage } from '../reading/visible-text.ts'
import { readFamilies } from '../site/read-families.ts'
import type { VisitedPage } from '../visited-page.ts'
import { eyesFor, recogniseFamily } from './known-family.ts'
import { listingPatterns } from './listing-patterns.ts'
import { type Eyes, isSeen, type Look } from './look.ts'
import { linksOn } from './page-links.ts'

const HOME = 'https://shop.example/'
const MENU =
  '<link href="/static/oscar/css/styles.css"><nav><a href="/catalogue/category/tables_1/">Tables</a></nav>'
const POD = '<article class="product_pod"><a href="/catalogue/oak-table_7/">Oak table</a></article>'
const families = await readFamilies('nowhere')

function lookAt(html: string): Look {
  const $ = parsePage(html)
  const links = linksOn($, HOME)
  const page: VisitedPage = {
    ...{ via: 'http', requestedUrl: HOME, finalUrl: HOME, redirects: [], status: 200, headers: [] },
    ...{ mime: 'text/html', body: null, html, truncated: false, startedAt: '', finishedAt: '' },
    ...{ outcome: 'page', reason: null },
  }
  return { url: HOME, $, links, patterns: listingPatterns(links), page }
}

/** The paths of the links that are seen on one page after the other. */
async function seenOn(...pages: string[]): Promise<string[][]> {
  const waiting = pages.map(lookAt)
  const eyes: Eyes = {
    at: async () => waiting.shift() ?? { refused: 'failed', reason: 'no further page' },
    grown: async () => ({ refused: 'failed', reason: 'no browser' }),
    hasBrowser: false,
    looks: () => 0,
  }
  const family = recogniseFamily(waiting, families, HOME)
  const focused = eyesFor(family, eyes)
  const seen: string[][] = []
  for (const _ of pages) {
    const looked = await focused.at(HOME, 'http')
    seen.push(isSeen(looked) ? looked.links.map(({ url }) => url.pathname) : [])
  }
  return seen
}

test('a family is known by its signs, with what it says of its listings', () => {
  expect(recogniseFamily([lookAt(MENU)], families, HOME)).toMatchObject({
    plan: { name: 'django-oscar' },
    search: 'https://shop.example/search/?q={query}',
    within: '.product_pod',
  })
  expect(recogniseFamily([lookAt('<p>a shop</p>')], families, HOME)).toBeNull()
})

test('categories at addresses like those of listings are not taken for listings', async () => {
  expect(await seenOn(MENU + POD)).toEqual([['/catalogue/oak-table_7/']])
})

test('a page without the list shows no listings, once another has shown it', async () => {
  const about = '<a href="/about/">About</a>'
  expect(await seenOn(MENU + POD, MENU + about)).toEqual([['/catalogue/oak-table_7/'], ['/about/']])
})

test('a site that never shows the list of its family is seen whole', async () => {
  expect(await seenOn(MENU)).toEqual([['/catalogue/category/tables_1/']])
})
