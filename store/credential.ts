/** What signs a person in. Only hashes are stored: whoever reads the database can sign in as nobody. */
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { instant, schemaVersion, sha256Hex } from '../model/primitives.ts'
import { userName } from '../model/user.ts'

/** A link that signs in once. */
export const signInToken = z.strictObject({
  schemaVersion,
  hash: sha256Hex,
  user: userName,
  createdAt: instant,
  expiresAt: instant,
  usedAt: instant.nullable(),
})
export type SignInToken = z.infer<typeof signInToken>

export const session = z.strictObject({
  schemaVersion,
  hash: sha256Hex,
  user: userName,
  createdAt: instant,
  lastUsedAt: instant,
  /** The absolute end, however busy the session is. */
  expiresAt: instant,
})
export type Session = z.infer<typeof session>

/** A new secret of 256 random bits, fit for an address or a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A fast hash is right here: the secret is random and long, so there is nothing to guess. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The instant `seconds` after `at`. */
export function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1_000).toISOString()
}
