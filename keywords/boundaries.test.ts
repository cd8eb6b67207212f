import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsApart, standsAsWord } from './boundaries.ts'
import { mayBegin, WORD_CLASS } from './word-start.ts'

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
  ['olifantenharen', 'olifanten', 'nl', true],
  ['vandaag', 'vanda', 'nl', false],
  ['slangenhuid', 'slangen', 'nl', true],
  ['wolven', 'wolv', 'nl', true],
  ['hundra', 'hund', 'sv', false],
  ['hundarna', 'hundar', 'sv', true],
  ['bjornklo', 'bjorn', 'sv', true],
  ['tigeragg', 'tiger', 'sv', true],
  ['trank', 'tran', 'de', false],
  ['tigerskind', 'tiger', 'da', false],
  ['tigerklo', 'tiger', 'no', true],
  ['tembo', 'temb', 'sw', false],
  ['simbani', 'simba', 'sw', true],
  ['simbamarara', 'simba', 'sw', false],
  ['черепахами', 'черепах', 'ru', true],
  ['сальник', 'сал', 'ru', false],
  ['растительный', 'расти', 'ru', false],
  ['słonia', 'słoni', 'pl', true],
  ['papugami', 'papug', 'pl', true],
  ['kosmetyka', 'kos', 'pl', false],
  ['χελωνας', 'χελων', 'el', true],
  ['fildisinden', 'fildisi', 'tr', true],
  ['kaplanlarin', 'kaplan', 'tr', true],
  ['genetik', 'genet', 'tr', false],
  ['tartarughe', 'tartarug', 'it', true],
  ['autore', 'auto', 'it', false],
  ['بالعاج', 'عاج', 'ar', true],
  ['مزعاج', 'عاج', 'ar', false],
  ['فكره', 'كره', 'ar', false],
  ['والكره', 'كره', 'ar', true],
  ['بسلحفاه', 'سلحفاه', 'ar', true],
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
  ['बाघिन', 'बाघ', 'hi', true],
  ['चिता', 'चित', 'hi', false],
  ['हाथीदांतका', 'हाथीदांत', 'hi', true],
  ['शेरपा', 'शेर', 'hi', false],
  ['क्षमा', 'षमा', 'hi', false],
  ['है।बाघ।', 'बाघ', 'hi', true],
  ['वाघाचे', 'वाघ', 'mr', true],
  ['বাঘের', 'বাঘ', 'bn', true],
  ['বাঘা', 'বাঘ', 'bn', false],
  ['ঈগলটি', 'ঈগল', 'bn', true],
  ['বাঘছাল', 'বাঘ', 'bn', true],
  ['ঈগলসন', 'ঈগল', 'bn', false],
  ['மானம்', 'மான', 'ta', true],
  ['மானிலம்', 'மான', 'ta', false],
  ['పులిసిన', 'పుల', 'te', false],
  ['เสือดาว', 'สือ', 'th', false],
  ['ເສືອ', 'ສືອ', 'lo', false],
  ['l046x', 'l046', 'und', true],
  ['1l0465', 'l046', 'und', false],
])('in %s, %s (%s) stands as a word: %s', (text, word, language, expected) => {
  expect(stands(text, word, language)).toBe(expected)
})

test('what stands apart where a word may begin is a word in every language', () => {
  const unit = fc.constantFrom('a', 'é', 'я', 'ا', '象', 'サ', 'ง', '상', 'ब', '7', ' ', '.', '\ud83d')
  const languages = ['en', 'de', 'vi', 'ru', 'ar', 'zh', 'ja', 'th', 'ko', 'hi', 'und', 'la']
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (units, a, b) => {
      const text = units.join('')
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const classBefore = start === 0 ? 0 : (WORD_CLASS[text.charCodeAt(start - 1)] ?? 0)
      fc.pre(mayBegin(WORD_CLASS[text.charCodeAt(start)] ?? 0, classBefore) && standsApart(text, start, end))
      for (const language of languages) expect(standsAsWord(text, start, end, language), language).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
