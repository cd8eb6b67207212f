/**
 * Text cut into what the search box compares: folded words, and for scripts that write no spaces single characters
 * and pairs of neighbours. Whoever searches for 象牙 finds 老象牙手镯, whoever searches for "te te" finds "tê tê".
 */

/** More distinct tokens than this of one item are not kept; the first ones are. */
const MOST_TOKENS = 400
/** What stands further back in a text is not looked at. */
const MOST_TEXT = 20_000
/** Longer words are cut, at both ends of the comparison. */
const MOST_CHARACTERS = 40

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
/** Accents and tone marks of Latin, Greek and Cyrillic; the vowel signs of other scripts stay. */
const ACCENT = /[\u0300-\u036f]/g

/** The tokens to store with an item made of these texts. */
export function searchTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>()
  for (const text of texts) {
    for (const { piece, unspaced } of pieces(text.slice(0, MOST_TEXT))) {
      for (const token of unspaced ? [...characters(piece), ...pairs(piece)] : [piece]) tokens.add(token)
      if (tokens.size >= MOST_TOKENS) return [...tokens].slice(0, MOST_TOKENS)
    }
  }
  return [...tokens]
}

/** The tokens that an item must have to be found by `query`; none where the query says nothing. */
export function queryTokens(query: string): string[] {
  const tokens = pieces(query).flatMap(({ piece, unspaced }) =>
    unspaced && characters(piece).length > 1 ? pairs(piece) : [piece],
  )
  return [...new Set(tokens)]
}

function pieces(text: string): { piece: string; unspaced: boolean }[] {
  return (fold(text).match(WORD) ?? []).flatMap((word) => {
    const runs = [...word.matchAll(UNSPACED_RUN)].map(([run]) => ({ piece: run, unspaced: true }))
    const rest = word
      .split(UNSPACED_RUN)
      .filter((part) => part !== '')
      .map((part) => ({ piece: characters(part).slice(0, MOST_CHARACTERS).join(''), unspaced: false }))
    return [...rest, ...runs]
  })
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(ACCENT, '').normalize('NFC').toLowerCase().replaceAll('đ', 'd')
}

function characters(text: string): string[] {
  return [...text]
}

function pairs(text: string): string[] {
  const all = characters(text)
  return all.slice(1).map((character, index) => `${all[index]}${character}`)
}
