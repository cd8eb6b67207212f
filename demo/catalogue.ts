/** What a demonstration marketplace offers: one JSON line a listing. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { countryCode, languageCode } from '../model/primitives.ts'
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

export const catalogueEntry = z.strictObject({
  id: z.string().regex(/^[0-9a-z]{4,12}$/),
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
  /** What the pictures show: a name in pictures/subjects.ts. */
  subject: z.string().refine((name) => SUBJECTS.has(name), 'must be the name of a drawing'),
  tint: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
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

/** @throws ZodError, or SyntaxError where a line is not JSON. */
export function readJsonLines<T>(file: URL, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)))
}
