/** Where a value stands: on a page by a CSS selector, in a JSON answer by a path. */
import { z } from 'zod'

/** The text of the first match, or one of its attributes. */
export const fieldSelector = z.union([
  z.string().min(1),
  z.strictObject({
    selector: z.string().min(1),
    attribute: z.string().min(1).optional(),
    /** Where several values share an element: the part after the first `after` and before the next `before`. */
    after: z.string().min(1).optional(),
    before: z.string().min(1).optional(),
  }),
])
export type FieldSelector = z.infer<typeof fieldSelector>

/** A path in a JSON answer: `data.items[*].price.amount`; `[*]` is each entry, `["odd name"]` any key. */
export const jsonPath = z
  .string()
  .regex(
    /^([^.[\]"\s]+|\[(\*|[0-9]{1,6}|"[^"]+")\])(\.[^.[\]"\s]+|\[(\*|[0-9]{1,6}|"[^"]+")\])*$/,
    'must be a path of names, such as data.items[*].price',
  )
export type JsonPath = z.infer<typeof jsonPath>

export const LISTING_FIELD_NAMES = [
  'title',
  'description',
  'price',
  'quantity',
  'seller',
  'sellerUrl',
  'location',
  'postedAt',
  'category',
  'images',
] as const
export type ListingFieldName = (typeof LISTING_FIELD_NAMES)[number]

export const fieldSelectors = z.partialRecord(z.enum(LISTING_FIELD_NAMES), fieldSelector)
export type FieldSelectors = z.infer<typeof fieldSelectors>

/** A JSON answer names the currency apart from the number. */
export const JSON_FIELD_NAMES = [...LISTING_FIELD_NAMES, 'currency'] as const

export const fieldPaths = z.partialRecord(z.enum(JSON_FIELD_NAMES), jsonPath)
export type FieldPaths = z.infer<typeof fieldPaths>
