/** What the classifieds and the feed offer: one JSON line a listing. */
import { z } from 'zod'
import { countryCode, languageCode } from '../model/primitives.ts'
import type { Change } from './calendar/change.ts'
import { repriced } from './calendar/repriced.ts'
import { readJsonLines } from './json-lines.ts'
import { SUBJECTS } from './pictures/subjects.ts'

export const CATEGORIES = [
  'antiques',
  'pets',
  'home',
  'electronics',
  'fashion',
  'sports',
  'vehicles',
  'books',
  'garden',
  'kids',
  'food',
] as const

export const listingIdentifier = z.string().regex(/^[0-9a-z]{4,12}$/)
/** What the pictures show: a name in pictures/subjects.ts. */
export const drawingName = z.string().refine((name) => SUBJECTS.has(name), 'must be the name of a drawing')
export const drawingTint = z.string().regex(/^#[0-9a-f]{6}$/)

export const catalogueEntry = z.strictObject({
  id: listingIdentifier,
  language: languageCode,
  title: z.string().min(1).max(120),
  description: z.string().max(4_000),
  /** As the seller wrote it, shown where the site shows prices; absent on sites that have no such place. */
  price: z.string().min(1).nullable().optional(),
  place: z.string().min(1),
  country: countryCode,
  seller: z.string().min(1),
  category: z.enum(CATEGORIES),
  /** Age when the demonstration opens. */
  postedHoursAgo: z.number().nonnegative(),
  subject: drawingName,
  tint: drawingTint.optional(),
  pictures: z.int().min(1).max(5),
  /** Still among the results, but its own page says that it has ended. */
  answers: z.union([z.literal(404), z.literal(410)]).optional(),
  /** Among the results, but robots.txt forbids its page. */
  disallowed: z.boolean().optional(),
})
export type CatalogueEntry = z.infer<typeof catalogueEntry>

/**
 * The listings of a demonstration site, newest first.
 * @param name of a file in demo/catalogue, without its ending.
 * @throws ZodError when a line is not a listing.
 */
export function readCatalogue(name: string): CatalogueEntry[] {
  return readJsonLines(new URL(`catalogue/${name}.jsonl`, import.meta.url), catalogueEntry).sort(
    (a, b) => a.postedHoursAgo - b.postedHoursAgo,
  )
}

/** The same listing with another price, a sentence more, or another seller. */
export function changedEntry(entry: CatalogueEntry, { factor, note, seller }: Change): CatalogueEntry {
  const { price, description } = entry
  return {
    ...entry,
    ...(typeof price === 'string' && { price: repriced(price, factor) }),
    ...(note !== null && { description: `${description} ${note}` }),
    ...(seller !== null && { seller }),
  }
}
