import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { registerDemo } from './demo.ts'

const MAIN = join(import.meta.dirname, 'main.js')
const ANY_PORTS = ['classifieds', 'feed', 'shop', 'board'].flatMap((name) => [`--${name}-port`, '0'])

test('serves all sites, writes their site files, and ends cleanly when stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'))
  const program = spawn(process.execPath, [MAIN, 'demo', ...ANY_PORTS, '--day', '3', '--write-sites', folder])
  const ended = new Promise((resolve) => program.once('exit', resolve))
  try {
    const addresses: string[] = []
    for await (const line of createInterface(program.stdout)) {
      const [address] = /http:\S+/.exec(line) ?? []
      if (address !== undefined) addresses.push(address)
      if (line.startsWith('Ctrl-C')) break
    }
    expect(addresses).toHaveLength(4)
    for (const address of addresses) expect((await fetch(address)).status).toBe(200)
    expect(await readFile(join(folder, 'classifieds.yml'), 'utf8')).toContain(`home: "${addresses[0]}"`)
    program.stdin.write('18\n')
    await expect
      .poll(async () => (await fetch(addresses[0] ?? '')).text())
      .toContain('The market square has a new look')
    program.kill('SIGINT')
    expect(await ended).toBe(0)
  } finally {
    program.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})

test('a port that is no port, or a day that is no day, is refused before anything starts', async () => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  registerDemo(program)
  for (const command of program.commands) command.exitOverride()
  const refused = (option: string) => expect(program.parseAsync(['demo', option], { from: 'user' })).rejects
  for (const port of ['-1', '70000', 'http'])
    await refused(`--feed-port=${port}`).toThrow('A port is a number')
  for (const day of ['-1', '29', '1.5', ''])
    await refused(`--day=${day}`).toThrow('A day is a number from 0 to 28')
  for (const length of ['0', 'x', '1e9']) await refused(`--day-length=${length}`).toThrow('A day lasts from')
})
