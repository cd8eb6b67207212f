import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { withBoundedNesting } from './nesting.ts'
import { parsePage } from './visible-text.ts'

test('a page of a million open elements is parsed, with its text', () => {
  const html = `<h1>Deep</h1>${'<div>'.repeat(1_000_000)}<p>text</p>`
  const $ = parsePage(html)
  expect($('h1').text()).toBe('Deep')
  expect($('p').text()).toBe('text')
})

test('long pages that close what they open stay as they are', () => {
  const html = '<div class="card"><p>One<p>Two<ul><li>a<li>b</ul><br></div>'.repeat(5_000)
  expect(withBoundedNesting(html)).toBe(html)
})

test('what looks like tags inside scripts and comments does not count', () => {
  const html = `<script>${'"<div>"'.repeat(10_000)}</script><!-- ${'<div>'.repeat(10_000)} --><p>text</p>`
  expect(withBoundedNesting(html)).toBe(html)
})

test('an end tag in capitals ends a script as well', () => {
  const html = `<script>x</SCRIPT>${'<div>'.repeat(50_000)}`
  expect(withBoundedNesting(html).length).toBeLessThan(html.length / 10)
})

property.prop([
  fc.array(
    fc.constantFrom(
      '<div>',
      '</div>',
      '<b x="',
      '">',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      'a',
      '<',
      '</',
    ),
    { maxLength: 200 },
  ),
])('whatever stands on a page, no more than tags are taken from it', (parts) => {
  const html = parts.join('').repeat(100)
  const bounded = withBoundedNesting(html)
  expect(bounded.length).toBeLessThanOrEqual(html.length)
  parsePage(bounded)
})
