import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('work is done in the order it came, never two at a time', async () => {
  const inTurn = oneAtATime()
  const log: string[] = []
  const work = (name: string, milliseconds: number) =>
    inTurn(async () => {
      log.push(`${name} begins`)
      await sleep(milliseconds)
      log.push(`${name} ends`)
      return name
    })
  expect(await Promise.all([work('a', 20), work('b', 1), work('c', 0)])).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('work that fails is told to whoever asked for it, and does not stop the next', async () => {
  const inTurn = oneAtATime()
  const failing = inTurn(() => Promise.reject(new Error('conflict')))
  const next = inTurn(async () => 'stored')
  await expect(failing).rejects.toThrow('conflict')
  expect(await next).toBe('stored')
})
