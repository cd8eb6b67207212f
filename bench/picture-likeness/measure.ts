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

/** Of all pairs of different pictures, how many are taken for the same. */
export function falsePairs(marks: Marks, way: Pick<Way, 'isSame'>): FalsePairs {
  const taken = marks.flatMap((one, index) =>
    marks.slice(index + 1).filter((other) => isSame(way, one, other)),
  )
  return { pairs: (marks.length * (marks.length - 1)) / 2, taken: taken.length }
}

export function perMillion({ pairs, taken }: FalsePairs): number {
  return pairs === 0 ? 0 : (taken / pairs) * 1e6
}

function isSame(way: Pick<Way, 'isSame'>, one: string | null, other: string | null): boolean {
  return one !== null && other !== null && way.isSame(one, other)
}
