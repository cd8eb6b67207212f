/**
 * The vault keeps bytes under their SHA-256, write-once: `objects/ab/ab12…` holds evidence for good, read-only;
 * `staging/ab12…` holds what a visit fetched for a short time, until it is known whether it becomes evidence.
 */
import { chmod, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOnce, writeOnce, writeReplacing } from './durable-file.ts'
import { sha256 } from './sha256.ts'
import { asVaultError, errorCode, VaultAlteredError } from './vault-errors.ts'

export interface StoredBytes {
  sha256: string
  bytes: number
}

/** `missing`: neither staged nor kept any more. `altered`: what was staged no longer has its hash. */
export type Promotion = 'kept' | 'missing' | 'altered'

export interface Vault {
  readonly root: string
  /** Keeps bytes for a short time. @throws VaultFullError */
  stage(bytes: Uint8Array): Promise<string>
  /** Turns exactly the staged bytes into evidence. Doing it twice is doing it once. @throws VaultFullError */
  promote(name: string): Promise<Promotion>
  /** Keeps bytes for good. Doing it twice is doing it once. @throws VaultFullError, VaultAlteredError */
  put(bytes: Uint8Array): Promise<StoredBytes>
  /** What is kept under a name, whether or not it still hashes to it; `null` when nothing is. */
  read(name: string): Promise<Uint8Array | null>
  /** Whether something is kept for good under this name. */
  has(name: string): Promise<boolean>
  /** Every name that something is kept under, in order. */
  names(): AsyncIterable<string>
  /** Forgets what was staged and last touched before `olderThan`. @returns how many files went. */
  sweepStaging(olderThan: Date): Promise<number>
}

const NAME = /^[0-9a-f]{64}$/

/** Opens the vault in a directory and makes the directory where it is new. */
export async function openVault(root: string): Promise<Vault> {
  const staging = join(root, 'staging')
  const temporary = join(root, 'temporary')
  const pathOf = (name: string): string => join(root, 'objects', checked(name).slice(0, 2), name)
  const stagedPathOf = (name: string): string => join(staging, checked(name))
  for (const directory of [join(root, 'objects'), staging, temporary]) {
    await mkdir(directory, { recursive: true }).catch(refuse)
  }

  function refuse(error: unknown): never {
    throw asVaultError(error, root)
  }

  async function keepStaged(name: string): Promise<Promotion> {
    if (await exists(pathOf(name))) return 'kept'
    const bytes = await readIfThere(stagedPathOf(name))
    if (bytes === null) return 'missing'
    if (sha256(bytes) !== name) return 'altered'
    try {
      await chmod(stagedPathOf(name), 0o444)
      await nameOnce(stagedPathOf(name), pathOf(name))
    } catch (error) {
      // Another worker has just promoted the same bytes.
      if (errorCode(error) === 'ENOENT' && (await exists(pathOf(name)))) return 'kept'
      throw error
    }
    await rm(stagedPathOf(name), { force: true })
    return 'kept'
  }

  async function keep(bytes: Uint8Array): Promise<StoredBytes> {
    const name = sha256(bytes)
    const isNew = await writeOnce(pathOf(name), bytes, temporary)
    if (!isNew && sha256(await readFile(pathOf(name))) !== name) throw new VaultAlteredError(name)
    return { sha256: name, bytes: bytes.byteLength }
  }

  async function stage(bytes: Uint8Array): Promise<string> {
    const name = sha256(bytes)
    if (await exists(pathOf(name))) return name
    await writeReplacing(stagedPathOf(name), bytes, temporary)
    return name
  }

  return {
    root,
    stage: (bytes) => stage(bytes).catch(refuse),
    promote: (name) => keepStaged(name).catch(refuse),
    put: (bytes) => keep(bytes).catch(refuse),
    read: (name) => readIfThere(pathOf(name)),
    has: (name) => exists(pathOf(name)),
    names: () => namesIn(join(root, 'objects')),
    sweepStaging: async (olderThan) =>
      (await sweep(staging, olderThan)) + (await sweep(temporary, olderThan)),
  }
}

/** Names come from records too: nothing but a hash may become part of a path. */
function checked(name: string): string {
  if (!NAME.test(name)) throw new TypeError(`Not the SHA-256 of anything: ${JSON.stringify(name)}`)
  return name
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error) => (errorCode(error) === 'ENOENT' ? false : Promise.reject(error)),
  )
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error) => (errorCode(error) === 'ENOENT' ? null : Promise.reject(error)))
}

async function* namesIn(objects: string): AsyncIterable<string> {
  for (const directory of (await readdir(objects)).sort()) {
    for (const name of (await readdir(join(objects, directory))).sort()) if (NAME.test(name)) yield name
  }
}

async function sweep(directory: string, olderThan: Date): Promise<number> {
  let gone = 0
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    const { mtime } = await stat(path).catch(() => ({ mtime: null }))
    if (mtime === null || mtime >= olderThan) continue
    await rm(path, { force: true })
    gone += 1
  }
  return gone
}
