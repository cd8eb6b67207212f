import { expect, test } from 'vitest'
import { isElement } from '../page-walk.ts'
import { parsePage } from '../visible-text.ts'
import { anyOf, rememberingWords } from './element-words.ts'

function words(html: string): string[] {
  const [element] = parsePage(`<main>${html}</main>`)('main > *').toArray()
  return element !== undefined && isElement(element) ? [...rememberingWords()(element)] : []
}

test.each([
  ['<b class="product-card__oldPrice"></b>', ['product', 'card', 'old', 'price']],
  ['<b class="saleprice pricenow"></b>', ['saleprice', 'sale', 'price', 'pricenow', 'now']],
  ['<b id="price_2" data-testid="final-amount"></b>', ['price', 'final', 'amount']],
  ['<b class="цена-старая"></b>', ['цена', 'старая']],
  ['<b></b>', []],
])('%s is called %j', (html, expected) => {
  expect(words(html)).toEqual(expected)
})

test('one word in common is enough', () => {
  expect(anyOf(new Set(['a', 'b']), new Set(['b', 'c']))).toBe(true)
  expect(anyOf(new Set(['a']), new Set(['b', 'c']))).toBe(false)
})
