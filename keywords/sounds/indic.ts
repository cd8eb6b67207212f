/**
 * What the letters of the scripts of India stand for in borrowed names, after ISO 15919. The blocks of Devanagari,
 * Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam keep one order (that of ISCII), so that one
 * table holds for all; Sinhala has an order of its own.
 */
import { addLetter, type LetterTable, placed } from './letters.ts'

interface IndicBlock {
  /** Consonants by their place in the block. */
  readonly consonants: ReadonlyMap<number, string>
  /** Vowels and vowel signs by their place in the block. */
  readonly vowels: ReadonlyMap<number, string>
  readonly nasal: number
  readonly virama: number
}

export function addIndic(table: LetterTable): void {
  for (let block = 0x0900; block < 0x0d80; block += 0x80) addBlock(table, block, ISCII, OWN_SOUNDS[block])
  addBlock(table, 0x0d80, SINHALA, {})
}

const ISCII: IndicBlock = {
  consonants: placed(
    [0x15, 'k k g g n.g? C C jzZ jz n t tT d d n t tT d d n n pf pf bv bvf m iZj r r l l l vuw S S sz h'],
    [0x58, 'kx xk g z r r f i'],
  ),
  vowels: placed(
    [0x05, 'a a i i uw uw i l ea ea e aei oa oa o aou'],
    [0x3e, 'a i i u u i i ea e e aei oa o o aou'],
  ),
  nasal: 0x02,
  virama: 0x4d,
}

/** Bengali has one letter for b, v and w; Tamil and Malayalam have one for each row of stops. */
const OWN_SOUNDS: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  2432: { 44: 'bvwu', 45: 'bv', 47: 'jziw' },
  2816: { 44: 'bv' },
  2944: { 21: 'kgxh', 26: 'CsSjc', 31: 'td', 36: 'tdT', 42: 'pbf', 49: 'rt', 28: 'jz' },
  3328: { 21: 'kg', 31: 'td', 36: 'td', 42: 'pb', 49: 'rt' },
}

const SINHALA: IndicBlock = {
  consonants: placed([
    0x1a,
    'k k g g n.g? n.g? C C jz jz n n j t tT d d n d t tT d d n - d pf pf bv bv m b i r - l - - vuw S S sz h l f',
  ]),
  vowels: placed(
    [0x05, 'a a ae ae i i uw uw i i l l e e aei o o aou'],
    [0x4f, 'a ae ae i i u - u - i e e aei o o aou'],
  ),
  nasal: 0x02,
  virama: 0x4a,
}

function addBlock(
  table: LetterTable,
  block: number,
  { consonants, vowels, nasal, virama }: IndicBlock,
  own: Readonly<Record<number, string>> = {},
): void {
  const inherent = block === BENGALI || block === ORIYA ? 'oa' : 'a'
  for (const [place, sounds] of consonants) {
    addLetter(table, block + place, { role: 'consonant', sounds: own[place] ?? sounds, inherent })
  }
  for (const [place, sounds] of vowels) addLetter(table, block + place, { role: 'vowel', sounds })
  for (const place of [nasal - 1, nasal]) addLetter(table, block + place, { role: 'letter', sounds: 'nm' })
  addLetter(table, block + nasal + 1, { role: 'silent' })
  addLetter(table, block + NUKTA, { role: 'silent' })
  addLetter(table, block + virama, { role: 'virama' })
}

const BENGALI = 0x0980
const ORIYA = 0x0b00
const NUKTA = 0x3c
