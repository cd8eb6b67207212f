/**
 * What the letters of Thai, Lao, Khmer and Burmese stand for in borrowed names, after RTGS, ALA-LC, the UN's scheme for
 * Khmer and the MLC scheme: finals and tones are left aside, and so is the series of a Khmer consonant.
 */
import { addLetters, type LetterDraft, type LetterTable } from './letters.ts'

export function addSoutheastAsian(table: LetterTable): void {
  for (const { consonants, vowels, leading = '', others, inherent = '' } of [THAI, LAO, KHMER, BURMESE]) {
    addLetters(table, consonants, { role: 'consonant', inherent })
    addLetters(table, vowels, { role: 'vowel' })
    addLetters(table, leading, { role: 'leading' })
    for (const [role, letters] of others) addLetters(table, letters, { role })
  }
}

interface Abugida {
  /** The vowel that goes without saying; borrowed names of Thai and Lao leave none out. */
  readonly inherent?: string
  readonly consonants: string
  readonly vowels: string
  readonly leading?: string
  readonly others: readonly (readonly [LetterDraft['role'], string])[]
}

const THAI: Abugida = {
  consonants:
    'ก kg, ข k, ฃ k, ค kx, ฅ k, ฆ k, ง n.g?, จ j, ฉ CS, ช CSj, ซ szZc, ฌ C, ญ i, ฎ dt, ฏ t, ฐ tT, ฑ tT, ฒ tT, ณ n, ด d, ต t, ' +
    'ถ tT, ท tTd, ธ tT, น n, บ bp, ป p, ผ p, ฝ f, พ pb, ฟ fv, ภ pb, ม m, ย i, ร r, ฤ r, ล l, ว vuw, ศ sS, ษ sS, ส sc, ห h, ' +
    'ฬ l, ฮ h',
  vowels: 'ะ a, ั a, า a, ำ a.m, ิ i, ี i, ึ ui, ื ui, ุ u, ู u, ๅ a, ัว wu.a',
  leading: 'เ e, แ ae, โ o, ใ ai, ไ ai',
  others: [
    ['carrier', 'อ -'],
    ['killer', '์ -'],
    ['silent', '็ -, ่ -, ้ -, ๊ -, ๋ -, ๆ -'],
  ],
}

const LAO: Abugida = {
  consonants:
    'ກ kg, ຂ k, ຄ kx, ງ n.g?, ຈ jC, ສ sSc, ຊ sSCjz, ຍ i, ດ d, ຕ t, ຖ tT, ທ tT, ນ n, ບ bp, ປ p, ຜ p, ຝ f, ພ pb, ຟ fv, ມ m, ' +
    'ຢ i, ຣ rl, ລ lr, ວ vuw, ຫ h, ຮ hr, ໜ n, ໝ m',
  vowels: 'ະ a, ັ a, າ a, ຳ a.m, ິ i, ີ i, ຶ ui, ື ui, ຸ u, ູ u, ົ o, ໍ o, ຽ i, ົວ wu.a',
  leading: 'ເ e, ແ ae, ໂ o, ໃ ai, ໄ ai',
  others: [
    ['carrier', 'ອ -'],
    ['killer', '໌ -'],
    ['silent', '່ -, ້ -, ໊ -, ໋ -, ໆ -'],
  ],
}

const KHMER: Abugida = {
  inherent: 'ao',
  consonants:
    'ក kg, ខ k, គ kg, ឃ kg, ង n.g?, ច Cj, ឆ CS, ជ Cjz, ឈ CS, ញ n, ដ dt, ឋ tT, ឌ d, ឍ tT, ណ n, ត td, ថ tT, ទ td, ធ tT, ន n, ' +
    'ប bp, ផ pf, ព p, ភ pf, ម m, យ i, រ r, ល l, វ vuw, ឝ s, ឞ s, ស sSz, ហ h, ឡ l, ហ្គ g, ហ្វ fv, ហ្ស zj, ហ្ន n, ហ្ម m, ហ្ល l',
  vowels:
    'ា a, ិ ie, ី i, ឹ iu, ឺ iu, ុ uo, ូ uo, ួ ua, ើ eao, ឿ ua, ៀ ie, េ e, ែ ae, ៃ aei, ោ oua, ៅ aou, ំ n, ះ h, ៈ -, ' +
    'ឥ ie, ឦ i, ឧ u, ឩ u, ឪ uv, ឫ r.i, ឬ r.i, ឭ l.i, ឮ l.i, ឯ ae, ឰ ai, ឱ ao, ឲ ao, ឳ au',
  others: [
    ['carrier', 'អ -'],
    ['virama', '្ -'],
    ['killer', '៍ -'],
    ['silent', '៉ -, ៊ -, ់ -, ៌ -, ៎ -, ៏ -, ័ -, ៑ -'],
  ],
}

const BURMESE: Abugida = {
  inherent: 'a',
  consonants:
    'က kg, ခ k, ဂ g, ဃ g, င n.g?, စ szSC, ဆ sC, ဇ zj, ဈ zj, ဉ n, ည n, ဋ t, ဌ t, ဍ d, ဎ d, ဏ n, တ t, ထ t, ဒ d, ဓ d, န n, ' +
    'ပ p, ဖ pf, ဗ bv, ဘ bv, မ m, ယ ir, ရ ri, လ l, ဝ vuw, သ Tst, ဟ h, ဠ l, ရှ Sj, ကျ Cjk, ချ C, ဂျ j, ဿ s',
  vowels:
    'ါ a, ာ a, ိ ie, ီ i, ု uo, ူ u, ေ e, ဲ ea, ံ nm, ျ i, ြ ri, ွ uavw, ှ h, ဣ i, ဤ i, ဥ u, ဦ u, ဧ e, ဩ o, ဪ o, ' +
    'ိုင် ai.n?, ောင် au.n?, ိန် ei.n, ိမ် ei.m, ုန် ou.n, ုမ် ou.m, င် i.n, ည် ei, က် k?, တ် t?, ပ် p?, စ် s?',
  others: [
    ['carrier', 'အ -'],
    ['virama', '် -, ္ -'],
    ['silent', '့ -, း -'],
  ],
}
