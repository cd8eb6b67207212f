import { expect, test } from 'vitest'
import { parsePage, visibleText } from './visible-text.ts'

test('elements nested beyond all measure become neighbours, and nothing is lost', () => {
  const $ = parsePage(`<h1>Deep</h1>${'<div>'.repeat(20_000)}<p id="end">text</p>`)
  expect($('#end').text()).toBe('text')
  expect(visibleText($, 100)).toBe('Deep text')
  expect($.html()).toContain('<p id="end">text</p>')
})

test('an ordinary page keeps its shape', () => {
  const html = '<html><body><div><p>one</p><p>two</p></div></body></html>'
  expect(parsePage(html).html()).toBe(html)
})
