import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

test.each([
  ['en', 'Old wooden chest for sale, collection only'],
  ['es', 'Vendo mesa de madera en buen estado'],
  ['fr', 'Table en bois très bon état, à vendre'],
  ['pt', 'Vendo mesa de madeira em ótimo estado, retirar'],
  ['de', 'Verkaufe Tisch aus Holz, nur Abholung'],
  ['it', 'Vendo tavolo in legno, ottime condizioni'],
  ['nl', 'Te koop houten tafel, ophalen in Utrecht'],
  ['id', 'Dijual meja kayu, kondisi masih bagus bgt'],
  ['ms', 'Meja kayu untuk dijual, saya nak lepas murah je'],
  ['vi', 'Bán bàn gỗ còn mới, ai cần liên hệ'],
  ['tl', 'Benta ko po yung lamesa, nasa Quezon City lang'],
  ['sw', 'Nauza meza ya mbao kwa bei nzuri'],
  ['tr', 'Satılık ahşap masa, temiz, elden teslim'],
  ['pl', 'Sprzedam stół drewniany, odbiór osobisty'],
  ['cs', 'Prodám dřevěný stůl, osobní odběr'],
  ['hu', 'Eladó fa asztal, személyes átvétel'],
  ['ro', 'Vând masă din lemn, stare foarte bună'],
  ['ru', 'Продам деревянный стол, самовывоз'],
  ['uk', 'Продам дерев’яний стіл, самовивіз'],
  ['ar', 'طاولة خشب للبيع بحالة جيدة'],
  ['fa', 'میز چوبی فروشی، سالم و تمیز'],
  ['ur', 'لکڑی کی میز برائے فروخت ہے'],
  ['hi', 'लकड़ी की मेज बेचना है'],
  ['ne', 'काठको टेबल बिक्रीमा छ'],
  ['bn', 'কাঠের টেবিল বিক্রি হবে'],
  ['zh', '实木桌子转让，自提'],
  ['ja', '木製のテーブルを譲ります'],
  ['ko', '나무 책상 팝니다'],
  ['th', 'ขายโต๊ะไม้ มือสอง'],
  ['lo', 'ຂາຍໂຕະໄມ້'],
  ['km', 'លក់តុឈើ'],
  ['my', 'သစ်သားစားပွဲ ရောင်းမည်'],
])('%s is told from an ordinary advert', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('without letters the language is that of the site, or unknown', () => {
  expect(detectLanguage('123 !!')).toBe('und')
  expect(detectLanguage('123 !!', { siteLanguages: ['vi'] })).toBe('vi')
})

test('kana among Chinese characters makes a text Japanese', () => {
  expect(detectLanguage('未使用の印鑑三本まとめて')).toBe('ja')
})

test('what else is known can decide between neighbours', () => {
  expect(detectLanguage('meja', { votes: { ms: 5 } })).toBe('ms')
})

test('whatever is written, the answer is a language code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(detectLanguage(text)).toMatch(/^([a-z]{2}|und)$/)
    }),
  )
})
