/** One `wtm` command as a user types it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Config, environmentOf, readConfig } from '../../../config.ts'
import { type Listing, listing } from '../../../model/listing.ts'

export interface Ran {
  status: number | null
  printed: string
  complaints: string
}

const ROOT = join(import.meta.dirname, '../../..')

export async function runWtm(words: readonly string[], settings: Partial<Config>): Promise<Ran> {
  const child = spawn(process.execPath, ['cli/main.js', ...words], {
    cwd: ROOT,
    env: environmentOf({ ...readConfig(), ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const status = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await status, printed, complaints }
}

/** `wtm crawl`, which must neither fail nor complain. */
export async function crawl(
  siteFile: string,
  queries: readonly string[],
  settings: Partial<Config>,
): Promise<Listing[]> {
  const words = ['crawl', siteFile, '--max', '200', ...queries.flatMap((query) => ['--query', query])]
  const { status, printed, complaints } = await runWtm(words, settings)
  if (status !== 0) throw new Error(`wtm crawl ended with ${status}: ${complaints}`)
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => listing.parse(JSON.parse(line)))
}
