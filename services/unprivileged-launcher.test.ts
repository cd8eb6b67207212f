import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { unprivilegedLauncher } from './unprivileged-launcher.ts'

const isRoot = process.getuid?.() === 0

/** A program in the browser's place: says who runs it, with what, and answers on descriptor 4. */
const BROWSER = `#!/bin/sh
echo "uid=$(id -u) groups=$(id -G) home=$HOME"
env
printf '<%s>\\n' "$@"
cat <&3 >&4
`

function stage(folder: string): { browser: string; profile: string } {
  chmodSync(folder, 0o755)
  const browser = join(folder, "it's a browser")
  writeFileSync(browser, BROWSER)
  chmodSync(browser, 0o755)
  const profile = join(folder, 'profile')
  mkdirSync(profile, { mode: 0o700 })
  return { browser, profile }
}

test.runIf(isRoot)(
  'the browser runs as nobody, owns its profile and sees nothing of our environment',
  async () => {
    using folder = temporaryFolder()
    const { browser, profile } = stage(folder.path)
    const launcher = await unprivilegedLauncher(browser, folder.path)
    const command = spawn(launcher, ['--headless', `--user-data-dir=${profile}`, 'two words'], {
      stdio: ['ignore', 'pipe', 'inherit', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', MONGODB_URL: 'mongodb://user:secret@host' },
    })
    const [, stdout, , toBrowser, fromBrowser] = command.stdio
    if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable) || stdout === null) {
      throw new Error('descriptors 1, 3 and 4 are pipes')
    }
    toBrowser.end('over the pipe')
    const [printed, answered] = await Promise.all([text(stdout), text(fromBrowser)])
    const nobody = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout.trim()
    expect(printed).toContain(`uid=${nobody} `)
    expect(printed).toContain(`home=${profile}`)
    expect(printed).toContain('<two words>')
    expect(printed).not.toContain('secret')
    expect(answered).toBe('over the pipe')
    expect(String(statSync(profile).uid)).toBe(nobody)
  },
)

test('a launcher is not wrapped in another', async () => {
  using folder = temporaryFolder()
  const { browser } = stage(folder.path)
  const launcher = await unprivilegedLauncher(browser, folder.path)
  expect(await unprivilegedLauncher(launcher, join(tmpdir(), 'unused'))).toBe(launcher)
})
