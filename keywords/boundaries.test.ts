import { expect, test } from 'vitest'
import { standsAsWord } from './boundaries.ts'

function stands(text: string, word: string, language: string): boolean {
  const start = text.indexOf(word)
  return standsAsWord(text, start, start + word.length, language)
}

test.each([
  ['two tigers here', 'tiger', 'en', true],
  ['tigerish things', 'tiger', 'en', false],
  ['besticks', 'tick', 'en', false],
  ['elfenbeinarmreif', 'elfenbein', 'de', true],
  ['panzer', 'pan', 'de', false],
  ['черепахами', 'черепах', 'ru', true],
  ['fildisinden', 'fildisi', 'tr', true],
  ['بالعاج', 'عاج', 'ar', true],
  ['مزعاج', 'عاج', 'ar', false],
  ['我的象牙白', '象牙', 'zh', true],
  ['ขายงาช้างแท้', 'งาช้าง', 'th', true],
  ['บะหมี่กรอบ', 'หมี', 'th', false],
  ['หมีควาย', 'หมี', 'th', true],
  ['ຂາຍງາຊ້າງແທ້', 'ງາຊ້າງ', 'lo', true],
  ['ခိုင်မာသည်', 'ခို', 'my', false],
  ['ခိုရောင်းမည်', 'ခို', 'my', true],
  ['ကျားရိုးရောင်း', 'ကျားရိုး', 'my', true],
  ['ឡានមីក្រូ', 'ម', 'km', false],
  ['វត្តុ', 'តុ', 'km', false],
  ['លក់ខ្លាធំ', 'ខ្លា', 'km', true],
  ['サイズ', 'サイ', 'ja', false],
  ['상아를', '상아', 'ko', true],
  ['고상아리', '상아', 'ko', false],
  ['밀수입웅담가루', '웅담가', 'ko', true],
  ['बाघों', 'बाघ', 'hi', true],
  ['l046x', 'l046', 'und', true],
  ['1l0465', 'l046', 'und', false],
])('in %s, %s (%s) stands as a word: %s', (text, word, language, expected) => {
  expect(stands(text, word, language)).toBe(expected)
})
