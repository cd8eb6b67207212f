import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readSavedPage } from '../read-saved-page.ts'

const NOW = '2026-03-05T09:30:00.000Z'
const BUTTON = '<button>Add to cart</button>'

function priceOn(body: string, head = '', html = '<html lang="en">') {
  const page = `${html}<head><title>Oak table</title>${head}</head><body><h1>Oak table</h1>${body}</body></html>`
  const { price } = readSavedPage(page, null, NOW)
  return price === null ? null : [price.amount, price.currency]
}

const ld = (offers: unknown, name = 'Oak table') =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name, offers })}</script>`

test.each([
  ['a box called price', '<div class="price">£12.50</div>'],
  ['a box called so in another language', '<div class="cena">£12.50</div>'],
  ['a bare number in such a box', '<div class="price" data-currency="GBP">12.50</div>'],
  ['pieces that the style sheet joins', '<b class="price"><i>£</i><span>12</span><sup>50</sup></b>'],
  ['pieces in blocks', '<div class="price"><div>£</div><div>12.50</div></div>'],
  ['the sale, not the struck price', '<p class="price"><del>£20.00</del> <ins>£12.50</ins></p>'],
  ['the sale, not what is called old', '<p class="old-price">£20.00</p><p class="new-price">£12.50</p>'],
  ['the sale, not what a style strikes', '<i style="text-decoration:line-through">£20.00</i> <i>£12.50</i>'],
  ['the sale by its label', '<p>RRP £20.00</p><p>Our price £12.50</p>'],
  ['the lower of two in one box', '<div class="price"><span>£20.00</span><span>£12.50</span></div>'],
  ['the price, not the saving', '<p>You save £7.50</p><p>£12.50</p>'],
  ['the price, not an instalment', '<p>£12.50</p><p>or 4 payments of £3.13</p>'],
  ['the price, not that of a month', '<p>£4.00/month</p><p class="price">£12.50</p>'],
  ['the price, not that of a kilogram', '<p class="price">£12.50</p><p class="unit-price">£3.10 / kg</p>'],
  ['the price, not the shipping', `<p class="price">£12.50</p>${BUTTON}<p>Delivery £3.99</p>`],
  ['the price, not the threshold', `<p>Free delivery on orders over £50.00</p><p>£12.50</p>${BUTTON}`],
  [
    'the price, not the total of the cart',
    `<div class="mini-cart">Total <b class="price">£99.00</b></div><p>£12.50</p>`,
  ],
  [
    'the price with its tax',
    '<p class="price">£10.42 <small>ex VAT</small></p><p class="price">£12.50 <small>inc VAT</small></p>',
  ],
  [
    'the price, not one of a row of others',
    `<p>£12.50</p>${BUTTON}<ul>${'<li><a href="/x">Lamp</a> <b class="price">£5.00</b></li>'.repeat(4)}</ul>`,
  ],
  [
    'the price, not one under another heading',
    `<p>£12.50</p><div><h2>You may also like</h2></div><div><p class="price">£5.00</p></div>`,
  ],
  [
    'what a form sends',
    '<form><input type="hidden" name="amount" value="12.50"><input type="hidden" name="currency_code" value="GBP"><input type="submit" value="Buy now"></form>',
  ],
])('%s is the price', (_what, body) => {
  expect(priceOn(body)).toEqual([12.5, 'GBP'])
})

test.each([
  ['Only a threshold', '<p>Free shipping on orders over £50</p>'],
  ['A story', '<p>Last year it cost me £49.99 at the market, and others paid £79 or more for theirs.</p>'],
  ['Other products', `<ul>${'<li><a href="/x">Lamp</a> <b class="price">£5.00</b></li>'.repeat(6)}</ul>`],
  ['A cart', '<div class="mini-cart">Total <b class="price">£99.00</b></div>'],
  ['Nothing', '<p>Ask us</p>'],
])('%s is no price', (_what, body) => {
  expect(priceOn(body)).toBeNull()
})

test('what is declared and shown wins over either alone', () => {
  const body = '<p class="price">£12.50</p><p class="price">£14.00</p>'
  expect(priceOn(body, ld({ price: 14, priceCurrency: 'GBP' }))).toEqual([14, 'GBP'])
})

test('a declared price that the page strikes out is a former one', () => {
  const body = `<p class="price"><s>£20.00</s> <b>£12.50</b></p>${BUTTON}`
  expect(priceOn(body, ld({ price: 20, priceCurrency: 'GBP' }))).toEqual([12.5, 'GBP'])
})

test('a declared price counts where the page shows none', () => {
  expect(priceOn('', ld({ price: '12.50', priceCurrency: 'GBP' }))).toEqual([12.5, 'GBP'])
  expect(priceOn('', ld({ price: '0.00', priceCurrency: 'GBP' }))).toBeNull()
  expect(priceOn('', ld({ price: '', priceCurrency: 'GBP' }))).toBeNull()
})

test('the product of another name is not the page’s', () => {
  const lamps = [5, 6, 7].map((price) => ld({ price, priceCurrency: 'GBP' }, `Lamp ${price}`)).join('')
  expect(priceOn('', lamps + ld({ price: 12.5, priceCurrency: 'GBP' }))).toEqual([12.5, 'GBP'])
})

test('minor units and lost separators are set right by what is shown', () => {
  const state = '<script>var p = {"name":"Oak table","price":1250,"currency":"GBP"}</script>'
  expect(priceOn(`<b>£12.50</b>${state}`)).toEqual([12.5, 'GBP'])
  expect(priceOn('<p>1.299 €</p>', ld({ price: '1.299', priceCurrency: 'EUR' }))).toEqual([1299, 'EUR'])
  expect(priceOn('<p>34,99 €</p>', ld({ price: '34.9916', priceCurrency: 'EUR' }))).toEqual([34.99, 'EUR'])
})

test.each([
  ['the code of the declaration', '$12.50', ld({ price: 12.5, priceCurrency: 'CAD' }), 'en', 'CAD'],
  ['the language of the page', '$12.50', '', 'en-AU', 'AUD'],
  ['the page’s country', '$12.50', '<link rel="canonical" href="https://shop.com.mx/p">', 'es', 'MXN'],
  ['the scripts', '$12.50', '<script>var currency = "NZD"</script>', 'en', 'NZD'],
  [
    'the sign, where a template keeps another code',
    '£12.50',
    ld({ price: 12.5, priceCurrency: 'USD' }),
    'en',
    'GBP',
  ],
  ['a letter before the sign', 'US $12.50', '', 'en-GB', 'USD'],
  ['the most usual of those that share the sign', '$12.50', '', 'en', 'USD'],
])('the currency is told by %s', (_what, shown, head, lang, currency) => {
  expect(priceOn(`<p class="price">${shown}</p>`, head, `<html lang="${lang}">`)).toEqual([12.5, currency])
})

test('what an auction can be ended for, a range and a former price are told beside the price', () => {
  const read = (body: string) => readSavedPage(`<title>Oak table</title><h1>Oak table</h1>${body}`, null, NOW)
  const auction = read(
    '<p>Current bid:</p><p class="price">£12.50</p><p>Buy It Now:</p><p class="price">£30.00</p>',
  )
  expect(auction.price?.amount).toBe(12.5)
  expect(auction.otherPrices?.buyNow?.amount).toBe(30)
  const range = read('<p class="price">£12.50 – £30.00</p>')
  expect(range.price?.amount).toBe(12.5)
  expect(range.otherPrices?.upTo?.amount).toBe(30)
  const sale = read('<p class="price"><del>£30.00</del> <ins>£12.50</ins></p>')
  expect(sale.otherPrices).toEqual({ former: { amount: 30, currency: 'GBP', raw: '£30.00' } })
})

test('where it was found is told: the source, how sure, and a selector', () => {
  const { provenance } = readSavedPage(
    '<h1>Oak table</h1><div id="buy"><p class="price">£12.50</p></div>',
    null,
    NOW,
  )
  expect(provenance.price).toMatchObject({ source: 'heuristic', selector: 'div#buy p.price' })
  expect(provenance.price?.confidence).toBeGreaterThan(0.5)
})

test('a price that is open or free is told without an amount to pay', () => {
  expect(priceOn('<p class="price">Price on request</p>')).toEqual([null, null])
  expect(priceOn('<p class="price">Free</p>')).toEqual([0, null])
})

property.prop([
  fc.array(
    fc.constantFrom(
      '<div class="price">',
      '</div>',
      '<del>',
      '$',
      '1',
      '2.50',
      ' ',
      'was',
      '<a href=x>',
      '£9',
      '<li>',
    ),
    { maxLength: 60 },
  ),
])('whatever is shown, the price is a finite amount or none', (parts) => {
  const amount = priceOn(parts.join(''))?.[0]
  if (typeof amount === 'number') expect(Number.isFinite(amount) && amount >= 0).toBe(true)
})
