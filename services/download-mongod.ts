/** Fetches MongoDB's own server for this machine; asked for, never done unasked. */
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { MongoBinary } from 'mongodb-memory-server-core'
import { ServiceMissingError } from './errors.ts'

/**
 * Puts `mongod` into `programsDir`, where the next start finds it. The downloader picks the build for this system,
 * checks its digest, and obeys its own variables (MONGOMS_VERSION, MONGOMS_DOWNLOAD_MIRROR, …).
 *
 * @returns the program's path.
 * @throws ServiceMissingError when it cannot be fetched.
 */
export async function downloadMongod(programsDir: string): Promise<string> {
  mkdirSync(programsDir, { recursive: true })
  const program = join(programsDir, 'mongod')
  try {
    const downloaded = await MongoBinary.getPath({ downloadDir: programsDir, checkMD5: true })
    if (downloaded !== program) renameSync(downloaded, program)
    return program
  } catch (error) {
    throw new ServiceMissingError(
      `mongod could not be downloaded: ${error instanceof Error ? error.message : String(error)}\nInstall MongoDB by other means, or set MONGODB_URL.`,
      error,
    )
  }
}
