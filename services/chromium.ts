/** Chromium: found, and tried out with its sandbox on before anything relies on it. */

import { existsSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { chromium } from 'playwright'
import { installCommand } from './debian-packages.ts'
import { ServiceMissingError } from './errors.ts'
import { programPath } from './program-path.ts'
import { unprivilegedLauncher } from './unprivileged-launcher.ts'

/** What Playwright needs to drive the browser. */
export interface BrowserProgram {
  executablePath: string
  /** `false`: only pages that are our own, on loopback, may be opened with it. */
  sandbox: boolean
}

export interface ChromiumOptions {
  path: string | null
  dataDir: string
  searchPath?: string
  say: (line: string) => void
}

/**
 * CHROMIUM_PATH, else Playwright's own, else the one on PATH. Root gets a launcher that runs the browser
 * as an unprivileged user, as Chromium has no sandbox for root.
 *
 * @throws ServiceMissingError when there is none, or none that starts.
 */
export async function openChromium(options: ChromiumOptions): Promise<BrowserProgram> {
  const found = findChromium(options.path, options.searchPath)
  if (found === null) {
    throw new ServiceMissingError(
      `No Chromium: ${installCommand(['chromium'])}, or npx playwright install chromium, or set CHROMIUM_PATH.`,
    )
  }
  const asRoot = process.getuid?.() === 0
  const safe = asRoot ? await unprivilegedLauncher(found.path, options.dataDir) : found.path
  const sandboxed = await tryOut({ executablePath: safe, sandbox: true })
  if (sandboxed.version !== null) {
    const user = asRoot ? ', as user nobody' : ''
    options.say(`Chromium ${sandboxed.version}: ${found.path}, ${found.why}; sandbox on${user}`)
    return { executablePath: safe, sandbox: true }
  }
  const bare = await tryOut({ executablePath: found.path, sandbox: false })
  if (bare.version === null) {
    throw new ServiceMissingError(`Chromium at ${found.path} does not start: ${bare.trouble}`)
  }
  options.say(
    `Chromium ${bare.version}: ${found.path}, ${found.why}; WITHOUT its sandbox, which this system refuses (${sandboxed.trouble}): only loopback sites will be visited`,
  )
  return { executablePath: found.path, sandbox: false }
}

/** `null` when this machine has none. @throws ServiceMissingError when CHROMIUM_PATH names nothing. */
export function findChromium(
  given: string | null,
  searchPath?: string,
): { path: string; why: string } | null {
  if (given !== null) {
    if (!existsSync(given)) throw new ServiceMissingError(`CHROMIUM_PATH names ${given}, which is not there.`)
    return { path: given, why: 'as CHROMIUM_PATH says' }
  }
  const bundled = chromium.executablePath()
  if (existsSync(bundled)) return { path: bundled, why: "Playwright's own" }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const path = programPath(name, searchPath)
    if (path !== null) return { path, why: 'as Playwright has none of its own' }
  }
  return null
}

const NO_SANDBOX = 'no user namespaces and no chromium-sandbox package'

async function tryOut({
  executablePath,
  sandbox,
}: BrowserProgram): Promise<{ version: string | null; trouble: string }> {
  try {
    const browser = await chromium.launch({ executablePath, chromiumSandbox: sandbox, timeout: 30_000 })
    const page = await browser.newPage()
    await page.goto('about:blank')
    const version = browser.version()
    await browser.close()
    return { version, trouble: '' }
  } catch (error) {
    return { version: null, trouble: firstComplaint(String(error)) }
  }
}

/** Playwright repeats the whole command line before it comes to what the browser said. */
function firstComplaint(message: string): string {
  const said = message.split('\n').find((line) => /FATAL|ERROR|No usable sandbox|not found|denied/.test(line))
  if (said?.includes('No usable sandbox')) return NO_SANDBOX
  return stripVTControlCharacters(said ?? message.split('\n')[0] ?? '')
    .trim()
    .slice(0, 300)
}
