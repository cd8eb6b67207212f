/** The people who work at the desk, and what is noted of what they looked at. */
import { z } from 'zod'
import { instant, schemaVersion } from './primitives.ts'

/** `supervisor`: may also manage accounts. */
export const userRole = z.enum(['analyst', 'supervisor'])
export type UserRole = z.infer<typeof userRole>

/** A pseudonym will do: it is what the record of decisions shows. Never changed, never given to another person. */
export const userName = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'must be lower-case letters and digits, with . _ or - between them')

export const user = z.strictObject({
  schemaVersion,
  name: userName,
  role: userRole,
  createdAt: instant,
  disabledAt: instant.nullable(),
})
export type User = z.infer<typeof user>

/** Who looked at, took out or did what. */
export const accessEntry = z.strictObject({
  schemaVersion,
  user: userName,
  action: z.string().min(1).max(64),
  /** What it was done to, e.g. an item's identifier. */
  subject: z.string().max(1_024),
  at: instant,
})
export type AccessEntry = z.infer<typeof accessEntry>
