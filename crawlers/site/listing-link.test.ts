import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { siteAt } from '../../test/hostile/hostile-visitor.ts'
import { listingLink, matchLink } from './listing-link.ts'

const idOf = (template: string, path: string) => matchLink(template, new URL(path, 'https://market.example'))

test.each([
  ['/ad/{id}', '/ad/17', '17'],
  ['/ad/{id}', '/ad/17/', '17'],
  ['/ad/{id}', '/ad/17?from=search#top', '17'],
  ['/ad/{id}', '/ad/', null],
  ['/ad/{id}', '/ad', null],
  ['/ad/{id}', '/ad/17/photos', null],
  ['/ad/{id}', '/AD/17', null],
  ['/ad/{id}', '/old/ad/17', null],
  ['/ad/{id}/', '/ad/17/', '17'],
  ['/ad/*-{id}.html', '/ad/old-oak-chair-17.html', '17'],
  ['/ad/*-{id}.html', '/ad/17.html', null],
  ['/ad/{id}-*', '/ad/17-old-oak-chair', '17'],
  ['/*/ad/{id}', '/de/berlin/ad/17', '17'],
  ['/ad/{id}*', '/ad/17/old-chair', '17'],
  ['/item?id={id}', '/item?lang=de&id=17', '17'],
  ['/item?id={id}', '/item?lang=de', null],
  ['/item?do=show&id={id}', '/item?id=17&do=show', '17'],
  ['/item?do=show&id={id}', '/item?id=17&do=edit', null],
  ['/ad/{id}', '/ad/t%C3%AA%20t%C3%AA', 'tê tê'],
  ['/ad/{id}', '/ad/%E0%A4%A', '%E0%A4%A'],
])('%s reads %s as %s', (template, path, id) => {
  expect(idOf(template, path)).toBe(id)
})

property.prop([fc.stringMatching(/^[a-z0-9_.~-]{1,40}$/)])(
  'the identifier that was put in comes out',
  (id) => {
    fc.pre(id !== '.' && id !== '..')
    expect(idOf('/ad/{id}', `/ad/${id}`)).toBe(id)
    expect(idOf('/ad/*/{id}', `/ad/some/where/${id}`)).toBe(id)
  },
)

test('a link made to make matching slow is matched all the same', () => {
  expect(idOf('/*a*a*a*a*a*a*a*{id}b', `/${'a'.repeat(2_000)}`)).toBeNull()
})

const site = siteAt('https://www.market.example')

test.each([
  ['/ad/17', 'https://www.market.example/ad/17'],
  ['../ad/17', 'https://www.market.example/ad/17'],
  ['//www.market.example/ad/17', 'https://www.market.example/ad/17'],
  ['https://market.example/ad/17', 'https://market.example/ad/17'],
  ['https://jakarta.market.example/ad/17', 'https://jakarta.market.example/ad/17'],
  ['/ad/17?utm_source=x&utm_medium=y&fbclid=z&page=2#photos', 'https://www.market.example/ad/17?page=2'],
])('%s leads to the listing 17', (href, url) => {
  expect(listingLink(site, href, 'https://www.market.example/search?q=x')).toEqual({ url, listingId: '17' })
})

test.each([
  '/search?q=x',
  'https://other.example/ad/17',
  'https://notmarket.example/ad/17',
  'https://market.example.evil.example/ad/17',
  'javascript:go("/ad/17")',
  'mailto:ad/17',
  'https://user@market.example/ad/17',
  'http://[/ad/17',
  `/ad/${'1'.repeat(600)}`,
])('%s does not lead to a listing', (href) => {
  expect(listingLink(site, href, 'https://www.market.example/')).toBeNull()
})
