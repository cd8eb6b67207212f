import { expect, test } from 'vitest'
import { parseDocument } from '../page-document.ts'
import { factsOf } from '../page-facts.ts'
import { pageText } from './page-text.ts'

function page(html: string) {
  const page = parseDocument(html)
  return pageText(page.root, factsOf(page, { url: null, listingId: null }))
}

const lines = (html: string) => page(html).lines.map(({ text }) => text.trim())

test.each([
  ['blocks end a line', '<p>One</p><div>Two<br>Three</div>', ['One', 'Two', 'Three']],
  ['inline elements do not', '<p>One <b>two</b> three</p>', ['One two three']],
  ['cents in an element of their own get their point', '<p><b>12</b><sup>99</sup> €</p>', ['12.99 €']],
  ['an amount that has its cents takes no more', '<p><b>12.99</b><i>20</i>% off</p>', ['12.99 20% off']],
  ['a percentage is no cents', '<p><b>1,349</b><span>20% OFF</span></p>', ['1,349 20% OFF']],
  [
    'a short price is one line though it is made of blocks',
    '<div class="price"><div>€</div><div>12</div></div>',
    ['€ 12'],
  ],
  ['a label and its number are set apart', '<p><span>Price</span><span>12</span></p>', ['Price 12']],
  ['scripts and templates are not read', '<p>One</p><script>Two</script><template>Three</template>', ['One']],
  [
    'a field that is a button says what is on it',
    '<input type="submit" value="Buy now"><input type="text" value="x">',
    ['Buy now'],
  ],
])('%s', (_what, html, expected) => {
  expect(lines(html)).toEqual(expected)
})

test('a line knows what its place says', () => {
  const [first] = page('<div class="related-items"><p><del class="price">£5</del></p></div>').lines
  expect(first?.runs[0]?.zone).toMatchObject({ struck: true, part: 'others', priceSteps: 0, linked: false })
  const [link] = page('<a href="/p/2"><b>£5</b></a>').lines
  expect(link?.runs[0]?.zone).toMatchObject({ struck: false, part: null, linked: true, emphasized: true })
})

test('what holds the main heading belongs to the page, whatever it is called', () => {
  const [heading, price] = page('<div class="related-items"><h1>Oak table</h1><p>£5</p></div>').lines
  expect(heading?.runs[0]?.zone.part).toBeNull()
  expect(price?.runs[0]?.zone.part).toBeNull()
})

test('attributes state prices, unless their place or name makes them others', () => {
  const stated = (html: string) => page(html).attributePrices.map(({ text }) => text)
  expect(stated('<span data-price-amount="59" data-price-type="finalPrice">$59</span>')).toEqual(['59'])
  expect(stated('<span data-price-amount="79" data-price-type="oldPrice">$79</span>')).toEqual([])
  expect(stated('<div class="upsell"><span data-price="9"></span></div>')).toEqual([])
  expect(stated('<input type="hidden" name="amount" value="12.50">')).toEqual(['12.50'])
  expect(stated('<span data-price="{json}"></span><span data-id="12"></span>')).toEqual([])
})
