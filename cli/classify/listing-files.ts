/** The input and output of `wtm classify`: nothing is opened for writing before the input is known to be safe. */
import { createWriteStream, fstatSync, type Stats, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable, Writable } from 'node:stream'
import { EXIT, WtmError } from '../../model/error.ts'

/** Thrown before anything is written, so that no listing is lost. */
export class ClassifyFilesError extends WtmError {
  constructor(message: string, cause?: unknown) {
    super('CLASSIFY_FILES', message, { cause, exitStatus: EXIT.usage })
  }
}

/** Paths; `-` for standard input or output. */
export interface ListingFiles {
  readonly in: string
  readonly out: string
}

/** @throws ClassifyFilesError where the input cannot be read or is the file that the output goes to. */
export async function openListings(files: ListingFiles): Promise<{ input: Readable; output: Writable }> {
  const file = files.in === '-' ? null : await opened(files.in)
  const trouble = troubleWith(file === null ? describedBy(STDIN) : await file.stat(), files)
  if (trouble !== null) {
    await file?.close()
    throw new ClassifyFilesError(trouble)
  }
  return {
    input: file?.createReadStream() ?? process.stdin,
    output: files.out === '-' ? process.stdout : createWriteStream(files.out),
  }
}

const STDIN = 0
const STDOUT = 1

async function opened(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw new ClassifyFilesError(`"${path}" cannot be read; give the path of a file with --in`, error)
  })
}

function troubleWith(input: Stats | null, files: ListingFiles): string | null {
  const name = files.in === '-' ? 'standard input' : files.in
  if (input?.isDirectory() === true) return `${name} is a directory; give the path of a file with --in`
  const output = describedBy(files.out === '-' ? STDOUT : files.out)
  return sameFile(input, output)
    ? `${name} would be overwritten while it is read; give another path with --out`
    : null
}

/** Null where there is nothing yet, or nothing that can be asked. */
function describedBy(file: number | string): Stats | null {
  try {
    return typeof file === 'number' ? fstatSync(file) : statSync(file)
  } catch {
    return null
  }
}

/** By what they are on the disk: one file may have several names. Terminals and pipes may well be both. */
function sameFile(one: Stats | null, other: Stats | null): boolean {
  if (one === null || other === null || !one.isFile()) return false
  return one.dev === other.dev && one.ino === other.ino
}
