/**
 * Whether reading stays linear on texts made to be slow: ten megabytes of each kind against one, as a ratio:
 * `node bench/hostile-text.ts`. Ten is linear; a hundred would be quadratic.
 */
import { detectLanguage } from '../text/language.ts'
import { normalize } from '../text/normalize.ts'

const MEGABYTE = 2 ** 20

/** Pieces that ask for another reading, for folding or for looking far ahead, each repeated to the length wanted. */
const HOSTILE: Readonly<Record<string, string>> = {
  'letters set apart': 'i v o r y ',
  'dots between letters': 's.l.o.w',
  'digits and signs for letters': 'h4r1m@u ',
  'masked letters': 'el*phant ',
  'one endless word': 'a',
  'one endless sentence in Chinese': '象.牙',
  'stretched letters': 'aaaa bbbb ',
  'mixed alphabets': 'ivоry слoн ',
  'combining marks': 'e\u0301\u0327\u0308',
  'only combining marks': '\u0301',
  'lone surrogates': '\ud83d\ude00\ud83d \udc18',
  'loose Hangul letters': 'ㅅㅏㅇ',
  'right-to-left overrides': '\u202eyrovi ',
  'letters upside down': 'ʎɹoʌı uox ',
  'flags and keys': '🇮🇻1\ufe0f\u20e3',
  'emoji for characters': '象🦷',
  'ligatures that fold to many letters': '\ufdfa',
  'spaces of every kind': ' \t\u3000\u00a0\n',
}

for (const [kind, piece] of Object.entries(HOSTILE)) {
  const one = piece.repeat(MEGABYTE / piece.length)
  const ten = piece.repeat((10 * MEGABYTE) / piece.length)
  const small = time(() => normalize(one))
  const large = time(() => normalize(ten))
  const telling = time(() => detectLanguage(ten)) / time(() => detectLanguage(one))
  print(kind, `${(large / small).toFixed(1)} ×`, `${(small / 1000).toFixed(2)} s a megabyte`, telling)
}

/** Milliseconds, the best of two. */
function time(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 2; round++) {
    const from = performance.now()
    work()
    best = Math.min(best, performance.now() - from)
  }
  return best
}

function print(kind: string, ratio: string, each: string, telling: number): void {
  process.stdout.write(
    `${kind.padEnd(38)} ${ratio.padStart(7)}  ${each.padEnd(22)} language ${telling.toFixed(1)} ×\n`,
  )
}
