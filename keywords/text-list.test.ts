import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { textAt, textList, textsOf } from './text-list.ts'

property.prop([fc.array(fc.string({ unit: 'binary' }))])('texts come back as they were put in', (texts) => {
  const list = textList(texts)
  expect(textsOf(list)).toEqual(texts)
  for (const [index, text] of texts.entries()) expect(textAt(list, index)).toBe(text)
})

test('half a character comes back as half a character', () => {
  expect(textsOf(textList(['\ud83d', '\udc05']))).toEqual(['\ud83d', '\udc05'])
})

test('behind the last text there is none', () => {
  expect(textAt(textList(['ivory']), 1)).toBe('')
})
