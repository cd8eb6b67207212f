import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { keepRunning } from './kept-process.ts'

function kept(said: string[], script: string, ...args: string[]) {
  return keepRunning({
    name: 'part',
    program: process.execPath,
    args: ['-e', script, ...args],
    env: { GREETING: 'hello' },
    say: (line) => void said.push(line),
    patienceMs: 2_000,
    pauseMs: 10,
  })
}

test('what it prints is said line by line under its name, in the environment it was given', async () => {
  const said: string[] = []
  const part = kept(
    said,
    `process.stdout.write(process.env.GREETING + '\\nwo'); setInterval(() => {}, 1000)
    setTimeout(() => process.stdout.write('rld\\n'), 50)`,
  )
  await expect.poll(() => said).toEqual(['part: hello', 'part: world'])
  await part.stop()
})

test('a crash is said, and it is started again', async () => {
  const said: string[] = []
  const part = kept(said, 'process.exit(7)')
  await expect.poll(() => said.length, { timeout: 10_000 }).toBeGreaterThan(1)
  await part.stop()
  expect(said[0]).toBe('part ended (exit status 7); starting it again in 0.01 s')
  expect(said[1]).toBe('part ended (exit status 7); starting it again in 0.02 s')
})

test('it may finish what it has in hand before it ends', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'finished')
  const said: string[] = []
  const part = kept(
    said,
    `process.on('SIGTERM', () => setTimeout(() => {
       require('node:fs').writeFileSync(process.argv[1], 'done'); process.exit(0) }, 200))
     console.log('ready'); setInterval(() => {}, 1000)`,
    file,
  )
  await expect.poll(() => said).toEqual(['part: ready'])
  expect(existsSync(file)).toBe(false)
  await part.stop()
  expect(readFileSync(file, 'utf8')).toBe('done')
  expect(said).toEqual(['part: ready'])
})

test('one that will not end is killed when patience ends', async () => {
  const said: string[] = []
  const part = kept(
    said,
    `process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000)`,
  )
  await expect.poll(() => said).toEqual(['part: ready'])
  await part.stop()
})

test('it can be stopped in the pause between two starts, and more than once', async () => {
  const said: string[] = []
  const part = keepRunning({
    name: 'part',
    program: '/no/such/program',
    args: [],
    env: {},
    say: (line) => void said.push(line),
    pauseMs: 60_000,
  })
  await expect.poll(() => said.length).toBeGreaterThan(0)
  await Promise.all([part.stop(), part.stop()])
})
