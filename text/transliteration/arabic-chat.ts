/**
 * Arabic as it is typed in chats, with digits for the sounds that Latin letters lack: 2 3 5 6 7 8 9. Short vowels are
 * not written in Arabic and so cannot be put in: only words with a long vowel come out as sellers write them.
 */
import { type LetterScheme, letterScheme, written } from './letter-scheme.ts'

export function arabicChatForms(term: string): string[] {
  const bare = term.replace(/[\u064b-\u065f\u0670\u0640]/g, '')
  if (!bare.split(' ').every((word) => LONG_VOWEL.test(word))) return []
  const forms = SCHEMES.map((scheme) => written(bare, scheme).replaceAll('alal', 'al'))
  return forms.filter((form) => !UNSPOKEN.test(form))
}

/** Where three consonants meet, a short vowel is missing. */
const UNSPOKEN = /(?:[stkgd]h|[^aeiou ]){3}/

const LONG_VOWEL = /[اويآىة]/

const COMMON =
  'ا a, آ a, أ a, إ i, ب b, ت t, ث th, ج j, ح 7, خ kh, د d, ذ th, ر r, ز z, س s, ش sh, ص s, ض d, ط t, ظ z, ع 3, غ gh, ' +
  'ف f, ق q, ك k, ل l, م m, ن n, ه h, و o, ي i, ى a, ة a, ء 2, ئ 2, ؤ 2'

const SCHEMES: readonly LetterScheme[] = [
  letterScheme(COMMON),
  letterScheme(COMMON, 'ا aa, و oo, ي ee'),
  letterScheme(COMMON, 'خ 5, ط 6, ص 9, ق 8'),
  letterScheme(COMMON, 'ج g, ق 2, و u, ذ z, ث s'),
]
