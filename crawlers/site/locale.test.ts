import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { listingLink } from './listing-link.ts'
import { localAddress, localHeaders } from './locale.ts'

const HOME = 'https://market.example'
const site = siteAt(HOME, {
  languages: ['id', 'en'],
  locale: {
    path: '/id',
    query: { currency: 'IDR' },
    cookies: { country: 'ID', currency: 'IDR' },
    headers: { 'x-market': 'id', 'accept-language': 'id-ID' },
  },
})
const addressOf = (path: string, isPage = true) => localAddress(site, new URL(path, HOME), isPage).href

test.each([
  ['/ad/1', `${HOME}/id/ad/1?currency=IDR`],
  ['/id/ad/1', `${HOME}/id/ad/1?currency=IDR`],
  ['/identity', `${HOME}/id/identity?currency=IDR`],
  ['/', `${HOME}/id/?currency=IDR`],
  ['/ad/1?currency=USD', `${HOME}/id/ad/1?currency=IDR`],
  ['https://cdn.market.example/ad/1', 'https://cdn.market.example/id/ad/1?currency=IDR'],
  ['https://other.example/ad/1', 'https://other.example/ad/1'],
])('%s is asked for as %s', (path, address) => expect(addressOf(path)).toBe(address))

test('data behind pages keeps its path', () => {
  expect(addressOf('/api/items', false)).toBe(`${HOME}/api/items?currency=IDR`)
})

test('a listing is the same listing in every locale', () => {
  for (const href of ['/ad/1', '/id/ad/1', '/ad/1?currency=IDR', '/id/ad/1?currency=IDR'])
    expect(listingLink(site, href, HOME)?.listingId).toBe('1')
  expect(listingLink(site, '/ad/1?currency=IDR', HOME)?.url).toBe(`${HOME}/ad/1`)
  expect(listingLink(site, '/ad/1?currency=USD', HOME)?.url).toBe(`${HOME}/ad/1?currency=USD`)
})

test('cookies and headers go to the site alone', () => {
  expect(localHeaders(site, new URL(HOME))).toEqual({
    'accept-language': 'id-ID',
    'x-market': 'id',
    cookie: 'country=ID; currency=IDR',
  })
  expect(localHeaders(site, new URL('https://other.example/'))).toEqual({ 'accept-language': 'id,en' })
  expect(localHeaders(siteAt(HOME), new URL(HOME))).toEqual({ 'accept-language': 'en' })
})
