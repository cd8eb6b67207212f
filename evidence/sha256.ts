/** The one digest by which bytes are named and compared. */
import { createHash } from 'node:crypto'

/** @returns the SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
