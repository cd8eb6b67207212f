import { expect, test } from 'vitest'
import { type LabelledField, labelledValues } from './labelled-values.ts'
import { parseDocument } from './page-document.ts'

const valuesOn = (html: string) => Object.fromEntries(labelledValues(parseDocument(html).elements))

test.each([
  ['a definition list', '<dl><dt>Location</dt><dd>Lisbon</dd></dl>'],
  ['a table with heads', '<table><tr><th>Location</th><td>Lisbon</td></tr></table>'],
  ['a table without heads', '<table><tr><td>Location:</td><td>Lisbon</td></tr></table>'],
  ['a line', '<p>Location: Lisbon</p>'],
  ['a line with bold label', '<li><b>Location:</b> Lisbon</li>'],
  ['two elements', '<div><span>Location</span><span>Lisbon</span></div>'],
  ['two elements over lines', '<div>\n  <span>Location</span>\n  <strong>Lisbon</strong>\n</div>'],
  ['a full-width colon', '<p>所在地：Lisbon</p>'],
])('%s names the location', (_how, html) => {
  expect(valuesOn(html)).toEqual({ location: 'Lisbon' })
})

test.each<[string, LabelledField]>([
  ['Asking price', 'price'],
  ['Harga', 'price'],
  ['Giá bán', 'price'],
  ['售价', 'price'],
  ['Weight', 'quantity'],
  ['Số lượng', 'quantity'],
  ['Sold by', 'seller'],
  ['Người bán', 'seller'],
  ['ผู้ขาย', 'seller'],
  ['Standort', 'location'],
  ['จังหวัด', 'location'],
  ['الموقع', 'location'],
  ['Posted on', 'postedAt'],
  ['Ngày đăng', 'postedAt'],
  ['发布时间', 'postedAt'],
  ['Kategorie', 'category'],
  ['หมวดหมู่', 'category'],
])('the label %s means %s', (label, field) => {
  expect(valuesOn(`<dl><dt>${label}</dt><dd>value</dd></dl>`)).toEqual({ [field]: 'value' })
})

test('the first value of a field counts', () => {
  expect(valuesOn('<p>City: Lisbon</p><p>Location: Porto</p>')).toEqual({ location: 'Lisbon' })
})

test.each([
  ['an unknown label', '<p>Colour: brown</p>'],
  ['no value', '<p>Location:</p><dl><dt>Seller</dt><dd></dd></dl>'],
  ['a sentence', `<p>Location: ${'somewhere near the river '.repeat(20)}</p>`],
  ['a time in a sentence', '<p>We open at 10:30 and close at 18:00</p>'],
  ['a label in the middle of a text', '<p>As to the location: ask.</p>'],
])('%s gives nothing', (_what, html) => {
  expect(valuesOn(html)).toEqual({})
})
