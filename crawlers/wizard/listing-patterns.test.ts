import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { parsePage } from '../reading/visible-text.ts'
import { matchLink } from '../site/listing-link.ts'
import { patternOf } from './address-pattern.ts'
import { listingPatterns } from './listing-patterns.ts'
import { linksOn } from './page-links.ts'

const HOME = 'https://market.example'
const urls = (...paths: string[]) => paths.map((path) => new URL(path, HOME))

test.each([
  [['/ad/17', '/ad/23'], '/ad/{id}'],
  [['/ad/old-chair-7712', '/ad/oak-table-7719'], '/ad/*-{id}'],
  [['/ad/old-chair-7712.html', '/ad/oak-table-7719.html'], '/ad/*-{id}.html'],
  [['/ad/7712-old-chair', '/ad/7719-oak-table'], '/ad/{id}-*'],
  [['/ad/7712-old-chair.html', '/ad/7719-oak-table-2.html'], '/ad/{id}-*'],
  [['/for/old-chair/7712.html', '/for/oak-table/7719.html'], '/for/*/{id}.html'],
  [['/m/old-chair-no-1-tin118000.htm', '/m/oak-table-no-11-tin118007.htm'], '/m/*-tin{id}.htm'],
  [['/item/p7712', '/item/p7719'], '/item/p{id}'],
  [['/product/old-chair/', '/product/oak-table/'], '/product/{id}/'],
  [['/produkt/chair-no-1/', '/produkt/chair-no-2/'], '/produkt/{id}/'],
  [['/viewtopic.php?f=4&t=17', '/viewtopic.php?f=4&t=23'], '/viewtopic.php?t={id}'],
  [
    ['/index.php?route=product/product&product_id=7', '/index.php?route=product/product&product_id=9'],
    '/index.php?product_id={id}',
  ],
  [['/forum/sale-3/topic/chair-170/', '/forum/swap-4/topic/table-230/'], '/forum/*/topic/*-{id}/'],
])('%j have %s in common', (paths, pattern) => {
  expect(patternOf(urls(...paths))).toBe(pattern)
})

property.prop([
  fc.uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9}){0,2}$/),
      id: fc.integer({ min: 1_000, max: 999_999 }),
    }),
    {
      minLength: 3,
      selector: ({ id }) => id,
    },
  ),
  fc.constantFrom('/ad/S-I', '/ad/S/I.html', '/ad/I-S', '/ad?x=1&id=I', '/c/d/I'),
])('a pattern reads the identifiers that the addresses were made of', (goods, form) => {
  const made = goods.map(({ slug, id }) => new URL(form.replace('S', slug).replace('I', String(id)), HOME))
  const pattern = patternOf(made) ?? ''
  expect(made.map((url) => matchLink(pattern, url))).toEqual(goods.map(({ id }) => String(id)))
})

const titles = [
  'Old oak chair',
  'Brass lamp with shade',
  'Wall clock, works',
  'Carved bowl from Bali',
  'Chess set',
]

function bestOn(body: string): string | undefined {
  return listingPatterns(linksOn(parsePage(`<body>${body}</body>`), `${HOME}/list`))[0]?.link
}

const nav =
  '<nav><a href="/login">Log in</a><a href="/help/selling-safely">Selling safely</a><a href="/c/furniture">Furniture and home</a><a href="/c/antiques">Antiques and art</a><a href="/c/animals">Animals and pets</a><a href="/c/books">Books and more</a></nav>'

test('listings are told from menus, categories, sellers and page numbers', () => {
  const items = titles.map(
    (title, index) =>
      `<li><a href="/ad/${7_000 + index}"><img src="x.jpg"></a><a href="/ad/${7_000 + index}">${title}</a> <b>€ ${index + 5}</b> by <a href="/user/ana${index}">ana${index}</a></li>`,
  )
  const pages = [2, 3, 4, 5, 6, 7].map((page) => `<a href="/list/${page}">${page}</a>`)
  expect(bestOn(`${nav}<ul>${items.join('')}</ul><p>${pages.join('')}</p>`)).toBe('/ad/{id}')
})

test('topics of a forum are told from their last posts and their authors', () => {
  const rows = titles.map(
    (title, index) =>
      `<li><a href="/viewtopic.php?f=2&t=${40 + index}">${title}</a> by <a href="/memberlist.php?u=${index}">member ${index}</a> <a href="/viewtopic.php?f=2&p=${900 + index}">last post</a></li>`,
  )
  expect(bestOn(nav + rows.join(''))).toBe('/viewtopic.php?t={id}')
})

test('listings without a number in their address are recognised, too', () => {
  const items = ['old-chair', 'brass-lamp', 'wall-clock', 'bowl'].map(
    (slug, index) =>
      `<article><a href="/shop/${slug}/"><h2>${titles[index]}</h2></a><span>${index + 9} €</span></article>`,
  )
  expect(bestOn(nav + items.join(''))).toBe('/shop/{id}/')
})

test.each(['', nav, '<a href="https://elsewhere.example/ad/1">x</a>', '<a href="/ad/1">A chair</a>'])(
  'where nothing repeats there are no listings: %j',
  (body) => expect(bestOn(body)).toBeUndefined(),
)

test('a page of ten thousand links is gone through', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, index) => `<a href="/ad/x-${index}-${index * 7}">Chair ${index}</a>`,
  )
  expect(bestOn(many.join(''))).toBe('/ad/*-{id}')
})
