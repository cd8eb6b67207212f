import { expect, test } from 'vitest'
import { parseDocument } from './page-document.ts'
import { scriptValues } from './script-values.ts'

const values = (html: string) => scriptValues(parseDocument(html))

test.each([
  ['an element of JSON', '<script type="application/json">{"a":1}</script>'],
  ['what a framework is started with', '<script type="text/x-magento-init">{"a":1}</script>'],
  ['an assignment', '<script>window.state = {"a":1}; go()</script>'],
  ['a variable with bare keys', '<script>var s = {a: 1,}</script>'],
  ['an argument', "<script>track('view', {a: 1})</script>"],
  ['JSON inside a string', `<script>s = JSON.parse('{"a":1}')</script>`],
  ['an attribute', `<div data-item='{"a":1,"price":2}'></div>`],
])('%s is read', (_what, html) => {
  expect(values(html)).toMatchObject([{ a: 1 }])
})

test('JSON-LD, scripts from elsewhere and styles are left', () => {
  expect(values('<script type="application/ld+json">{"a":1}</script>')).toEqual([])
  expect(values('<script src="/x.js">x = {"a":1}</script>')).toEqual([])
  expect(values('<div style="{price:1}" data-x="text with price"></div>')).toEqual([])
})
