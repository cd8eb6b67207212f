/** Real MongoDB, Redis and Chromium for all tests: started once before them, stopped after them; and a compiled lexicon. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig } from '../config.ts'
import { loadLexicon } from '../keywords/lexicon.ts'
import { openServices } from '../services/services.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    mongodbUrl: string
    redisUrl: string
    /** As root this is a launcher that starts the browser as an unprivileged user. */
    chromiumPath: string
    /** Whether that browser runs in its sandbox: pass it on as `chromiumSandbox`. */
    chromiumSandbox: boolean
  }
}

/** Data is thrown away; programs that had to be installed stay for the next time. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const config = readConfig()
  const dataDir = await mkdtemp(join(tmpdir(), 'wtm-test-'))
  const services = await openServices({
    dataDir,
    programsDir: config.programsDir,
    mongodbUrl: config.mongodbUrl,
    redisUrl: config.redisUrl,
    chromiumPath: config.chromiumPath,
    mayInstall: !config.noInstall,
    say: (line) => console.error(line),
  })
  // Dozens of test files load it; what is kept, each of them only reads.
  loadLexicon().keep()
  project.provide('mongodbUrl', services.mongodbUrl)
  project.provide('redisUrl', services.redisUrl)
  project.provide('chromiumPath', services.chromiumPath)
  project.provide('chromiumSandbox', services.sandbox)
  return async () => {
    await services.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
