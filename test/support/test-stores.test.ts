import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { expect, inject, test } from 'vitest'
import { openTestQueues } from './open-test-queues.ts'
import { openTestStore } from './open-test-store.ts'

test("a test's database is its own, and gone afterwards", async () => {
  const mine = await openTestStore()
  await using other = await openTestStore()
  expect(mine.db.databaseName).not.toBe(other.db.databaseName)
  await mine.close()
  const client = await MongoClient.connect(inject('mongodbUrl'))
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  await client.close()
  const names = databases.map(({ name }) => name)
  expect(names).not.toContain(mine.db.databaseName)
  expect(names).toContain(other.db.databaseName)
})

test("a test's queues leave nothing in Redis", async () => {
  const queues = await openTestQueues()
  const redis = new Redis(inject('redisUrl'))
  const prefix = `${queues.prefix}:`
  await redis.set(`${prefix}left over`, '1')
  await queues.close()
  expect(await redis.keys(`${prefix}*`)).toEqual([])
  redis.disconnect()
})
