import { MongoNetworkError, MongoServerError } from 'mongodb'
import { expect, test } from 'vitest'
import { isMongoAway, untilStored } from './store-patience.ts'

const patience = (signal = new AbortController().signal) => {
  const said: string[] = []
  return { stopping: signal, log: (line: string) => void said.push(line), said }
}

test('work is repeated until MongoDB is back, and that is said once', async () => {
  const waiting = patience()
  let attempts = 0
  const result = await untilStored(waiting, async () => {
    attempts += 1
    if (attempts < 3) throw new MongoNetworkError('connection refused')
    return 'stored'
  })
  expect(result).toBe('stored')
  expect(attempts).toBe(3)
  expect(waiting.said).toHaveLength(1)
})

test('an answer of MongoDB is not repeated', async () => {
  let attempts = 0
  const work = untilStored(patience(), async () => {
    attempts += 1
    throw new MongoServerError({ message: 'document failed validation', code: 121 })
  })
  await expect(work).rejects.toThrow('validation')
  expect(attempts).toBe(1)
})

test('nobody waits for MongoDB once the worker is asked to end', async () => {
  const stopping = new AbortController()
  const work = untilStored(patience(stopping.signal), async () => {
    stopping.abort()
    throw new MongoNetworkError('connection refused')
  })
  await expect(work).rejects.toThrow('refused')
})

test('a commit whose result is unknown is repeated', () => {
  const error = new MongoServerError({ message: 'broken', errorLabels: ['UnknownTransactionCommitResult'] })
  expect(isMongoAway(error)).toBe(true)
  expect(isMongoAway(new Error('something else'))).toBe(false)
})
