/**
 * Cyrillic in Latin letters: Ukraine's and Bulgaria's official systems (resolution 55 of 2010; Transliteration Act of
 * 2009), and the two habits of chats, with `j` and `h`, or with `y` and `kh`.
 */
import { type LetterScheme, letterScheme, written } from './letter-scheme.ts'

export type CyrillicLanguage = 'ru' | 'uk' | 'bg' | 'sr'

export function cyrillicForms(term: string, language: CyrillicLanguage): string[] {
  return SCHEMES[language].map((scheme) => written(term, scheme))
}

const COMMON =
  'а a, б b, в v, г g, д d, е e, ё yo, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, ' +
  'х kh, ц ts, ч ch, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya, ѝ i'
const WITH_J = 'й j, х h, ц c, щ sch, ю ju, я ja, ё jo'
const WITH_H = 'х h, щ sch, ё e'
const UKRAINIAN = 'г h, ґ g, и y, і i, ї yi, є ye'

const SCHEMES: Readonly<Record<CyrillicLanguage, readonly LetterScheme[]>> = {
  ru: [letterScheme(COMMON), letterScheme(COMMON, WITH_H), letterScheme(COMMON, WITH_J)],
  uk: [
    letterScheme(COMMON, UKRAINIAN, 'й i, ю iu, я ia, ї i, є ie'),
    letterScheme(COMMON, UKRAINIAN, 'х h'),
    letterScheme(COMMON, UKRAINIAN, WITH_J, 'ї ji, є je'),
  ],
  bg: [letterScheme(COMMON, 'щ sht, ъ a, х h, й y')],
  sr: [letterScheme(COMMON, 'ж z, ц c, ч c, ш s, х h, ј j, љ lj, њ nj, ћ c, ђ dj, џ dz')],
}
