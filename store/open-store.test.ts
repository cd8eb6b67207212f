import { expect, test } from 'vitest'
import { hasTransactions, MongoNotReplicaSetError, MongoUnavailableError } from './open-store.ts'

test('only a member of a replica set, or what stands before a sharded cluster, has transactions', () => {
  expect(hasTransactions({ setName: 'rs0', isWritablePrimary: true })).toBe(true)
  expect(hasTransactions({ msg: 'isdbgrid' })).toBe(true)
  expect(hasTransactions({ isWritablePrimary: true })).toBe(false)
})

test('no message shows a password', () => {
  const url = 'mongodb://user:secret@db.example:27017/?replicaSet=rs0'
  for (const error of [
    new MongoUnavailableError(url, new Error('refused')),
    new MongoNotReplicaSetError(url),
  ]) {
    expect(error.message).toContain('db.example:27017')
    expect(error.message).not.toContain('secret')
    expect(error.exitStatus).toBe(3)
  }
})
