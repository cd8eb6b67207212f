import { fc, test as property } from '@fast-check/vitest'
import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { Html, html } from './html.ts'

property.prop([fc.string({ unit: 'grapheme-ascii' })])(
  'what a seller writes stays text, also in attributes',
  (text) => {
    const $ = load(html`<p title="${text}">${text}</p>`.markup)
    expect($('p').children()).toHaveLength(0)
    expect($('p').text()).toBe(text)
    expect($('p').attr('title')).toBe(text)
  },
)

test('markup inside markup stays markup, lists are joined, null leaves nothing', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`)
  expect(html`<ul>${items}${null}</ul>${new Html('<hr>')}${3}`.markup).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>3',
  )
})
