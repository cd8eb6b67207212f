/** How often a way knows pictures again, and how often it takes one for another. */
import type { Picture } from './pictures.ts'
import type { Way } from './ways.ts'

export type Marks = readonly (string | null)[]

/** One after the other, so that what is measured has the machine for itself. */
export async function marksOf(pictures: readonly Pick<Picture, 'bytes'>[], way: Way): Promise<Marks> {
  const marks: (string | null)[] = []
  for (const { bytes } of pictures) marks.push(await way.mark(bytes))
  return marks
}

/** The share of pictures that are known again by the marks that they have after a treatment. */
export function foundAgain(before: Marks, after: Marks, way: Pick<Way, 'isSame'>): number {
  const found = before.filter((mark, index) => isSame(way, mark, after[index] ?? null))
  return found.length / before.length
}

export interface FalsePairs {
  pairs: number
  taken: number
}

/**
 * Of pairs of different pictures, how many are taken for the same.
 *
 * @param counts whether a pair, by the places of both, is one of those asked about.
 */
export function falsePairs(
  marks: Marks,
  way: Pick<Way, 'isSame'>,
  counts: (one: number, other: number) => boolean = () => true,
): FalsePairs {
  const found: FalsePairs = { pairs: 0, taken: 0 }
  for (const [one, mark] of marks.entries()) {
    for (let other = 0; other < one; other++) {
      if (!counts(one, other)) continue
      found.pairs += 1
      if (isSame(way, mark, marks[other] ?? null)) found.taken += 1
    }
  }
  return found
}

export function perMillion({ pairs, taken }: FalsePairs): number {
  return pairs === 0 ? 0 : (taken / pairs) * 1e6
}

function isSame(way: Pick<Way, 'isSame'>, one: string | null, other: string | null): boolean {
  return one !== null && other !== null && way.isSame(one, other)
}
