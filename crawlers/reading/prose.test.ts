import { expect, test } from 'vitest'
import { parseDocument } from './page-document.ts'
import { factsOf } from './page-facts.ts'
import { pageText } from './price/page-text.ts'
import { proseOf } from './prose.ts'

function prose(html: string) {
  const page = parseDocument(html)
  return proseOf(pageText(page.root, factsOf(page, { url: null, listingId: null })))
}

test('sentences behind the heading are the description', () => {
  const html = `<p>Free delivery on every order today.</p><h1>Oak table</h1><p class="price">£12.50</p><p>Solid oak with some small scratches.</p>
    <button>Add to cart</button><h2>You may also like these other things</h2><p>A lamp that everybody would like.</p>`
  expect(prose(html)).toBe('Solid oak with some small scratches.')
})

test('scripts without spaces need fewer characters', () => {
  expect(prose('<h1>南部鉄器</h1><p>職人が一つ一つ仕上げた鉄器です。</p>')).toBe(
    '職人が一つ一つ仕上げた鉄器です。',
  )
})

test('a page without sentences has none', () => {
  expect(prose('<h1>Oak table</h1><p>Brown</p>')).toBeUndefined()
})
