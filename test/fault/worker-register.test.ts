import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { redisConnectionFor } from '../../queue/redis-connection.ts'
import { openWorkerRegister } from '../../workers/worker-register.ts'
import { openTestQueues } from '../support/open-test-queues.ts'
import { openTestStore } from '../support/open-test-store.ts'

test('what a killed worker had locked in a transaction is free as soon as it counts as dead', async () => {
  await using store = await openTestStore()
  await using queues = await openTestQueues()
  const counters = store.db.collection<{ _id: string; count: number }>('counters')
  await counters.insertOne({ _id: 'run', count: 0 })
  const child = fork(join(import.meta.dirname, 'killed-transaction.ts'), [
    ...[inject('mongodbUrl'), store.db.databaseName, inject('redisUrl'), queues.prefix],
  ])
  expect(await once(child, 'message')).toContain('holding')
  child.kill('SIGKILL')

  const redis = redisConnectionFor('worker', inject('redisUrl'))
  const said: string[] = []
  const log = (line: string): void => void said.push(line)
  const register = openWorkerRegister({
    redis,
    prefix: queues.prefix,
    client: store.client,
    log,
    silenceMs: 1_000,
  })
  await expect
    .poll(() => said, { timeout: 20_000 })
    .toEqual(['a worker died; 1 sessions of its own were ended'])
  await store.client.withSession((session) =>
    session.withTransaction(() => counters.updateOne({ _id: 'run' }, { $inc: { count: 10 } }, { session })),
  )
  expect(await counters.findOne({ _id: 'run' })).toMatchObject({ count: 10 })

  await register.close()
  expect(await redis.keys(`${queues.prefix}:worker*`)).toEqual([])
  redis.disconnect()
})
