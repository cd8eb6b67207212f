/** The servers and the browser that the system works with: found, or started here and stopped again. */
import { type BrowserProgram, findChromium, openChromium } from './chromium.ts'
import { canInstallPackages, installPackages } from './debian-packages.ts'
import { openMongo } from './mongodb.ts'
import { programPath } from './program-path.ts'
import { findPython, hasVenv } from './python.ts'
import { openRedis } from './redis.ts'

export interface ServicesOptions {
  /** Absolute: data, logs and pid files of what is started here go under it. */
  dataDir: string
  /** Where programs are installed that this machine does not have. */
  programsDir: string
  /** `null`: a private server is started. */
  mongodbUrl: string | null
  redisUrl: string | null
  /** `null`: Playwright's own or the system's. */
  chromiumPath: string | null
  /** Root on Debian may install what is missing. */
  mayInstall: boolean
  /** Told, a line at a time, what was chosen and why. */
  say: (line: string) => void
  /** Where programs are searched; the process's own PATH where absent. */
  searchPath?: string
}

export interface Services extends AsyncDisposable {
  mongodbUrl: string
  redisUrl: string
  chromiumPath: string
  /** `false`: the browser may only open loopback pages. */
  sandbox: boolean
  /** Stops what was started here, newest first. */
  close(): Promise<void>
}

/**
 * @throws ServiceMissingError when something is not there and may not be installed, with the remedy;
 *   ServiceStartError when a private server does not come up. What was already started is stopped.
 */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const { dataDir, say, searchPath } = options
  const where = { dataDir, say, ...(searchPath === undefined ? {} : { searchPath }) }
  if (options.mayInstall && canInstallPackages()) {
    const missing = missingPackages(options)
    if (missing.length > 0) installPackages(missing, say)
  }
  await using opened = new AsyncDisposableStack()
  const mongo = await openMongo({
    ...where,
    url: options.mongodbUrl,
    programsDir: options.programsDir,
  })
  opened.defer(() => mongo.close())
  const redis = await openRedis({ ...where, url: options.redisUrl })
  opened.defer(() => redis.close())
  const browser: BrowserProgram = await openChromium({ ...where, path: options.chromiumPath })
  const stack = opened.move()
  return {
    mongodbUrl: mongo.url,
    redisUrl: redis.url,
    chromiumPath: browser.executablePath,
    sandbox: browser.sandbox,
    close: () => stack.disposeAsync(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** The pages are in many scripts: without fonts, screenshots would show boxes. */
const FONTS = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji']

function missingPackages({ mongodbUrl, redisUrl, chromiumPath, searchPath }: ServicesOptions): string[] {
  const has = (program: string) => programPath(program, searchPath) !== null
  const python = findPython(searchPath)
  const needsVenv =
    mongodbUrl === null && !has('mongod') && !has('secantusd-rs') && (python === null || !hasVenv(python))
  return [
    ...(needsVenv ? ['python3-venv'] : []),
    ...(redisUrl === null && !has('redis-server') ? ['redis-server'] : []),
    ...(findChromium(chromiumPath, searchPath) === null ? ['chromium', 'chromium-sandbox', ...FONTS] : []),
  ]
}
