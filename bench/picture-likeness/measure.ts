/** How often a way knows pictures again, and how often it takes one for another. */
import type { Picture } from './pictures.ts'
import type { Way } from './ways.ts'

export function marksOf(pictures: readonly Picture[], way: Way): Promise<(string | null)[]> {
  return inTurn(pictures, ({ bytes }) => way.mark(bytes))
}

/** The share of pictures that are known again after the treatment. */
export async function foundAgain(
  pictures: readonly Picture[],
  treated: readonly Buffer[],
  way: Way,
): Promise<number> {
  const marks = await marksOf(pictures, way)
  const again = await inTurn(treated, (bytes) => way.mark(bytes))
  const found = marks.filter((mark, index) => isSame(way, mark, again[index] ?? null))
  return found.length / pictures.length
}

export interface FalsePairs {
  pairs: number
  taken: number
}

/** Of all pairs of different pictures, how many are taken for the same. */
export function falsePairs(marks: readonly (string | null)[], way: Pick<Way, 'isSame'>): FalsePairs {
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

/** One after the other, so that what is measured has the machine for itself. */
async function inTurn<From, To>(all: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = []
  for (const one of all) made.push(await make(one))
  return made
}
