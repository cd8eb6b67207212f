import { expect, test } from 'vitest'
import { PageUnreadableError, readSavedPage } from './read-saved-page.ts'

const NOW = '2026-03-05T09:30:00.000Z'

test('a page tells its own address, and pictures are found from there', () => {
  const html =
    '<link rel="canonical" href="https://shop.example/p/1"><main><h1>Oak table</h1><img src="/i/1.jpg"></main>'
  expect(readSavedPage(html, null, NOW)).toMatchObject({
    url: 'https://shop.example/p/1',
    title: 'Oak table',
    images: ['https://shop.example/i/1.jpg'],
  })
  expect(readSavedPage(html, 'https://other.example/x/', NOW)).toMatchObject({
    url: 'https://other.example/x/',
    images: ['https://other.example/i/1.jpg'],
  })
})

test('a page without an address has no relative pictures, and is read all the same', () => {
  const html = '<h1>Oak table</h1><img src="/i/1.jpg"><img src="https://cdn.example/2.jpg">'
  expect(readSavedPage(html, null, NOW)).toMatchObject({ url: null, images: ['https://cdn.example/2.jpg'] })
})

test('whether it can be had is told, and from where', () => {
  const read = readSavedPage('<h1>Oak table</h1><p class="price">£5</p><p>Sold out</p>', null, NOW)
  expect(read.availability).toBe('sold-out')
  expect(read.provenance.availability?.source).toBe('heuristic')
  expect(readSavedPage('<h1>Oak table</h1>', null, NOW).availability).toBeUndefined()
})

test('what is no page is said to be none', () => {
  expect(() => readSavedPage('', null, NOW)).toThrow(PageUnreadableError)
  expect(() => readSavedPage('\u0000\u0001\u0002', null, NOW)).toThrow(PageUnreadableError)
})

test.each([
  ['nested beyond all measure', `<h1>x</h1>${'<div class="price">'.repeat(50_000)}£5`],
  ['of a hundred thousand prices', `<h1>x</h1>${'<p class="price">£5.00</p>'.repeat(100_000)}`],
  ['of one line of digits', `<h1>x</h1><p>${'1 '.repeat(2_000_000)}</p>`],
  ['of unclosed attributes', `<h1>x</h1>${'<a href="'.repeat(100_000)}`],
  ['of scripts that open and never close', `<h1>x</h1>${'<script>x={"a":['.repeat(10_000)}`],
  [
    'of hostile JSON-LD',
    `<h1>x</h1><script type="application/ld+json">${'{"offers":'.repeat(200_000)}</script>`,
  ],
  [
    'of deep names',
    `<h1>x</h1><script type="application/ld+json">{"@type":"Product","name":${'{"name":'.repeat(5_000)}1${'}'.repeat(5_000)}}</script>`,
  ],
  [
    'of a state of very many members',
    `<h1>x</h1><script>var s = {${Array.from({ length: 200_000 }, (_, n) => `"k${n}":{"name":"x","price":${n}}`).join()}}</script>`,
  ],
  ['of headings that announce others', `<h1>x</h1>${'<div><h2>Related</h2></div>'.repeat(20_000)}`],
])('a page %s is read to its end', (_what, html) => {
  expect(readSavedPage(html, null, NOW).title).toBe('x')
})
