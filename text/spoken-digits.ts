/** Telephone numbers told in words, so that a filter for digits finds none: `không chín không ba`, `zero eight one`. */

/** Digits by word, folded: English, Indonesian, Vietnamese, Spanish, Portuguese, French, German, Russian, Hindi, Chinese. */
const WORDS: readonly (readonly [digit: string, words: string])[] = [
  ['0', 'zero oh nol kosong khong cero null ноль shunya 零 〇 洞'],
  ['1', 'one satu mot uno um un eins один ek 一 壹 幺'],
  ['2', 'two dua hai dos dois deux zwei два do 二 贰'],
  ['3', 'three tiga ba tres trois drei три teen 三 叁'],
  ['4', 'four empat bon cuatro quatro quatre vier четыре char 四 肆'],
  ['5', 'five lima nam cinco cinq funf пять paanch 五 伍'],
  ['6', 'six enam sau seis sechs шесть chhah 六 陆'],
  ['7', 'seven tujuh bay siete sete sept sieben семь saat 七 柒'],
  ['8', 'eight delapan tam ocho oito huit acht восемь aath 八 捌'],
  ['9', 'nine sembilan chin nueve nove neuf neun девять nau 九 玖'],
]

const DIGIT_OF = new Map(
  WORDS.flatMap(([digit, words]) => words.split(' ').map((word) => [word, digit] as const)),
)
const SPACED = [...DIGIT_OF.keys()].filter((word) => !isHan(word)).sort((a, b) => b.length - a.length)
const HAN = [...DIGIT_OF.keys()].filter(isHan).join('')

/** One digit of a number, as a regular expression: a digit, a word for one, or a letter that stands for one among digits. */
export const ANY_DIGIT = String.raw`(?:\d|[${HAN}]|(?<![\p{L}\p{N}])(?:${SPACED.join('|')})(?!\p{L})|o(?=\d)|(?<=\d)[ol](?=[\d ]))`

/** Several of them in a row, without which nothing is spoken. */
export const SPOKEN = new RegExp(
  `(?:(?:${SPACED.join('|')})[ ,.-]{1,3}){3}|[${HAN}](?:.{0,2}[${HAN}]){5}`,
  'u',
)

/** The digits that a stretch of text names; everything else in it is left out. */
export function digitsIn(text: string): string {
  return [...text.matchAll(TOKEN)].map(([token]) => digitOf(token)).join('')
}

const TOKEN = new RegExp(String.raw`\d|[${HAN}]|\p{L}+`, 'gu')

/** Letters among digits come as words of their own: `o8l2` is 0, 8, 1, 2. */
function digitOf(token: string): string {
  if (/^\d$/.test(token)) return token
  return DIGIT_OF.get(token) ?? (token === 'o' ? '0' : token === 'l' ? '1' : '')
}

function isHan(word: string): boolean {
  return /^[\u3000-\u9fff]$/.test(word)
}
