/**
 * Text cut into what the search box compares: folded words, and for scripts that write no spaces single characters
 * and pairs of neighbours. Whoever searches for 象牙 finds 老象牙手镯, for "te te" also "tê tê", and for "ivory" also
 * "i.v.o.r.y", since the other readings of a disguised word are stored with it.
 */
import { foldTerm, normalize } from '../text/normalize.ts'

/** More distinct tokens than this of one item are not kept; the first ones are. */
const MOST_TOKENS = 400
/** What stands further back in a text is not looked at. */
const MOST_TEXT = 20_000
/** Longer words are cut, at both ends of the comparison. */
const MOST_CHARACTERS = 40

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** The tokens to store with an item made of these texts. */
export function searchTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>()
  for (const text of texts) {
    for (const { piece, unspaced } of pieces(normalize(composed(text.slice(0, MOST_TEXT))).text)) {
      for (const token of unspaced ? [...characters(piece), ...pairs(piece)] : [piece]) tokens.add(token)
      if (tokens.size >= MOST_TOKENS) return [...tokens].slice(0, MOST_TOKENS)
    }
  }
  return [...tokens]
}

/** The tokens that an item must have to be found by `query`; none where the query says nothing. */
export function queryTokens(query: string): string[] {
  const tokens = pieces(foldTerm(composed(query))).flatMap(({ piece, unspaced }) =>
    unspaced && characters(piece).length > 1 ? pairs(piece) : [piece],
  )
  return [...new Set(tokens)]
}

function pieces(folded: string): { piece: string; unspaced: boolean }[] {
  return (folded.match(WORD) ?? []).flatMap((word) => {
    const runs = [...word.matchAll(UNSPACED_RUN)].map(([run]) => ({ piece: run, unspaced: true }))
    const rest = word
      .split(UNSPACED_RUN)
      .filter((part) => part !== '')
      .map((part) => ({ piece: characters(part).slice(0, MOST_CHARACTERS).join(''), unspaced: false }))
    return [...rest, ...runs]
  })
}

/** Letters with marks may be written in one character or in several. */
function composed(text: string): string {
  return text.normalize('NFC')
}

function characters(text: string): string[] {
  return [...text]
}

function pairs(text: string): string[] {
  const all = characters(text)
  return all.slice(1).map((character, index) => `${all[index]}${character}`)
}
