import { expect, test } from 'vitest'
import { charsetOf, decodeText } from './charset.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['UTF-8 without a word about it', Buffer.from('tê tê 穿山甲'), '', 'tê tê 穿山甲'],
  ['the header', latin1('Fl\xfcgel'), 'text/html; charset=ISO-8859-1', 'Flügel'],
  ['the header, quoted', latin1('Fl\xfcgel'), 'text/html; charset="windows-1252"', 'Flügel'],
  [
    'a meta element',
    latin1('<meta charset=windows-1251>\xf1\xeb\xee\xed'),
    'text/html',
    '<meta charset=windows-1251>слон',
  ],
  [
    'an http-equiv',
    latin1('<meta http-equiv="Content-Type" content="text/html; charset=gbk">\xcf\xf3\xd1\xc0'),
    '',
    '<meta http-equiv="Content-Type" content="text/html; charset=gbk">象牙',
  ],
  [
    'the header before the meta element',
    Buffer.from('<meta charset=gbk>ngà'),
    'text/html; charset=utf-8',
    '<meta charset=gbk>ngà',
  ],
  ['an unknown label', Buffer.from('ngà'), 'text/html; charset=klingon', 'ngà'],
  ['bytes that are no UTF-8', latin1('Fl\xfcgel aus Elfenbein'), '', 'Flügel aus Elfenbein'],
  ['a UTF-8 mark', Buffer.from('\ufeffngà'), 'text/html; charset=gbk', 'ngà'],
  ['a UTF-16 mark', Buffer.from('\ufeffngà', 'utf16le'), '', 'ngà'],
  ['Shift_JIS', latin1('\x8f\xdb\x89\xe5'), 'text/html; charset=Shift_JIS', '象牙'],
  ['Thai', latin1('\xa7\xd2'), 'text/html; charset=tis-620', 'งา'],
])('%s decides', (_what, bytes, contentType, expected) => {
  expect(decodeText(bytes, contentType)).toBe(expected)
})

test('UTF-8 that was cut within a character stays UTF-8', () => {
  expect(decodeText(Buffer.from('ngà voi').subarray(0, 3), '')).toBe('ng\ufffd')
})

test.each([
  ['text/html; charset=utf-8', 'utf-8'],
  ['text/html;charset=UTF-8;x=y', 'UTF-8'],
  ['text/html', null],
])('%s names %s', (contentType, charset) => {
  expect(charsetOf(contentType)).toBe(charset)
})
