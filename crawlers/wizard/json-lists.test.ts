import { expect, test } from 'vitest'
import { fieldPathsOf } from './json-field-names.ts'
import { jsonListIn, jsonListingIn } from './json-lists.ts'
import { jsonAddress } from './json-paging.ts'
import { pathOfText } from './json-things.ts'

const HOME = 'https://market.example'
const noted = (path: string, answer: unknown) => ({ url: HOME + path, text: JSON.stringify(answer) })
const items = (...ids: number[]) => ids.map((id) => ({ id, title: `Chair ${id}`, slug: `chair-${id}` }))
const shown = (...paths: string[]) => ({
  link: '/ad/{id}',
  urls: paths.map((path) => new URL(path, HOME)),
  query: '',
})

test('the list whose items the page links to is the list of listings', () => {
  const answers = [
    noted('/api/menu', { entries: items(901, 902, 903) }),
    noted('/api/items?q=', { data: { items: items(1, 2, 3), total: 3 } }),
  ]
  expect(jsonListIn(answers, shown('/ad/1', '/ad/2', '/ad/3'))).toMatchObject({
    url: `${HOME}/api/items?q=`,
    items: { at: 'data.items', id: 'id', fields: { title: 'title' } },
  })
  expect(jsonListIn(answers, shown('/ad/7'))).toBeNull()
})

test('an answer to the search counts more than what is shown beside it', () => {
  const answers = [
    noted('/api/trending', { items: items(1, 2, 3) }),
    noted('/api/feed?q=chair', { items: items(3, 4, 5) }),
  ]
  const clues = { ...shown('/ad/1', '/ad/2', '/ad/3', '/ad/4', '/ad/5'), query: 'chair' }
  expect(jsonListIn(answers, clues)?.url).toBe(`${HOME}/api/feed?q=chair`)
})

test('an address with more than the identifier is made from the item', () => {
  const clues = {
    link: '/i/*-{id}',
    urls: [1, 2, 3].map((id) => new URL(`/i/chair-${id}-${id}`, HOME)),
    query: '',
  }
  expect(jsonListIn([noted('/api', items(1, 2, 3))], clues)?.items).toMatchObject({
    at: '$',
    url: '/i/{slug}-{id}',
  })
})

test('text that is no JSON, and lists that are too short, are passed over', () => {
  const answers = [{ url: `${HOME}/x`, text: '<html>' }, noted('/api', items(1, 2))]
  expect(jsonListIn(answers, shown('/ad/1', '/ad/2'))).toBeNull()
})

test.each([
  ['/api/items/17', `${HOME}/api/items/{id}`],
  ['/api/item?lang=en&id=17', `${HOME}/api/item?lang=en&id={id}`],
])('the answer of %s is that of one listing', (path, url) => {
  const answer = { item: { title: 'Chair', text: 'A chair that has been in the family for a hundred years' } }
  expect(jsonListingIn([noted(path, answer)], { id: '17', title: 'Chair' })).toMatchObject({
    url,
    at: 'item',
    fields: { title: 'title', description: 'text' },
  })
  expect(jsonListingIn([noted(path, answer)], { id: '17', title: 'Other' })).toBeNull()
})

test.each([
  ['/api?q=&page=1', '/api?q=&page=2', {}, `${HOME}/api?q={query}&page={page}`, { by: 'number', first: 1 }],
  ['/api?q=', '/api?q=&page=2', {}, `${HOME}/api?q={query}&page={page}`, { by: 'number', first: 1 }],
  [
    '/api?q=&offset=0',
    '/api?q=&offset=20',
    {},
    `${HOME}/api?q={query}&offset={offset}`,
    { by: 'offset', step: 20 },
  ],
  [
    '/api?q=',
    '/api?q=&after=abc',
    { next: 'abc' },
    `${HOME}/api?q={query}&after={cursor}`,
    { by: 'cursor', at: 'next' },
  ],
  [
    '/api?q=&after=',
    '/api?q=&after=x1',
    { meta: { c: 'x1' } },
    `${HOME}/api?q={query}&after={cursor}`,
    { by: 'cursor', at: 'meta.c' },
  ],
  ['/api?q=', '/other?q=', {}, `${HOME}/api?q={query}`, { by: 'none' }],
  ['/api?q=', '/api?q=&t=93ab', {}, `${HOME}/api?q={query}`, { by: 'none' }],
])('after %s the page asked for %s', (first, second, answer, url, paging) => {
  const address = jsonAddress(HOME + first, [noted(first, answer), noted(second, {})], '')
  expect(address).toMatchObject({ url, paging })
})

test('the term that was searched for is taken out of the address', () => {
  expect(jsonAddress(`${HOME}/api?text=chair&x=1`, [], 'chair').url).toBe(`${HOME}/api?text={query}&x=1`)
})

test('fields are told by the names of their keys, and the longest text is the description', () => {
  const item = {
    subject: 'Chair',
    words: 'Solid oak, made before the war, small scratches on the left side',
    price: { value: 5, currency: 'EUR' },
    user: { name: 'ana', link: '/u/ana' },
    city: { name: 'Porto' },
    list_time: 1_700_000_000,
    cover: '/small.jpg',
    photos: [{ src: '/a.jpg' }],
    empty: null,
  }
  expect(fieldPathsOf(item)).toEqual({
    title: 'subject',
    description: 'words',
    price: 'price.value',
    currency: 'price.currency',
    seller: 'user.name',
    sellerUrl: 'user.link',
    location: 'city.name',
    postedAt: 'list_time',
    images: 'photos[*].src',
  })
})

test('where a text stands is found, but not inside of lists', () => {
  expect(pathOfText({ a: { b: 'x' }, c: ['y'] }, 'x')).toBe('a.b')
  expect(pathOfText({ a: { b: 'x' }, c: ['y'] }, 'y')).toBeNull()
})
