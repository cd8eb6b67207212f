import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { either, is, named, says } from './element-mark.ts'
import { childElements, documentOf, elementAfter, parseDocument } from './page-document.ts'
import { isElement, type PageElement } from './page-walk.ts'

const tag = fc.constantFrom('<div>', '</div>', '<p class="Seller-Name">', '<li>', 'text', '<a rel="author">')
const markup = fc.array(tag, { maxLength: 40 }).map((tags) => tags.join(''))

property.prop([markup])('elements are those that selectors find, in the same order', (html) => {
  const { $, elements } = parseDocument(html)
  expect(elements.all).toEqual($('*').toArray())
  for (const name of ['div', 'p', 'li', 'a', 'b']) expect(elements.named(name)).toEqual($(name).toArray())
})

property.prop([markup])('marks find what selectors find', (html) => {
  const { $, elements } = parseDocument(html)
  const marked = either(named('li div'), says('class', 'seller shop'), is('rel', 'author'))
  const selected = $('li, div, [class*="seller" i], [class*="shop" i], [rel="author"]').toArray()
  expect(elements.all.filter(marked)).toEqual(selected)
})

property.prop([markup])('children and next elements are those that selectors find', (html) => {
  const { $, elements } = parseDocument(html)
  for (const element of elements.all) {
    expect(childElements(element)).toEqual($(element).children().toArray())
    expect(elementAfter(element)).toBe($(element).next().toArray().find(isPageElement) ?? null)
  }
})

test('what was taken off the page is gone when its elements are gathered anew', () => {
  const { $ } = parseDocument('<main><aside><p>1</p></aside><p>2</p></main>')
  $('aside').remove()
  expect(documentOf($).elements.named('p')).toHaveLength(1)
})

function isPageElement(node: Parameters<typeof isElement>[0]): node is PageElement {
  return isElement(node)
}
