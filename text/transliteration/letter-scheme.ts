/** A scheme that writes each letter, or pair of letters, of one script in another. */
export type LetterScheme = ReadonlyMap<string, string>

/** Reads `а a, б b, ж zh`; a letter alone is left out of what is written. Later schemes go over earlier ones. */
export function letterScheme(...pairs: readonly string[]): LetterScheme {
  const scheme = new Map<string, string>()
  for (const pair of pairs.flatMap((list) => list.split(',')).map((one) => one.trim())) {
    if (pair === '') continue
    const [letters = '', written = ''] = pair.split(' ')
    scheme.set(letters, written)
  }
  return scheme
}

/** The term in the scheme, pairs of letters before single ones; what the scheme does not know stays. */
export function written(term: string, scheme: LetterScheme): string {
  let out = ''
  for (let at = 0; at < term.length; ) {
    const pair = at + 1 < term.length ? scheme.get(term.slice(at, at + 2)) : undefined
    out += pair ?? scheme.get(term.charAt(at)) ?? term.charAt(at)
    at += pair === undefined ? 1 : 2
  }
  return out
}
