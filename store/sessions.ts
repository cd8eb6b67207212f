/** Who is signed in. A session ends when it lies idle or after a working day, whichever comes first. */
import type { ClientSession } from 'mongodb'
import type { User } from '../model/user.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { hashOf, later, newSecret } from './credential.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'
import { userByName } from './users.ts'

export const SESSION_IDLE_SECONDS = 2 * 60 * 60
export const SESSION_ABSOLUTE_SECONDS = 12 * 60 * 60
/** The last use is written down no more often than this. */
const TOUCH_SECONDS = 60

/** Begins a session and returns its secret; sessions whose time is over are cleared away. */
export async function beginSession(
  store: Store,
  userName: string,
  at: string,
  session: ClientSession,
): Promise<string> {
  const token = newSecret()
  const sessions = collection(store, 'sessions')
  await sessions.deleteMany({ expiresAt: { $lte: at } }, { session })
  await sessions.insertOne(
    {
      schemaVersion: 1,
      hash: hashOf(token),
      user: userName,
      createdAt: at,
      lastUsedAt: at,
      expiresAt: later(at, SESSION_ABSOLUTE_SECONDS),
    },
    { session },
  )
  return token
}

/** Whose session this is; null when it is unknown or over, or the account is closed. */
export async function userBySession(store: Store, sessionToken: string, at: string): Promise<User | null> {
  const hash = hashOf(sessionToken)
  const sessions = collection(store, 'sessions')
  const found = await sessions.findOne(exactly({ hash }), WITHOUT_ID)
  if (found === null) return null
  if (at >= found.expiresAt || at >= later(found.lastUsedAt, SESSION_IDLE_SECONDS)) return null
  const user = await userByName(store, found.user)
  if (user === null || user.disabledAt !== null) return null
  if (at >= later(found.lastUsedAt, TOUCH_SECONDS)) {
    await sessions.updateOne(exactly({ hash }), { $max: { lastUsedAt: at } })
  }
  return user
}

export async function endSession(store: Store, sessionToken: string): Promise<void> {
  await collection(store, 'sessions').deleteOne(exactly({ hash: hashOf(sessionToken) }))
}
