/** Child process of worker-register.test.ts: a worker that holds a transaction open until it is killed. */

import { redisConnectionFor } from '../../queue/redis-connection.ts'
import { openStore } from '../../store/open-store.ts'
import { openWorkerRegister } from '../../workers/worker-register.ts'

const [mongodbUrl = '', database = '', redisUrl = '', prefix = ''] = process.argv.slice(2)
const store = await openStore({ url: mongodbUrl, database })
const redis = redisConnectionFor('worker', redisUrl)
const register = openWorkerRegister({ redis, prefix, client: store.client, log: () => {}, silenceMs: 1_000 })
const session = store.client.startSession()
register.note(session)
session.startTransaction()
await store.db
  .collection<{ _id: string; count: number }>('counters')
  .updateOne({ _id: 'run' }, { $inc: { count: 1 } }, { session })
await redis.ping()
process.send?.('holding')
