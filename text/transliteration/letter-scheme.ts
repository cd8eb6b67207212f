/** A scheme that writes each letter, or pair of letters, of one script in another. */
export interface LetterScheme {
  /** What is written for each UTF-16 unit; undefined where the scheme does not know it. */
  readonly single: readonly (string | undefined)[]
  /** What is written for two letters, by the first of them and then the second. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, string>>
}

/** Reads `а a, б b, ж zh`; a letter alone is left out of what is written. Later schemes go over earlier ones. */
export function letterScheme(...lists: readonly string[]): LetterScheme {
  const single: (string | undefined)[] = []
  const pairs = new Map<number, Map<number, string>>()
  for (const pair of lists.flatMap((list) => list.split(',')).map((one) => one.trim())) {
    if (pair === '') continue
    const [letters = '', written = ''] = pair.split(' ')
    const first = letters.charCodeAt(0)
    if (letters.length === 1) single[first] = written
    else pairs.set(first, (pairs.get(first) ?? new Map<number, string>()).set(letters.charCodeAt(1), written))
  }
  return { single, pairs }
}

/** The term in the scheme, pairs of letters before single ones; what the scheme does not know stays. */
export function written(term: string, { single, pairs }: LetterScheme): string {
  let out = ''
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at)
    const pair = pairs.size === 0 ? undefined : pairs.get(unit)?.get(term.charCodeAt(at + 1))
    out += pair ?? single[unit] ?? term.charAt(at)
    if (pair !== undefined) at += 1
  }
  return out
}
