/** Files that are there completely and for good, or not at all. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from './vault-errors.ts'

/** Evidence is read, never written again. */
const READ_ONLY = 0o444

/**
 * Writes `bytes` to a new file at `path` in one step: a temporary file, made durable, gets its name only when it
 * is complete. A file that is already there stays as it is.
 *
 * @returns whether this call made the file.
 */
export async function writeOnce(path: string, bytes: Uint8Array, temporary: string): Promise<boolean> {
  const written = await writeTemporary(bytes, temporary, READ_ONLY)
  try {
    return await nameOnce(written, path)
  } finally {
    await rm(written, { force: true })
  }
}

/** Writes `bytes` to `path` in one step, in place of any file there. */
export async function writeReplacing(path: string, bytes: Uint8Array, temporary: string): Promise<void> {
  const written = await writeTemporary(bytes, temporary, 0o600)
  try {
    await rename(written, path)
  } catch (error) {
    await rm(written, { force: true })
    throw error
  }
  await syncDirectory(dirname(path))
}

/**
 * Gives the complete and durable file `from` the further name `path`.
 *
 * @returns false when that name is taken; the file there stays as it is.
 */
export async function nameOnce(from: string, path: string): Promise<boolean> {
  await makeDirectory(dirname(path))
  try {
    await link(from, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
  await syncDirectory(dirname(path))
  return true
}

async function writeTemporary(bytes: Uint8Array, directory: string, mode: number): Promise<string> {
  const path = join(directory, randomUUID())
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.chmod(mode)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return path
}

/** A new name survives a power cut only when its directory has been made durable too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first !== undefined) await syncDirectory(dirname(first))
}
