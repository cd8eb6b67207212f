import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latinForms } from './latin-forms.ts'

test.each([
  ['слоновая кость', 'ru', 'slonovaya kost'],
  ['слоновая кость', 'ru', 'slonovaja kost'],
  ['хищник', 'ru', 'hischnik'],
  ['слонова кістка', 'uk', 'slonova kistka'],
  ['ріг носорога', 'uk', 'rih nosoroha'],
  ['слонова кост', 'bg', 'slonova kost'],
  ['слонова кост', 'sr', 'slonova kost'],
  ['ελεφαντόδοντο', 'el', 'elefantodonto'],
  ['χελώνα', 'el', 'xelwna'],
  ['χελώνα', 'el', 'helona'],
  ['عاج', 'ar', '3aj'],
  ['عاج', 'ar', '3aaj'],
  ['عاج', 'ar', '3ag'],
  ['ناب فيل', 'ar', 'nab fil'],
  ['हाथी दांत', 'hi', 'hathi dant'],
  ['हाथी दाँत', 'hi', 'haathi daant'],
  ['कछुआ', 'hi', 'kachhua'],
  ['बाघ की खाल', 'hi', 'bagh ki khal'],
  ['गैंडे का सींग', 'hi', 'gainde ka sing'],
  ['हाथी', 'mr', 'hathi'],
  ['हात्ती', 'ne', 'hatti'],
  ['হাতির দাঁত', 'bn', 'hatir dant'],
  ['象牙', 'zh', 'xiangya'],
  ['象牙', 'zh', 'xiang ya'],
  ['穿山甲', 'zh', 'chuanshanjia'],
  ['綠孔雀', 'zh', 'lukongque'],
  ['べっこう', 'ja', 'bekko'],
  ['タイマイ', 'ja', 'taimai'],
  ['センザンコウ', 'ja', 'senzankou'],
  ['しゃちほこ', 'ja', 'shachihoko'],
  ['천산갑', 'ko', 'cheonsangap'],
  ['코뿔소', 'ko', 'koppulso'],
  ['웅담', 'ko', 'ungdam'],
])('%s (%s) is also written %s', (term, language, form) => {
  expect(latinForms(term, language)).toContain(form)
})

test('terms that are Latin already, and languages without sound rules, have no other spelling', () => {
  expect(latinForms('ivory', 'en')).toEqual([])
  expect(latinForms('xy牙', 'zh')).toEqual([])
  expect(latinForms('งาช้าง', 'th')).toEqual([])
})

test('what is too short to be told from other words is left out', () => {
  expect(latinForms('еж', 'ru')).toEqual([])
  expect(latinForms('虎', 'zh')).toEqual([])
})

test('Arabic words without a written vowel cannot be spelled', () => {
  expect(latinForms('عظم', 'ar')).toEqual([])
  expect(latinForms('صقور الفرخ', 'ar')).toEqual([])
})

test('every spelling is in small ASCII letters, digits and spaces, whatever the term', () => {
  const language = fc.constantFrom(
    'ru',
    'uk',
    'bg',
    'sr',
    'el',
    'ar',
    'hi',
    'ne',
    'bn',
    'zh',
    'ja',
    'ko',
    'xx',
  )
  const term = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'слонщъїελφχعاجحहाथी ंद़ो্হত象牙べっー상ㅏ '), { maxLength: 20 })
      .map((all) => all.join('')),
  )
  fc.assert(
    fc.property(term, language, (written, code) => {
      for (const form of latinForms(written, code)) expect(form).toMatch(/^[a-z0-9 ]{3,}$/)
    }),
  )
})
