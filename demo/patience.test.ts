import fastify, { type FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { losePatienceOnce } from './patience.ts'

function impatient(withinMilliseconds: number): FastifyInstance {
  const app = fastify()
  losePatienceOnce(app, { most: 2, withinMilliseconds, retryAfterSeconds: 3 })
  app.get('/', async () => 'page')
  return app
}

async function statuses(app: FastifyInstance, requests: number): Promise<number[]> {
  const codes: number[] = []
  for (let n = 0; n < requests; n++) codes.push((await app.inject('/')).statusCode)
  return codes
}

test('a client that is too quick is told once to wait', async () => {
  await using app = impatient(60_000)
  expect(await statuses(app, 5)).toEqual([200, 200, 429, 200, 200])
})

test('the refusal says how long to wait', async () => {
  await using app = impatient(60_000)
  await statuses(app, 2)
  expect((await app.inject('/')).headers['retry-after']).toBe('3')
})

test('a client that takes its time is never refused', async () => {
  await using app = impatient(0)
  expect(await statuses(app, 5)).toEqual([200, 200, 200, 200, 200])
})
