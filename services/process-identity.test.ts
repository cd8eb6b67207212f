import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { identityOf, isAlive } from './process-identity.ts'

test('a running process has the same identity each time it is asked for', () => {
  const identity = identityOf(process.pid)
  expect(identity).not.toBeNull()
  expect(identityOf(process.pid)).toEqual(identity)
})

test('a process that has ended is not alive, and neither is a later one with its number', async () => {
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  const identity = identityOf(child.pid ?? 0)
  if (identity === null) throw new Error('the process runs')
  expect(isAlive(identity)).toBe(true)
  expect(isAlive({ ...identity, began: `${identity.began}0` })).toBe(false)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(identity)).toBe(false)
})

test('there is no process 0 to be taken for ours', () => {
  expect(identityOf(0)).toBeNull()
})
