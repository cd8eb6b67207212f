import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { cleanLine, cleanText, shownText } from './shown-text.ts'
import { oneLine, parsePage, visibleText } from './visible-text.ts'

const shown = (html: string) => {
  const $ = parsePage(`<div id="it">${html}</div>`)
  return shownText($, $('#it'))
}

test.each([
  ['one<br>two', 'one\ntwo'],
  ['<p>one</p><p>two</p>', 'one\ntwo'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['one\n   two', 'one\ntwo'],
  ['<b>on</b>e &amp; tw<i>o</i>', 'one & two'],
  ['one<br><br><br><br>two', 'one\n\ntwo'],
  ['<script>x()</script><style>b{}</style>one<noscript>no</noscript>', 'one'],
  ['', ''],
])('%j is shown as %j', (html, text) => {
  expect(shown(html)).toBe(text)
})

test('visible text is what stands in the body, in order, and no more than asked for', () => {
  const $ = parsePage(
    '<head><title>T</title></head><body><h1>One</h1><script>x()</script><p>two <b>three</b></p><svg><text>no</text></svg></body>',
  )
  expect(visibleText($, 100)).toBe('One two three')
  expect(visibleText($, 5)).toBe('One t')
})

test('a page nested a hundred thousand deep is read all the same', () => {
  const deep = `${'<div>'.repeat(100_000)}deep`
  expect(visibleText(parsePage(deep), 100)).toBe('deep')
})

property.prop([fc.string({ unit: 'binary' })])(
  'clean text is well-formed, without control characters, and stays so',
  (text) => {
    const clean = cleanText(text, 1_000)
    expect(clean.isWellFormed()).toBe(true)
    expect(clean).not.toMatch(/(?![\n\t])\p{Cc}/u)
    expect(cleanText(clean, 1_000)).toBe(clean)
    expect(cleanLine(text, 1_000)).not.toContain('\n')
  },
)

test('emoji, joined letters and marks of direction are content, and stay', () => {
  const text = '🐘🏽 \u200fسن الفيل\u200f क्ष'
  expect(cleanText(text, 100)).toBe(text)
})

test('text is cut without leaving half a character', () => {
  expect(cleanText('🐘🐘', 3)).toBe('🐘\ufffd')
})

test('white space of any kind becomes one space', () => {
  expect(oneLine(' \u00a0one\u3000 \n two\t')).toBe('one two')
})
