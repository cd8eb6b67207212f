import { expect, test } from 'vitest'
import { JOB_OPTIONS } from './job-options.ts'

test('a job is tried for about a minute before it is given up', () => {
  const { attempts, backoff } = JOB_OPTIONS
  const longest = Array.from({ length: attempts - 1 }, (_, index) => backoff.delay * 2 ** index)
  const total = longest.reduce((sum, delay) => sum + delay, 0) / 1_000
  expect(total).toBeGreaterThan(60)
  expect(total * (1 - backoff.jitter)).toBeGreaterThan(30)
})

test('failed jobs are kept, done ones for a time', () => {
  expect(JOB_OPTIONS.removeOnFail).toBe(false)
  expect(JOB_OPTIONS.removeOnComplete).toMatchObject({ age: 86_400, count: 5_000 })
})
