/**
 * Characters that are written for others: letters of one alphabet for look-alikes of another, digits and signs for
 * letters. The pairs of alphabets follow Unicode TR39 (confusables), cut down to letters that occur in ordinary text.
 */

const CYRILLIC_FOR_LATIN = new Map<string, string>([
  ...pairs('aа bв cс eе hн kк mм oо pр tт xх yу uи nп rг iі'),
])

const LATIN_FOR_CYRILLIC = new Map<string, string>([
  ...pairs('аa вb сc еe нh кk мm оo рp тt хx уy иu пn гr іi ѕs јj ԁd ԛq ԝw'),
])

const LATIN_FOR_GREEK = new Map<string, string>([...pairs('αa βb εe ηn ιi κk μu νv οo ρp τt υu χx ωw')])

const LETTER_FOR_SIGN = new Map<string, string>([...pairs('0o 3e 4a 5s 7t 8b @a $s €e !i |l £l ¡i ¥y')])

/** The word with every Latin look-alike read as Cyrillic. */
export function asCyrillic(word: string): string {
  return mapped(word, CYRILLIC_FOR_LATIN)
}

/** The word with every Cyrillic or Greek look-alike read as Latin. */
export function asLatin(word: string): string {
  return mapped(mapped(word, LATIN_FOR_CYRILLIC), LATIN_FOR_GREEK)
}

/** The word with digits and signs read as letters; `one` says which letter a 1 stands for. */
export function asLetters(word: string, one: 'i' | 'l'): string {
  return mapped(word, LETTER_FOR_SIGN).replaceAll('1', one)
}

/** The letter a digit or sign may stand for, or null. */
export function letterForSign(character: string): string | null {
  return character === '1' ? 'l' : (LETTER_FOR_SIGN.get(character) ?? null)
}

function mapped(word: string, table: ReadonlyMap<string, string>): string {
  let out = ''
  for (const character of word) out += table.get(character) ?? character
  return out
}

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])
}
