import { setTimeout as rest } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { memoryHostBudget } from './host-budget.ts'

test('a host is asked for one thing at a time, in the order of asking', async () => {
  const budget = memoryHostBudget()
  const seen: string[] = []
  const visit = (name: string) =>
    budget.run('a.example', 0, async () => {
      seen.push(`${name} starts`)
      await rest(5)
      seen.push(`${name} ends`)
    })
  await Promise.all([visit('one'), visit('two'), visit('three')])
  expect(seen).toEqual(['one starts', 'one ends', 'two starts', 'two ends', 'three starts', 'three ends'])
})

test('the rest counts from the end of one visit to the start of the next', async () => {
  const budget = memoryHostBudget()
  await budget.run('a.example', 0, () => rest(30))
  const end = Date.now()
  await budget.run('a.example', 0.06, async () => expect(Date.now() - end).toBeGreaterThanOrEqual(55))
})

test('hosts do not wait for each other', async () => {
  const budget = memoryHostBudget()
  const never = budget.run('slow.example', 0, () => rest(60_000, null, { ref: false }))
  await budget.run('fast.example', 0, async () => {})
  expect(never).toBeInstanceOf(Promise)
})

test('a visit that fails makes room for the next', async () => {
  const budget = memoryHostBudget()
  const failing = budget.run('a.example', 0, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(await budget.run('a.example', 0, async () => 'fine')).toBe('fine')
})

test('a pause holds back what starts later, and a shorter one does not end it', async () => {
  const budget = memoryHostBudget()
  const until = Date.now() + 80
  await budget.pause('a.example', new Date(until))
  await budget.pause('a.example', new Date(until - 60))
  await budget.run('a.example', 0, async () => expect(Date.now()).toBeGreaterThanOrEqual(until))
})

test('a pause that grows while it is waited for is waited for', async () => {
  const budget = memoryHostBudget()
  const until = Date.now() + 90
  await budget.pause('a.example', new Date(Date.now() + 20))
  const waiting = budget.run('a.example', 0, async () => Date.now())
  await budget.pause('a.example', new Date(until))
  expect(await waiting).toBeGreaterThanOrEqual(until)
})
