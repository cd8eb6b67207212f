/** A small program that starts a browser as nobody, for a parent that runs as root. */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MARK = '# Written by wildlife-trade-monitor: starts the browser as an unprivileged user.'

/**
 * Writes the launcher into the data folder and returns its path; a browser that is already such a
 * launcher is returned as it is.
 *
 * Playwright talks to the browser through file descriptors 3 and 4, which stay open across `exec`. The
 * browser's home is its own throw-away profile, and it sees nothing of our environment: there stand
 * the addresses of the databases.
 */
export async function unprivilegedLauncher(browser: string, dataDir: string): Promise<string> {
  if (isLauncher(browser)) return browser
  const folder = join(dataDir, 'services')
  mkdirSync(folder, { recursive: true })
  const launcher = join(folder, 'chromium-as-nobody')
  writeFileSync(`${launcher}.new`, script(browser))
  chmodSync(`${launcher}.new`, 0o755)
  renameSync(`${launcher}.new`, launcher)
  return launcher
}

function isLauncher(file: string): boolean {
  return readFileSync(file).subarray(0, 200).includes(MARK)
}

function script(browser: string): string {
  return `#!/bin/sh
${MARK}
profile=
for word in "$@"; do
  case $word in --user-data-dir=*) profile=\${word#*=} ;; esac
done
[ -n "$profile" ] || profile=$(mktemp -d)
chown -R nobody "$profile"
exec env -i HOME="$profile" PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 \\
  setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups --no-new-privs \\
  ${quoted(browser)} "$@"
`
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
