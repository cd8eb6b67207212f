/** Precision, recall and F1 of extracted fields, page by page. */
import type { PageTruth } from '../../test/pages/page.ts'

/** What an extractor read, in the shape of the truth; a field it does not know is absent. */
export type ReadFields = Partial<Omit<PageTruth, 'price'>> & { price?: PageTruth['price'] }

export interface FieldScore {
  field: string
  right: number
  /** Given, and wrong. */
  wrong: number
  /** Not given, or wrong, where there is one. */
  missed: number
}

export const FIELDS = [
  'price',
  'title',
  'description',
  'category',
  'seller',
  'location',
  'image',
  'availability',
  'former',
  'buyNow',
  'upTo',
] as const

/** Only where the truth speaks of a field is an answer judged; of the price it always does. */
export function scoreFields(pages: readonly { truth: PageTruth; read: ReadFields }[]): FieldScore[] {
  return FIELDS.map((field) => {
    const score: FieldScore = { field, right: 0, wrong: 0, missed: 0 }
    for (const { truth, read } of pages) {
      const [wanted, given] = [truth[field] ?? null, read[field] ?? null]
      if (wanted === null && field !== 'price') continue
      const isRight = wanted !== null && given !== null && isSame(field, given, wanted)
      if (isRight) score.right++
      if (given !== null && !isRight) score.wrong++
      if (wanted !== null && !isRight) score.missed++
    }
    return score
  })
}

export function f1({ right, wrong, missed }: FieldScore): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed)
}

function isSame(field: (typeof FIELDS)[number], given: unknown, wanted: unknown): boolean {
  if (field === 'description') return String(given).startsWith(String(wanted))
  if (field === 'image') return lastPart(String(given)) === lastPart(String(wanted))
  return JSON.stringify(given) === JSON.stringify(wanted)
}

function lastPart(address: string): string {
  return address.split('/').at(-1) ?? address
}
