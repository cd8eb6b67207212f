import { expect, test } from 'vitest'
import { parsePage } from '../reading/visible-text.ts'
import { matchLink } from '../site/listing-link.ts'
import { listScope, selectorOf } from './list-scope.ts'
import { linksOn, type PageLink } from './page-links.ts'
import { titlePlace } from './title-place.ts'

const HOME = 'https://market.example/list'
const links = (...names: string[]) =>
  names.map((name, index) => `<li><a href="/ad/${name}${index}">${name} ${index}</a></li>`).join('')
const idOf = ({ url }: PageLink) => matchLink('/ad/{id}', url)

function scopeOf(body: string, word = ''): string | null {
  const $ = parsePage(`<html><body>${body}</body></html>`)
  return listScope($, linksOn($, HOME), idOf, word)
}

const side = `<aside class="seen">${links('seen', 'seen')}</aside>`

test.each([
  [`<ul class="results">${links('a', 'b', 'c')}</ul>${side}`, '.results'],
  [`<ul id="hits">${links('a', 'b', 'c')}</ul>${side}`, '#hits'],
  [`<ul data-testid="list">${links('a', 'b', 'c')}</ul>${side}`, '[data-testid="list"]'],
  [`<div id="main"><ul>${links('a', 'b', 'c')}</ul></div>${side}`, '#main'],
  [`<section class="css-1x2y3z"><ul>${links('a', 'b', 'c')}</ul></section>${side}`, null],
])('beside other listings, the list in %s is %s', (body, scope) => {
  const found = scopeOf(body)
  if (scope === '#main') expect(found).toMatch(/^#main/)
  else expect(found).toBe(scope)
})

test('where all listings stand in the list, no scope is needed', () => {
  expect(scopeOf(`<ul class="results">${links('a', 'b', 'c')}</ul>`)).toBeNull()
})

test('what was searched for tells the results from what is promoted', () => {
  const promoted = `<div class="promoted">${links('vase', 'chair', 'clock', 'table', 'box')}</div>`
  expect(scopeOf(`${promoted}<div class="hits">${links('lamp', 'lamp')}</div>`, 'lamp')).toBe('.hits')
})

test('a selector names one element alone, and outlasts the next build', () => {
  const $ = parsePage(
    '<div class="box"><p class="box">x</p></div><div id="app"><i class="sc-bdVaJa">y</i></div>',
  )
  expect(selectorOf($, $('p'))).toBe('p.box')
  expect(selectorOf($, $('i'))).toBe('#app i')
})

const titled = (heading: string, linkText: string, title: string) => ({
  $: parsePage(`<h1>${heading}</h1>`),
  linkText,
  title,
})

test('a title is pointed at where every page says what the link said', () => {
  const pages = ['Old lamp', 'Oak chair'].map((name) =>
    titled(`<b class="name">${name}</b> £5`, name, `${name} £5`),
  )
  expect(titlePlace(pages)).toBe('.name')
})

test.each([
  [
    'the titles are right already',
    [titled('Old lamp', 'Old lamp', 'Old lamp'), titled('Chair', 'Chair', 'Chair')],
  ],
  [
    'a link said nothing',
    [titled('<b class="n">Old lamp</b> x', 'Old lamp', 'Old lamp x'), titled('Chair x', '', 'Chair x')],
  ],
  [
    'pages say something else',
    [titled('Lamp x', 'Old lamp', 'Lamp x'), titled('Seat x', 'Old chair', 'Seat x')],
  ],
])('no title is pointed at where %s', (_why, pages) => expect(titlePlace(pages)).toBeNull())
