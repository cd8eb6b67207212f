/** What can go wrong with the vault, and what to do about it. */
import { WtmError } from '../model/error.ts'

/** Codes with which operating systems say that there is no room: disk, quota, file size. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** There is no room for evidence. Nothing half-written stays behind; the work can be done again later. */
export class VaultFullError extends WtmError {
  constructor(root: string, cause: unknown) {
    super(
      'VAULT_FULL',
      `The evidence vault ${root} has no space left: nothing was written. Make room on that disk or set WTM_VAULT to a larger one; the work is kept and goes on by itself.`,
      { cause },
    )
  }
}

/** Bytes that are kept under a name are not the bytes of that name. */
export class VaultAlteredError extends WtmError {
  constructor(sha256: string) {
    super(
      'VAULT_ALTERED',
      `What the evidence vault keeps as ${sha256} has other bytes: somebody or the disk changed it. Nothing was overwritten. Run "wtm evidence verify --all" and restore the file from a copy.`,
    )
  }
}

/** Turns "no room" of the operating system into VaultFullError and leaves everything else as it is. */
export function asVaultError(error: unknown, root: string): unknown {
  return NO_ROOM.has(errorCode(error) ?? '') ? new VaultFullError(root, error) : error
}

/** The code of a system error, e.g. `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
