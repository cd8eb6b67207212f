import { once } from 'node:events'
import { expect, test } from 'vitest'
import { deadlineAfter } from './deadline.ts'

const LONG = 2 ** 30

test('the time being over is the reason', async () => {
  using deadline = deadlineAfter(5, null)
  await once(deadline.signal, 'abort')
  expect(deadline.signal.reason).toMatchObject({ name: 'TimeoutError' })
})

test('whoever else ends it gives the reason, before or during', () => {
  const other = new AbortController()
  using during = deadlineAfter(LONG, other.signal)
  expect(during.signal.aborted).toBe(false)
  const reason = new Error('the site was stopped')
  other.abort(reason)
  using after = deadlineAfter(LONG, other.signal)
  expect([during.signal.reason, after.signal.reason]).toEqual([reason, reason])
})

test('what is over is not ended later', () => {
  const other = new AbortController()
  const deadline = deadlineAfter(LONG, other.signal)
  deadline[Symbol.dispose]()
  other.abort()
  expect(deadline.signal.aborted).toBe(false)
})
