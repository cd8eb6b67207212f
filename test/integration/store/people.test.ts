/** Accounts, signing in, sessions and the log of who looked at what. */
import { expect, test } from 'vitest'
import { accessesTo, recordAccess } from '../../../store/access-log.ts'
import { RecordInvalidError } from '../../../store/checked.ts'
import { later } from '../../../store/credential.ts'
import type { Store } from '../../../store/open-store.ts'
import {
  endSession,
  SESSION_ABSOLUTE_SECONDS,
  SESSION_IDLE_SECONDS,
  userBySession,
} from '../../../store/sessions.ts'
import { issueSignInToken, redeemSignInToken } from '../../../store/sign-in.ts'
import {
  createUser,
  disableUser,
  UserExistsError,
  UserNotFoundError,
  userByName,
  users,
} from '../../../store/users.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at } from './records.ts'

const NOW = at(0)
const TTL = { ttlSeconds: 600, at: NOW }

async function signIn(store: Store): Promise<string> {
  await createUser(store, { name: 'ana', role: 'analyst', at: NOW })
  const redeemed = await redeemSignInToken(store, await issueSignInToken(store, 'ana', TTL), NOW)
  if (redeemed === null) throw new Error('a new token was not accepted')
  return redeemed.sessionToken
}

test('a name is given once, even when two ask for it at once', async () => {
  await using store = await openTestStore()
  const ask = () => createUser(store, { name: 'ana', role: 'analyst', at: NOW })
  const asked = await Promise.allSettled([ask(), ask(), ask()])
  const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(2)
  expect(refused.every((error) => error instanceof UserExistsError)).toBe(true)
  expect(await users(store)).toEqual([
    { schemaVersion: 1, name: 'ana', role: 'analyst', createdAt: NOW, disabledAt: null },
  ])
})

test('a name that could be taken for something else is refused', async () => {
  await using store = await openTestStore()
  for (const name of ['', 'Ana', 'a b', '../a', 'a'.repeat(65)]) {
    await expect(createUser(store, { name, role: 'analyst', at: NOW })).rejects.toThrow(RecordInvalidError)
  }
})

test('a sign-in token works once, even when two use it at once', async () => {
  await using store = await openTestStore()
  await createUser(store, { name: 'ana', role: 'supervisor', at: NOW })
  const token = await issueSignInToken(store, 'ana', TTL)
  const tries = await Promise.all(Array.from({ length: 10 }, () => redeemSignInToken(store, token, at(1))))
  const signedIn = tries.filter((session) => session !== null)
  expect(signedIn).toHaveLength(1)
  expect(signedIn[0]?.user).toMatchObject({ name: 'ana', role: 'supervisor' })
  expect(await redeemSignInToken(store, token, at(2))).toBeNull()
})

test('a sign-in token that is out of time, made up, or of a closed account opens nothing', async () => {
  await using store = await openTestStore()
  await createUser(store, { name: 'ana', role: 'analyst', at: NOW })
  const token = await issueSignInToken(store, 'ana', TTL)
  expect(await redeemSignInToken(store, token, later(NOW, 600))).toBeNull()
  expect(await redeemSignInToken(store, 'made-up', NOW)).toBeNull()
  await disableUser(store, 'ana', at(1))
  expect(await redeemSignInToken(store, token, at(2))).toBeNull()
  await expect(issueSignInToken(store, 'ana', TTL)).rejects.toThrow(UserNotFoundError)
  await expect(issueSignInToken(store, 'nobody', TTL)).rejects.toThrow(UserNotFoundError)
})

test('neither tokens nor session secrets can be read in the database', async () => {
  await using store = await openTestStore()
  await createUser(store, { name: 'ana', role: 'analyst', at: NOW })
  const token = await issueSignInToken(store, 'ana', TTL)
  const redeemed = await redeemSignInToken(store, token, NOW)
  const all = await Promise.all(
    ['signInTokens', 'sessions', 'users'].map((name) => store.db.collection(name).find().toArray()),
  )
  const text = JSON.stringify(all)
  expect(all.flat()).toHaveLength(3)
  expect(text).not.toContain(token)
  expect(text).not.toContain(String(redeemed?.sessionToken))
})

test('a session ends when it lies idle', async () => {
  await using store = await openTestStore()
  const secret = await signIn(store)
  const idle = SESSION_IDLE_SECONDS
  expect(await userBySession(store, secret, later(NOW, idle - 1))).toMatchObject({ name: 'ana' })
  expect(await userBySession(store, secret, later(NOW, 2 * idle - 2))).toMatchObject({ name: 'ana' })
  expect(await userBySession(store, secret, later(NOW, 3 * idle))).toBeNull()
})

test('a session ends after a working day, however busy it is', async () => {
  await using store = await openTestStore()
  const secret = await signIn(store)
  for (let second = 0; second < SESSION_ABSOLUTE_SECONDS; second += SESSION_IDLE_SECONDS / 2) {
    expect(await userBySession(store, secret, later(NOW, second))).not.toBeNull()
  }
  expect(await userBySession(store, secret, later(NOW, SESSION_ABSOLUTE_SECONDS))).toBeNull()
})

test('signing out and closing an account end sessions at once', async () => {
  await using store = await openTestStore()
  const secret = await signIn(store)
  const token = await issueSignInToken(store, 'ana', TTL)
  const other = await redeemSignInToken(store, token, NOW)
  await endSession(store, secret)
  expect(await userBySession(store, secret, at(1))).toBeNull()
  expect(await userBySession(store, String(other?.sessionToken), at(1))).toMatchObject({ name: 'ana' })
  expect(await disableUser(store, 'ana', at(2))).toMatchObject({ disabledAt: at(2) })
  expect(await disableUser(store, 'ana', at(3))).toMatchObject({ disabledAt: at(2) })
  expect(await userBySession(store, String(other?.sessionToken), at(3))).toBeNull()
  expect(await userByName(store, 'ana')).toMatchObject({ disabledAt: at(2) })
  await expect(disableUser(store, 'nobody', at(3))).rejects.toThrow(UserNotFoundError)
})

test('tokens and sessions whose time is over are cleared away', async () => {
  await using store = await openTestStore()
  await signIn(store)
  const muchLater = later(NOW, 2 * SESSION_ABSOLUTE_SECONDS)
  const token = await issueSignInToken(store, 'ana', { ttlSeconds: 60, at: muchLater })
  await redeemSignInToken(store, token, muchLater)
  expect(await store.db.collection('signInTokens').countDocuments()).toBe(1)
  expect(await store.db.collection('sessions').countDocuments()).toBe(1)
})

test('who looked at what is kept, the latest first', async () => {
  await using store = await openTestStore()
  await recordAccess(store, { user: 'ana', action: 'viewed', subject: 'market/1', at: at(1) })
  await recordAccess(store, { user: 'bo', action: 'exported', subject: 'market/1', at: at(2) })
  await recordAccess(store, { user: 'bo', action: 'viewed', subject: 'market/2', at: at(3) })
  const entries = await accessesTo(store, 'market/1', 10)
  expect(entries.map(({ user, action }) => `${user} ${action}`)).toEqual(['bo exported', 'ana viewed'])
  expect(await accessesTo(store, 'market/1', 1)).toHaveLength(1)
})
