/** Signing in by a link that works once. */
import type { User } from '../model/user.ts'
import { collection } from './collections.ts'
import { hashOf, later, newSecret } from './credential.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'
import { beginSession } from './sessions.ts'
import { withTransaction } from './transaction.ts'
import { UserNotFoundError, userByName } from './users.ts'

/**
 * A new single-use token for a user, to be put into a link. Tokens whose time is over are cleared away.
 * @throws UserNotFoundError also for a disabled account
 */
export async function issueSignInToken(
  store: Store,
  userName: string,
  { ttlSeconds, at }: { ttlSeconds: number; at: string },
): Promise<string> {
  const user = await userByName(store, userName)
  if (user === null || user.disabledAt !== null) throw new UserNotFoundError(userName)
  const token = newSecret()
  const tokens = collection(store, 'signInTokens')
  await tokens.deleteMany({ expiresAt: { $lte: at } })
  await tokens.insertOne({
    schemaVersion: 1,
    hash: hashOf(token),
    user: user.name,
    createdAt: at,
    expiresAt: later(at, ttlSeconds),
    usedAt: null,
  })
  return token
}

/** Trades a token for a session; null when it is unknown, used, out of time, or its user's account is closed. */
export function redeemSignInToken(
  store: Store,
  token: string,
  at: string,
): Promise<{ sessionToken: string; user: User } | null> {
  const hash = hashOf(token)
  return withTransaction(store, async (session) => {
    const spent = await collection(store, 'signInTokens').findOneAndUpdate(
      { ...exactly({ hash, usedAt: null }), expiresAt: { $gt: at } },
      { $set: { usedAt: at } },
      { session },
    )
    if (spent === null) return null
    const user = await userByName(store, spent.user, session)
    if (user === null || user.disabledAt !== null) return null
    return { sessionToken: await beginSession(store, user.name, at, session), user }
  })
}
