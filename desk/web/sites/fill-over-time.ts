/** Turns tallies into the share of listings with each field, hour by hour. */
import type { SiteTally } from '../../../model/site-health.ts'

export interface FieldOverTime {
  field: string
  /** Of each hour that showed listings, from 0 to 1. */
  shares: number[]
  /** Of all hours but the last together; null where there are none. */
  before: number | null
  now: number | null
}

/** In the order of a listing. */
const FIELDS = [
  'title',
  'description',
  'price',
  'quantity',
  'seller',
  'location',
  'postedAt',
  'category',
  'images',
  'contacts',
] as const

/** @param tallies the earliest first; hours without a listing say nothing about fields. */
export function fillOverTime(tallies: readonly SiteTally[]): {
  hours: { at: string; listings: number }[]
  fields: FieldOverTime[]
} {
  const telling = tallies.filter(({ listings }) => listings > 0)
  return {
    hours: telling.map(({ to, listings }) => ({ at: to, listings })),
    fields: FIELDS.map((field) => {
      const shares = telling.map((tally) => foundIn(tally, field) / tally.listings)
      return { field, shares, before: together(telling.slice(0, -1), field), now: shares.at(-1) ?? null }
    }),
  }
}

function together(tallies: readonly SiteTally[], field: string): number | null {
  const of = tallies.reduce((sum, { listings }) => sum + listings, 0)
  return of === 0 ? null : tallies.reduce((sum, tally) => sum + foundIn(tally, field), 0) / of
}

function foundIn({ fields }: SiteTally, field: string): number {
  return Object.values(fields[field] ?? {}).reduce((sum, count) => sum + count, 0)
}
