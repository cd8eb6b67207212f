import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { identityOf } from './process-identity.ts'
import { type LockAttempt, type ProcessLock, takeProcessLock } from './process-lock.ts'

function taken(attempt: LockAttempt): ProcessLock {
  if ('heldBy' in attempt) throw new Error(`held by ${attempt.heldBy.pid}`)
  return attempt.lock
}

test('the second one is told who holds the lock and where to reach it', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'start.lock')
  taken(takeProcessLock(file)).announce('http://127.0.0.1:8400')
  expect(takeProcessLock(file)).toMatchObject({
    heldBy: { pid: process.pid, address: 'http://127.0.0.1:8400' },
  })
})

test('a released lock can be taken again', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'deep', 'start.lock')
  taken(takeProcessLock(file)).release()
  expect(existsSync(file)).toBe(false)
  taken(takeProcessLock(file)).release()
})

test('a lock left by a killed process is taken over', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'start.lock')
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  writeFileSync(file, JSON.stringify({ ...identityOf(child.pid ?? 0), address: null }))
  expect(takeProcessLock(file)).toMatchObject({ heldBy: { pid: child.pid } })
  child.kill('SIGKILL')
  await once(child, 'exit')
  taken(takeProcessLock(file))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder.path)).toEqual(['start.lock'])
})

test.each(['', '{"pid":', '{"pid":"1","began":2}', 'null', '[]'])(
  'a damaged lock (%j) binds nobody',
  (text) => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'start.lock')
    writeFileSync(file, text)
    taken(takeProcessLock(file))
  },
)

test('of many processes that find a stale lock at once, exactly one gets it', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'start.lock')
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'long ago', address: null }))
  const module = new URL('./process-lock.ts', import.meta.url).href
  const script = `
    const { takeProcessLock } = await import(${JSON.stringify(module)})
    process.stdout.write('lock' in takeProcessLock(${JSON.stringify(file)}) ? 'won' : 'lost')
    process.stdin.resume()`
  const racers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script]),
  )
  const results = await Promise.all(racers.map(async ({ stdout }) => String((await once(stdout, 'data'))[0])))
  for (const racer of racers) racer.kill('SIGKILL')
  expect(results.toSorted()).toEqual(['lost', 'lost', 'lost', 'lost', 'lost', 'won'])
})
