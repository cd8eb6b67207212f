import fastify from 'fastify'
import { expect, test } from 'vitest'
import { listenNear } from './listen.ts'

test('port 0 is any free port', async () => {
  await using app = fastify()
  expect(await listenNear(app, '127.0.0.1', 0)).toBeGreaterThan(0)
})

test('a taken port leads to the next free one, ten further on', async () => {
  await using first = fastify()
  await using second = fastify()
  const taken = await listenNear(first, '127.0.0.1', 0)
  const port = await listenNear(second, '127.0.0.1', taken)
  expect(port).not.toBe(taken)
  if (taken + 200 < 65_535) expect((port - taken) % 10).toBe(0)
})

test('an address of another machine is an error, not a reason to go on', async () => {
  await using app = fastify()
  await expect(listenNear(app, '192.0.2.1', 8411)).rejects.toThrow()
})
