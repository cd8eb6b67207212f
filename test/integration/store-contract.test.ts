/** The store's contract: what this project asks of a MongoDB. `MONGODB_URL=… npm test` asks it of yours. */
import { type Document, MongoServerError } from 'mongodb'
import { expect, inject, test } from 'vitest'
import { COLLECTIONS, type CollectionName, collection } from '../../store/collections.ts'
import { exactly } from '../../store/exactly.ts'
import { insertOnce } from '../../store/insert-once.ts'
import { MongoUnavailableError, openStore, type Store } from '../../store/open-store.ts'
import { prepareStore } from '../../store/prepare-store.ts'
import { withTransaction } from '../../store/transaction.ts'
import { openTestStore } from '../support/open-test-store.ts'
import { writeOneOfEach } from './store/one-of-each.ts'
import { at } from './store/records.ts'

const NAMES = Object.keys(COLLECTIONS) as CollectionName[]
const VALIDATION_FAILED = 121
const DUPLICATE_KEY = 11_000

/** What the server says to a raw write: its error code, or 0. */
async function codeOf(write: Promise<unknown>): Promise<number | string> {
  try {
    await write
    return 0
  } catch (error) {
    return error instanceof MongoServerError ? Number(error.code) : String(error)
  }
}

async function rawRecord(store: Store, name: CollectionName): Promise<Document> {
  const found = await store.db.collection(name).findOne({}, { projection: { _id: 0 } })
  if (found === null) throw new Error(`nothing was written to ${name}`)
  return found
}

/** Replaces the record that `rawRecord` reads, so that no unique index stands in the way of a test about shape. */
async function replaceWith(store: Store, name: CollectionName, record: Document): Promise<number | string> {
  return codeOf(store.db.collection(name).replaceOne({}, record))
}

test('it refuses records that the model does not know, whoever writes them', async () => {
  await using store = await openTestStore()
  await writeOneOfEach(store)
  for (const name of NAMES) {
    const record = await rawRecord(store, name)
    expect([name, await replaceWith(store, name, record)]).toEqual([name, 0])
    const variants: [string, Document][] = [
      ['an unknown field', { ...record, surprise: 1 }],
      ['another schema version', { ...record, schemaVersion: 2 }],
      ...Object.keys(record)
        .map((field): [string, Document] => {
          const { [field]: _gone, ...rest } = record
          return [`no ${field}`, rest]
        })
        // What the model can do without, the server must admit.
        .filter(([, variant]) => !COLLECTIONS[name].schema.safeParse(variant).success),
      ...Object.entries(record)
        .filter(([, value]) => typeof value === 'string')
        .map(([field]): [string, Document] => [`a number as ${field}`, { ...record, [field]: 7 }]),
    ]
    for (const [what, variant] of variants) {
      expect([name, what, await replaceWith(store, name, variant)]).toEqual([name, what, VALIDATION_FAILED])
    }
  }
})

test('it refuses malformed instants, hashes, counts and what lies deeper', async () => {
  await using store = await openTestStore()
  await writeOneOfEach(store)
  const run = await rawRecord(store, 'runs')
  const visit = await rawRecord(store, 'visits')
  const evidence = await rawRecord(store, 'evidence')
  const refused: [CollectionName, Document][] = [
    ['runs', { ...run, startedAt: 'yesterday' }],
    ['runs', { ...run, startedAt: new Date() }],
    ['runs', { ...run, state: 'lost' }],
    ['runs', { ...run, counts: { ...run.counts, pages: -1 } }],
    ['runs', { ...run, counts: { ...run.counts, pages: 1.5 } }],
    ['visits', { ...visit, bodySha256: 'short' }],
    ['visits', { ...visit, headers: [['only a name']] }],
    ['visits', { ...visit, headers: [['a', 'b', 'c']] }],
    ['visits', { ...visit, redirects: [{ url: visit.finalUrl, status: 302 }] }],
    ['evidence', { ...evidence, manifest: { ...evidence.manifest, artifacts: [] } }],
    ['evidence', { ...evidence, manifest: { ...evidence.manifest, surprise: 1 } }],
  ]
  for (const [name, record] of refused) {
    expect([name, await replaceWith(store, name, record)]).toEqual([name, VALIDATION_FAILED])
  }
})

test('it keeps every unique index', async () => {
  await using store = await openTestStore()
  await writeOneOfEach(store)
  for (const name of NAMES.filter((candidate) => candidate !== 'accesses')) {
    const record = await rawRecord(store, name)
    expect([name, await codeOf(store.db.collection(name).insertOne(record))]).toEqual([name, DUPLICATE_KEY])
  }
})

