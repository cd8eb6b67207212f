/**
 * Near texts, in any language: texts are compared by their pieces of four letters, and found by MinHash (Broder, "On the
 * resemblance and containment of documents", 1997) in bands (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * chapter 3): texts that share 0.7 of their pieces have a band in common nine times in ten, those that share 0.2 hardly ever.
 */

const PIECE = 4
const BANDS = 8
const ROWS = 4
const MOST_LETTERS = 8_000

/** Letters and digits alone count, without case and width. */
export function piecesOf(text: string): Set<string> {
  const plain = text.slice(0, MOST_LETTERS).normalize('NFKC').toLowerCase()
  const letters = [...plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')]
  const pieces = new Set<string>()
  for (let at = 0; at + PIECE <= letters.length; at++) pieces.add(letters.slice(at, at + PIECE).join(''))
  return pieces
}

/** The share that both have in common of all that either has (Jaccard); 0 where there are none. */
export function sharedPieces(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let common = 0
  for (const piece of few) if (many.has(piece)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

/** `<band>:<hash>` for each band; none for a text without pieces. */
export function textBands(pieces: ReadonlySet<string>): string[] {
  if (pieces.size === 0) return []
  const hashes = [...pieces].map(hashOf)
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => leastOf(hashes, band * ROWS + row))
    return `${band}:${rows.map((row) => row.toString(36)).join('.')}`
  })
}

/** The least of the hashes after the permutation of that number. */
function leastOf(hashes: readonly number[], permutation: number): number {
  const factor = Math.imul(permutation + 1, 0x9e3779b1) | 1
  let least = 0xffffffff
  for (const hash of hashes) {
    const mixed = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(permutation, 0x85ebca6b), factor)
    const permuted = (mixed ^ (mixed >>> 13)) >>> 0
    if (permuted < least) least = permuted
  }
  return least
}

/** FNV-1a over UTF-16 units. */
function hashOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return hash
}
