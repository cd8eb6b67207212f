/** What earlier checks of a site file found, so that a later one can say what broke and since when. */
import { z } from 'zod'
import { instant, slug } from '../../model/primitives.ts'
import type { FieldFill } from './field-fill.ts'

const fieldRecord = z.strictObject({
  /** Null where the field was never found. */
  lastFoundAt: instant.nullable(),
  /** Of how many listings it was found then. */
  lastFilled: z.int().nonnegative(),
  lastOf: z.int().nonnegative(),
  /** The first check after that which did not find it; null where the last one did. */
  missingSince: instant.nullable(),
})

export const checkRecord = z.strictObject({
  site: slug,
  checkedAt: instant,
  fields: z.record(z.string(), fieldRecord),
})
export type CheckRecord = z.infer<typeof checkRecord>

export interface FieldChange extends FieldFill {
  /** `broken`: it was found before and is not any more; `fewer`: on clearly fewer listings than before. */
  state: 'found' | 'fewer' | 'broken' | 'never-found'
  /** In words, with dates where there are any. */
  text: string
}

/** @param fill of at least one listing; without any, nothing can be said about fields. */
export function compareFill(
  fill: readonly FieldFill[],
  before: CheckRecord | null,
  at: string,
): FieldChange[] {
  return fill.map((now) => {
    const known = before?.fields[now.field]
    if (now.filled > 0) {
      const text = `${now.filled} of ${now.of}`
      const isFewer =
        known !== undefined && known.lastOf > 0 && now.filled / now.of <= known.lastFilled / known.lastOf / 2
      if (!isFewer) return { ...now, state: 'found', text }
      const then = `${known.lastFilled} of ${known.lastOf} on ${day(known.lastFoundAt ?? at)}`
      return { ...now, state: 'fewer', text: `found on ${text} listings; on ${then}` }
    }
    const missing = `not found on ${now.of} of ${now.of} listings`
    if (known === undefined || known.lastFoundAt === null)
      return { ...now, state: 'never-found', text: missing }
    const since = known.missingSince === null ? '' : `, since ${day(known.missingSince)}`
    return { ...now, state: 'broken', text: `${missing}${since}; last found ${day(known.lastFoundAt)}` }
  })
}

/** The record after this check; what was found before and is not now keeps its date. */
export function recordCheck(
  site: string,
  fill: readonly FieldFill[],
  before: CheckRecord | null,
  at: string,
): CheckRecord {
  const fields = Object.fromEntries(
    fill.map(({ field, filled, of }) => {
      const known = before?.fields[field]
      if (filled > 0) return [field, { lastFoundAt: at, lastFilled: filled, lastOf: of, missingSince: null }]
      const lastFoundAt = known?.lastFoundAt ?? null
      const missingSince = lastFoundAt === null ? null : (known?.missingSince ?? at)
      return [
        field,
        { lastFoundAt, lastFilled: known?.lastFilled ?? 0, lastOf: known?.lastOf ?? 0, missingSince },
      ]
    }),
  )
  return { site, checkedAt: at, fields }
}

function day(at: string): string {
  return at.slice(0, 10)
}
