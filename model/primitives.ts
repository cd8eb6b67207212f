/** The small value types that every record of the domain is built from. */
import { z } from 'zod'

/** An instant in UTC with milliseconds, e.g. `2026-03-05T09:30:00.000Z`: sorts as text, survives JSON. */
export const instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof instant>

/** A calendar day, e.g. `2026-03-05`. */
export const isoDay = z.iso.date()

/** Lower-case hexadecimal SHA-256 of some bytes. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')

/** A hash that names its algorithm, as written into assessments: `sha256:<hex>`. */
export const taggedHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and 64 hexadecimal digits')

/** An absolute http or https address. */
export const httpUrl = z.url({ protocol: /^https?$/ })

/** ISO 639-1 language code; `und` where the language could not be told. */
export const languageCode = z.string().regex(/^([a-z]{2}|und)$/, 'must be a two-letter ISO 639-1 code')

/** ISO 3166-1 alpha-2 country code. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter ISO 3166-1 code')

/** ISO 4217 currency code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be a three-letter ISO 4217 code')

/** Short machine name: lower-case letters, digits and single hyphens. */
export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')

/** Which shape of a record was written; raised when a shape changes. */
export const schemaVersion = z.literal(1)

/** Records that people own belong to a team; one team by default. */
export const team = slug
export const DEFAULT_TEAM = 'default'
