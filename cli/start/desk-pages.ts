/** The desk's pages, built when they are not there or older than what they are made of. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WtmError } from '../../model/error.ts'

/** The folder that the desk serves. */
export const PAGES = 'desk/web/dist'
const SOURCES = ['desk/web', 'desk/contract', 'model', 'package-lock.json']

export class PagesBuildError extends WtmError {
  constructor(words: string) {
    super(
      'PAGES_BUILD_FAILED',
      `The desk's pages could not be built. Run npm run build to see why.\n${words}`,
    )
  }
}

/** @throws PagesBuildError */
export function buildPagesIfOutdated(root: string, say: (line: string) => void): void {
  if (!areOutdated(root)) return
  say("Building the desk's pages …")
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', 'desk/web', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new PagesBuildError(`${built.stdout}\n${built.stderr}`.trim())
}

export function areOutdated(root: string): boolean {
  const entry = join(root, PAGES, 'index.html')
  if (!existsSync(entry)) return true
  const builtAt = statSync(entry).mtimeMs
  return SOURCES.some((source) => newest(join(root, source), join(root, PAGES)) > builtAt)
}

/** The latest change under `path`, in milliseconds since 1970; 0 where there is nothing. */
function newest(path: string, except: string): number {
  if (path === except || !existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name), except)))
}
