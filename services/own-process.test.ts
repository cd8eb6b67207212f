import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { startOwnProcess } from './own-process.ts'
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts'

function pidFileOf(folder: string, name: string): ProcessIdentity {
  return JSON.parse(readFileSync(join(folder, `${name}.pid`), 'utf8'))
}

const script = (text: string) => ({ program: process.execPath, args: ['-e', text] })

test('a stopped process is gone, and its pid file with it', async () => {
  using folder = temporaryFolder()
  const running = await startOwnProcess({
    name: 'quiet',
    folder: folder.path,
    program: 'sleep',
    args: ['60'],
  })
  const identity = pidFileOf(folder.path, 'quiet')
  expect(isAlive(identity)).toBe(true)
  await running.stop()
  expect(isAlive(identity)).toBe(false)
  expect(existsSync(join(folder.path, 'quiet.pid'))).toBe(false)
})

test('a process that ignores SIGTERM is killed when patience ends', async () => {
  using folder = temporaryFolder()
  const running = await startOwnProcess({
    name: 'deaf',
    folder: folder.path,
    patienceMs: 300,
    ...script(`process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000)`),
  })
  while (!running.lastWords().includes('ready')) await new Promise((resolve) => setTimeout(resolve, 20))
  await running.stop()
  expect(running.ended.reason).toBe('SIGKILL')
})

test('what an earlier start left running is ended before the new one starts', async () => {
  using folder = temporaryFolder()
  const start = () => startOwnProcess({ name: 'server', folder: folder.path, program: 'sleep', args: ['60'] })
  const lost = await start()
  const identity = pidFileOf(folder.path, 'server')
  const found = await start()
  expect(isAlive(identity)).toBe(false)
  await expect.poll(() => lost.ended.aborted).toBe(true)
  expect(found.ended.aborted).toBe(false)
  await found.stop()
})

test('a process of somebody else that has the number of ours today is left alone', async () => {
  using folder = temporaryFolder()
  const stranger = await startOwnProcess({ name: 'a', folder: folder.path, program: 'sleep', args: ['60'] })
  const identity = pidFileOf(folder.path, 'a')
  writeFileSync(join(folder.path, 'b.pid'), JSON.stringify({ pid: identity.pid, began: 'another time' }))
  const ours = await startOwnProcess({ name: 'b', folder: folder.path, program: 'sleep', args: ['60'] })
  expect(isAlive(identity)).toBe(true)
  await ours.stop()
  await stranger.stop()
})

test('how a process ended and what it said last can be told', async () => {
  using folder = temporaryFolder()
  const running = await startOwnProcess({
    name: 'failing',
    folder: folder.path,
    ...script(`console.error('no space left'); process.exit(3)`),
  })
  if (!running.ended.aborted) await once(running.ended, 'abort')
  expect(running.ended.reason).toBe('exit status 3')
  expect(running.lastWords()).toBe('no space left')
  await running.stop()
})

test('it ends with its parent even when the parent is killed outright', async () => {
  using folder = temporaryFolder()
  const module = new URL('./own-process.ts', import.meta.url).href
  const parent = await startOwnProcess({
    name: 'parent',
    folder: folder.path,
    program: process.execPath,
    args: [
      '--input-type=module',
      '-e',
      `const { startOwnProcess } = await import(${JSON.stringify(module)})
       await startOwnProcess({ name: 'child', folder: ${JSON.stringify(folder.path)}, program: 'sleep', args: ['60'] })
       console.log('started')`,
    ],
  })
  while (!parent.lastWords().includes('started')) await new Promise((resolve) => setTimeout(resolve, 20))
  const child = pidFileOf(folder.path, 'child')
  expect(identityOf(child.pid)).toEqual(child)
  process.kill(pidFileOf(folder.path, 'parent').pid, 'SIGKILL')
  while (isAlive(child)) await new Promise((resolve) => setTimeout(resolve, 20))
  await parent.stop()
})
