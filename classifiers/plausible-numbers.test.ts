import { expect, test } from 'vitest'
import { isPlausible } from './plausible-numbers.ts'

test.each([
  ['No. 00123', 'certificate ', ' goes along'],
  ['nº 24-LX-0318', 'anilla ', ''],
  ['№ 0458', 'паспорт ', ' от'],
  ['số 17/BT-YD', 'biên bản ', ' về'],
])('%s may number a document', (text, before, behind) => {
  expect(isPlausible('numbered document', text, before, behind)).toBe(true)
})

test.each([
  ['No. 00123', 'phone ', ''],
  ['No. 1234', 'house ', ''],
  ['nr 1200', '', ' mm'],
  ['no 1998', '', ''],
  ['nº 42', '', ''],
])('%s behind “%s” numbers no document', (text, before, behind) => {
  expect(isPlausible('numbered document', text, before, behind)).toBe(false)
})

test('a certificate is not measured, a season or a zip code neither', () => {
  expect(isPlausible('EU certificate', 'GB 200000', '', ' mAh')).toBe(false)
  expect(isPlausible('EU certificate', 'DE-00012345', '', ' vom Amt')).toBe(true)
})