test('it allows one open run a site, and any number of finished ones', async () => {
  await using store = await openTestStore()
  await writeOneOfEach(store)
  const { _id, ...run } = (await store.db.collection('runs').findOne()) ?? {}
  const runs = store.db.collection('runs')
  expect(await codeOf(runs.insertOne({ ...run, runId: 'run-2' }))).toBe(DUPLICATE_KEY)
  expect(await codeOf(runs.insertOne({ ...run, runId: 'run-3', state: 'finished' }))).toBe(0)
  expect(await codeOf(runs.insertOne({ ...run, runId: 'run-4', state: 'finished' }))).toBe(0)
})

test('a transaction that fails in its middle leaves nothing', async () => {
  await using store = await openTestStore()
  const attempt = withTransaction(store, async (session) => {
    await collection(store, 'users').insertOne(user('ana'), { session })
    await collection(store, 'users').insertOne(user('bo'), { session })
    throw new Error('the power went')
  })
  await expect(attempt).rejects.toThrow('the power went')
  expect(await collection(store, 'users').countDocuments()).toBe(0)
})

test('what a transaction has written is not seen outside before it ends', async () => {
  await using store = await openTestStore()
  const seen = await withTransaction(store, async (session) => {
    await collection(store, 'users').insertOne(user('ana'), { session })
    const outside = await collection(store, 'users').countDocuments()
    const inside = await collection(store, 'users').countDocuments({}, { session })
    return { outside, inside }
  })
  expect(seen).toEqual({ outside: 0, inside: 1 })
})

test('of transactions that insert the same record at once, one does and the others find it', async () => {
  await using store = await openTestStore()
  const insert = () =>
    withTransaction(store, (session) =>
      insertOnce(collection(store, 'users'), exactly({ name: 'ana' }), user('ana'), session),
    )
  const standing = await Promise.all(Array.from({ length: 20 }, insert))
  expect(standing.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(await collection(store, 'users').countDocuments()).toBe(1)
})

test('a counter that many transactions move at once loses nothing', async () => {
  await using store = await openTestStore()
  await writeOneOfEach(store)
  const runs = collection(store, 'runs')
  const before = (await runs.findOne())?.counts.pages ?? 0
  const move = () =>
    withTransaction(store, async (session) => {
      await runs.updateOne(exactly({ runId: 'run-1' }), { $inc: { 'counts.pages': 1 } }, { session })
    })
  await Promise.all(Array.from({ length: 30 }, move))
  expect((await runs.findOne())?.counts.pages).toBe(before + 30)
})

test('writes wait for the majority and are repeated after a lost answer', async () => {
  await using store = await openTestStore()
  expect(store.client.writeConcern?.w).toBe('majority')
  expect(store.client.options).toMatchObject({ retryWrites: true, retryReads: true })
})

test('several processes may prepare a database at once, and again', async () => {
  await using store = await openTestStore()
  await Promise.all(Array.from({ length: 4 }, () => prepareStore(store)))
  const names = (await store.db.listCollections().toArray()).map(({ name }) => name)
  expect(names.sort()).toEqual([...NAMES].sort())
})

test('preparing renews a validator that an older version left behind', async () => {
  await using store = await openTestStore()
  await store.db.command({ collMod: 'users', validator: {}, validationLevel: 'strict' })
  expect(await codeOf(store.db.collection('users').insertOne({ name: 'anything' }))).toBe(0)
  await prepareStore(store)
  expect(await codeOf(store.db.collection('users').insertOne({ name: 'more' }))).toBe(VALIDATION_FAILED)
})

test('where there is no MongoDB, opening says so and says what to do', async () => {
  const opening = openStore({ url: 'mongodb://user:secret@127.0.0.1:1/', database: 'x' })
  const error = await opening.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(MongoUnavailableError)
  expect(error).toMatchObject({ code: 'MONGO_UNAVAILABLE', exitStatus: 3 })
  expect(String(error)).toMatch(/127\.0\.0\.1:1.*MONGODB_URL/)
  expect(String(error)).not.toContain('secret')
})

test('an address that is none is no crash either', async () => {
  await expect(openStore({ url: 'localhost', database: 'x' })).rejects.toThrow(MongoUnavailableError)
})

test('a closed store is closed', async () => {
  const store = await openStore({ url: inject('mongodbUrl'), database: 'wtm_test_closed' })
  await store.close()
  await expect(store.db.collection('users').findOne()).rejects.toThrow()
})

function user(name: string) {
  return { schemaVersion: 1, name, role: 'analyst', createdAt: at(0), disabledAt: null } as const
}
