/**
 * What syllables stand for in borrowed names: kana after Hepburn, Hangul after the Revised Romanization, Ethiopic after
 * BGN/PCGN. The blocks of the
 * last two are laid out by consonant and vowel.
 */
import { addLetter, type Letter, type LetterTable, spokenSounds } from './letters.ts'

export function addSyllabaries(table: LetterTable): void {
  addKana(table)
  addEthiopic(table)
}

const KANA_ROWS =
  'ア a イ i ウ u エ e オ o カ k.a キ k.i ク k.u ケ k.e コ k.o ガ g.a ギ g.i グ g.u ゲ g.e ゴ g.o サ sT.a シ sTS.i ス sT.u ' +
  'セ sT.e ソ sT.o ザ zT.a ジ jzZd.i ズ zdT.u ゼ zT.e ゾ zT.o タ tT.a チ Ct.i ツ ct.u テ tT.e ト tT.o ダ d.a ヂ jd.i ヅ zd.u デ d.e ' +
  'ド d.o ナ n.a ニ n.i ヌ n.u ネ n.e ノ n.o ハ hx.a ヒ hx.i フ fh.u ヘ hx.e ホ hx.o バ bv.a ビ bv.i ブ bv.u ベ bv.e ボ bv.o パ p.a ' +
  'ピ p.i プ p.u ペ p.e ポ p.o マ m.a ミ m.i ム m.u メ m.e モ m.o ヤ ia ユ iu ヨ io ラ rl.a リ rl.i ル rl.u レ rl.e ロ rl.o ワ wu.a ' +
  'ヲ o ン nm ヴ v.u ァ a ィ i ゥ u ェ e ォ o ャ a ュ u ョ o ッ - ー -'

function addKana(table: LetterTable): void {
  const parts = KANA_ROWS.split(' ')
  for (let i = 0; i < parts.length; i += 2) {
    const unit = parts[i]?.charCodeAt(0) ?? 0
    const sounds = parts[i + 1] ?? ''
    addLetter(table, unit, sounds === '-' ? { role: 'silent' } : { role: 'letter', sounds })
  }
  // A small vowel takes the place of the one before it: ティ is ti, ファ is fa.
  const small = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' }
  const before = {
    フ: 'fh',
    ヴ: 'v',
    テ: 't',
    デ: 'd',
    ト: 't',
    ド: 'd',
    チ: 'C',
    ジ: 'jz',
    シ: 'S',
    ツ: 'c',
    ク: 'k',
    グ: 'g',
  }
  for (const [kana, consonant] of Object.entries(before)) {
    for (const [vowel, sound] of Object.entries(small)) {
      addLetter(table, kana + vowel, { role: 'letter', sounds: `${consonant}.${sound}` })
    }
  }
  for (const [vowel, sound] of Object.entries(small))
    addLetter(table, `ウ${vowel}`, { role: 'letter', sounds: `wvu.${sound}` })
}

/** Of the 11,172 syllables only those that are met are worked out. */
export function hangulLetter(unit: number): Letter | undefined {
  const index = unit - FIRST_SYLLABLE
  const initial = INITIALS[Math.floor(index / (MEDIALS.length * FINALS.length))]
  if (index < 0 || initial === undefined) return undefined
  const medial = MEDIALS[Math.floor(index / FINALS.length) % MEDIALS.length]
  const sounds = [initial, medial, FINALS[index % FINALS.length]].filter((part) => part !== '-').join('.')
  return { role: 'letter', sounds: spokenSounds(sounds), inherent: 0 }
}

const FIRST_SYLLABLE = 0xac00
const INITIALS = 'gk k n d t rl m bv p s s - jzZ jz Cc k t pf h'.split(' ')
const MEDIALS = 'a ae ia iae eo e ieo ie o wu.a wu.ae oe io u wu.o wu.e wu.i iu iu? ui i'.split(' ')
const FINALS =
  '- k k k.s n n n d lr lr.g lr.m lr.b lr.s lr.t lr.p lr m pb pb.s st st n.g? j C k tT pf h'.split(' ')

const FIRST_ETHIOPIC = 0x1200
const ETHIOPIC_ROWS =
  'h l h m s r s S k k k k bv v t C h h n n - k k x x wu - z Z i d d j g g g t C p c c f p'.split(' ')
/** The vowels in the order of each row; the sixth is mostly not spoken. */
const ETHIOPIC_ORDERS = ['ae', 'u', 'i', 'a', 'e', 'ei?', 'o', 'ua']

function addEthiopic(table: LetterTable): void {
  for (const [row, consonant] of ETHIOPIC_ROWS.entries()) {
    for (const [order, vowel] of ETHIOPIC_ORDERS.entries()) {
      const sounds = consonant === '-' ? vowel : `${consonant}.${vowel}`
      const unit = FIRST_ETHIOPIC + row * ETHIOPIC_ORDERS.length + order
      addLetter(table, unit, { role: 'letter', sounds })
    }
  }
}
