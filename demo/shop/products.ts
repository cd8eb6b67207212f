/** What the shop offers: one JSON line a product. */
import { z } from 'zod'
import { countryCode, currencyCode, languageCode } from '../../model/primitives.ts'
import type { Change } from '../calendar/change.ts'
import { roundPrice } from '../calendar/repriced.ts'
import { drawingName, drawingTint, listingIdentifier } from '../catalogue.ts'
import { readJsonLines } from '../json-lines.ts'

export const DEPARTMENTS = {
  living: 'Home & living',
  curiosities: 'Curiosities & antiques',
  apparel: 'Apparel & jewellery',
  outdoor: 'Garden & outdoor',
  tech: 'Tech & tools',
  animals: 'Pets & terrariums',
  wellness: 'Wellness & pantry',
  leisure: 'Toys, books & music',
} as const
export type Department = keyof typeof DEPARTMENTS

const variant = z.strictObject({
  name: z.string().min(1),
  amount: z.number().positive(),
  soldOut: z.boolean().optional(),
})

export const product = z.strictObject({
  id: listingIdentifier,
  language: languageCode,
  title: z.string().min(1).max(120),
  description: z.string().min(1).max(4_000),
  /** The lowest, where there are variants. */
  amount: z.number().positive(),
  currency: currencyCode,
  /** Struck through beside the price. */
  former: z.number().positive().optional(),
  variants: z.array(variant).min(2).optional(),
  /** Its page stays, but nothing can be bought. */
  soldOut: z.boolean().optional(),
  place: z.string().min(1),
  country: countryCode,
  seller: z.string().min(1),
  category: z.enum(Object.keys(DEPARTMENTS) as [Department, ...Department[]]),
  postedHoursAgo: z.number().nonnegative(),
  subject: drawingName,
  tint: drawingTint.optional(),
  pictures: z.int().min(1).max(5),
  /** In the sitemap, but robots.txt forbids its page. */
  disallowed: z.boolean().optional(),
})
export type Product = z.infer<typeof product> & { answers?: never }

/** @throws ZodError when a line is not a product. */
export function readProducts(): Product[] {
  return readJsonLines(new URL('../catalogue/shop.jsonl', import.meta.url), product)
}

/** The same product at another price, with a sentence more, or from another seller. */
export function changedProduct(entry: Product, { factor, note, seller }: Change): Product {
  const priced = (amount: number): number => (factor === 1 ? amount : roundPrice(amount * factor))
  const { amount, variants, description } = entry
  return {
    ...entry,
    amount: priced(amount),
    ...(variants && { variants: variants.map((each) => ({ ...each, amount: priced(each.amount) })) }),
    ...(factor < 1 && { former: entry.former ?? amount }),
    ...(note !== null && { description: `${description} ${note}` }),
    ...(seller !== null && { seller }),
  }
}
