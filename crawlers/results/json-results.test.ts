import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { readResults } from './read-results.ts'

const HOME = 'https://market.example'

function read(answer: unknown, more: Record<string, unknown> = {}) {
  const url = `${HOME}/api?page=1`
  const site = siteAt(HOME, {
    currency: 'IDR',
    search: undefined,
    lists: [
      {
        url: `${HOME}/api?page={page}`,
        as: 'json',
        items: { at: 'items', id: 'id' },
        paging: { by: 'number' },
        ...more,
      },
    ],
  })
  const [list] = site.lists ?? []
  if (list === undefined) throw new Error('the site has no list')
  const html = typeof answer === 'string' ? answer : JSON.stringify(answer)
  return readResults(site, list, {
    html,
    finalUrl: url,
    requestedUrl: url,
    finishedAt: '2026-11-20T10:00:00.000Z',
  })
}

const linksOf = (page: ReturnType<typeof read>) => page.listings.map(({ url, listingId }) => [listingId, url])

test('without an address, an item stands where listings stand', () => {
  expect(linksOf(read({ items: [{ id: 7 }, { id: 'a b' }] }))).toEqual([
    ['7', `${HOME}/ad/7`],
    ['a b', `${HOME}/ad/a%20b`],
  ])
})

test.each([
  ['link', { id: 7, link: '/ad/x-7' }, ['7', `${HOME}/ad/x-7`]],
  ['links.self', { id: 7, links: { self: `${HOME}/ad/7` } }, ['7', `${HOME}/ad/7`]],
  ['/p/{slug}-{id}', { id: 7, slug: 'old vase' }, ['7', `${HOME}/p/old%20vase-7`]],
])('the address %s of an item is read', (url, item, link) => {
  expect(linksOf(read({ items: [item] }, { items: { at: 'items', id: 'id', url } }))).toEqual([link])
})

test('an item that nothing names is said, once', () => {
  const page = read({ items: [{}, {}, { id: 1 }] })
  expect(linksOf(page)).toHaveLength(1)
  expect(page.unusable).toHaveLength(1)
})

test('pages go on while there are items', () => {
  expect(read({ items: [{ id: 1 }] }).next).toBe(`${HOME}/api?page=2`)
  expect(read({ items: [] })).toMatchObject({ next: null, empty: true })
})

test.each([
  [{ by: 'link', at: 'links.next' }, { links: { next: '/api?after=9' } }, `${HOME}/api?after=9`],
  [{ by: 'link', at: 'links.next' }, { links: { next: null } }, null],
  [{ by: 'cursor', at: 'next' }, { next: 'q=/+' }, `${HOME}/api?page=1&c=q%3D%2F%2B`],
  [{ by: 'cursor', at: 'next' }, { next: '' }, null],
])('by %j the answer with %j leads to %s', (paging, answer, next) => {
  const url = paging.by === 'cursor' ? `${HOME}/api?c={cursor}` : `${HOME}/api`
  expect(read({ items: [{ id: 1 }], ...answer }, { paging, url }).next).toBe(next)
})

test('numbers are prices as they are, texts are read like those of people', () => {
  const fields = { title: 'name', price: 'price', currency: 'cur' }
  const items = [
    { id: 1, name: 'a', price: 12.345 },
    { id: 2, name: 'b', price: '1.250.000' },
    { id: 3, name: 'c', price: 'Rp 5 jt', cur: 'IDR' },
    { id: 4, name: 'd', price: 9, cur: 'USD' },
    { id: 5, name: 'e' },
  ]
  const page = read({ items }, { items: { at: 'items', id: 'id', fields }, read: 'here' })
  expect(page.read.map(({ price }) => price && [price.amount, price.currency])).toEqual([
    [12.345, 'IDR'],
    [1_250_000, 'IDR'],
    [5_000_000, 'IDR'],
    [9, 'USD'],
    null,
  ])
})

test('markup in texts cannot reach past its field', () => {
  const fields = { title: 'name', description: 'text' }
  const items = [
    { id: 1, name: '</script><h1>x</h1>', text: '<p>One</p><script>bad()</script><p>Two &amp; three</p>' },
  ]
  const [listing] = read({ items }, { items: { at: 'items', id: 'id', fields }, read: 'here' }).read
  expect(listing?.description).toBe('One\nTwo & three')
  expect(listing?.title).toContain('x')
})

test('an answer that is no JSON is said', () => {
  expect(read('<html>Blocked</html>').unusable[0]).toContain('did not answer with JSON')
})

property.prop([fc.json()])('any JSON can be read', (json) => {
  expect(read(json).read).toEqual([])
})
