/** SecantusDB: speaks MongoDB's protocol on MongoDB's own storage engine, and installs anywhere Python is. */
import { mkdirSync } from 'node:fs'
import { type MongoProgram, mustBePrimary, withAdmin } from './mongod.ts'
import { programPath } from './program-path.ts'
import { installSecantus } from './secantusdb-install.ts'

export interface SecantusOptions {
  /** Where it is installed when PATH has none. */
  programsDir: string
  storage: string
  searchPath?: string | undefined
  say: (line: string) => void
}

const CAUTION =
  'good for evaluation; casework needs a real replica set: set MONGODB_URL (docker-compose.yml has one)'

/**
 * `secantusd-rs` from PATH, else the Python wheel in a private virtual environment.
 *
 * @throws ServiceMissingError when neither can be had; says what to do instead.
 */
export async function secantusProgram(options: SecantusOptions): Promise<MongoProgram> {
  const { programsDir, storage, searchPath, say } = options
  const native = programPath('secantusd-rs', searchPath)
  const path = native ?? (await installSecantus(programsDir, say, searchPath))
  mkdirSync(storage, { recursive: true })
  return {
    path,
    storage,
    why: `SecantusDB, as no mongod was found (${CAUTION})`,
    // Without --sync-on-commit an acknowledged write can be lost when the server is killed.
    argsFor: (port) => [
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--storage-path', storage, '--sync-on-commit'],
    ],
    answers: (port) => withAdmin(port, mustBePrimary),
  }
}
