/**
 * What the letters of alphabets and abjads stand for in borrowed names: after ISO 9 and the habits of each language
 * (Cyrillic), ISO 843 (Greek), the national systems of Georgia and Armenia, ALA-LC (Arabic, Persian, Urdu, Hebrew), with
 * each sound that a script has no letter for at the letter that is taken for it. Texts are folded already: without
 * accents, one shape for each Arabic letter.
 */
import { addLetters, type LetterTable } from './letters.ts'

export function addAlphabets(table: LetterTable): void {
  for (const list of [CYRILLIC, GREEK, GEORGIAN, ARMENIAN]) addLetters(table, list, { role: 'letter' })
  for (const list of [ARABIC, HEBREW]) {
    addLetters(table, list, { role: 'letter' })
    for (const pair of list.split(',')) table.abjadic.add(pair.trim().charCodeAt(0))
  }
}

const CYRILLIC =
  'а a, б b, в vw, г gh, д d, е e, ж Zj, з z, и i, к k, л l, м m, н n, о oa, п p, р r, с s, т tT, у uw, ф fT, х xhk, ' +
  'ц cs, ч C, ш S, щ S, ъ -, ы i, ь -, э e, ю iu, я ia, є e, і i, ґ g, дж j, ј i, љ l, њ n, ћ C, ђ j, џ j, ѕ z, ' +
  'ќ k, ѓ g, ә ae, ғ g, қ k, ң n.g?, ө o, ұ u, ү u, һ h'

const GREEK =
  'α a, β vw, γ g, δ d, ε e, ζ z, η i, θ T, ι i, κ k, λ l, μ m, ν n, ξ k.s, ο o, π p, ρ r, σ sSzC, ς sS, τ tT, υ iu, ' +
  'φ f, χ xhkC, ψ p.s, ω o, ου uw, μπ m?.b, ντ n?.d, γκ n?.g, γγ n.g, τζ jZz, τσ Cc, αι ea, ει i, οι i, ευ eu, αυ au'

const GEORGIAN =
  'ა a, ბ b, გ g, დ d, ე e, ვ vw, ზ z, თ tT, ი i, კ k, ლ l, მ m, ნ n, ო o, პ p, ჟ Z, რ r, ს s, ტ tT, უ u, ფ pf, ქ k, ' +
  'ღ g, ყ k, შ S, ჩ C, ც cs, ძ zc, წ c, ჭ C, ხ xhk, ჯ jZ, ჰ h'

const ARMENIAN =
  'ա a, բ b, գ g, դ d, ե e, զ z, է e, ը e, թ tT, ժ Z, ի i, լ l, խ xk, ծ c, կ k, հ h, ձ zc, ղ lg, ճ C, մ m, յ i, ն n, ' +
  'շ S, ո o, չ C, պ p, ջ j, ռ r, ս s, վ vw, տ tT, ր r, ց cs, ւ uw, փ p, ք k, օ o, ֆ f, ու u'

/** With the letters of Persian, Urdu and their neighbours. */
const ARABIC =
  'ا a, ب bp, ت tT, ث Ts, ج jgZC, ح h, خ xk, د d, ذ zd, ر r, ز z, س s, ش SC, ص s, ض zd, ط tT, ظ z, ع -, غ g, ' +
  'ف fvp, ق kg, ك kgx, ل l, م m, ن n, ه h, و uovw, ي ie, ء -, پ p, چ CS, ژ Zj, گ g, ڤ v, ۋ v, ٹ tT, ڈ d, ڑ r, ں n, ' +
  'ے ei, ھ -, ہ h, ۃ -, ڭ n.g?, ڨ g, تش C'

const HEBREW =
  'א ao, ב bv, ג gj, ד d, ה h, ו uovw, ז zj, ח xh, ט t, י ie, כ kx, ך kx, ל l, מ m, ם m, נ n, ן n, ס s, ע ae, ' +
  'פ pf, ף fp, צ c, ץ c, ק k, ר r, ש Ss, ת tT'
