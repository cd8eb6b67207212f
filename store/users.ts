/** Accounts. A name is given once and never again, since decisions are signed with it. */
import type { ClientSession } from 'mongodb'
import { WtmError } from '../model/error.ts'
import { type User, type UserRole, user as userSchema } from '../model/user.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './open-store.ts'
import { withTransaction } from './transaction.ts'

export class UserExistsError extends WtmError {
  constructor(name: string) {
    super('USER_EXISTS', `There is a user ${name} already; choose another name.`)
  }
}

export class UserNotFoundError extends WtmError {
  constructor(name: string) {
    super('USER_NOT_FOUND', `There is no active user ${name}.`)
  }
}

/**
 * @throws UserExistsError also for a name whose account was disabled
 * @throws RecordInvalidError
 */
export async function createUser(
  store: Store,
  account: { name: string; role: UserRole; at: string },
): Promise<User> {
  const { name, role, at } = account
  const user = checked(userSchema, { schemaVersion: 1, name, role, createdAt: at, disabledAt: null })
  const { record, isNew } = await insertOnce(collection(store, 'users'), exactly({ name }), user)
  if (!isNew) throw new UserExistsError(name)
  return record
}

/** Everybody, by name, disabled accounts too. */
export function users(store: Store): Promise<User[]> {
  return collection(store, 'users').find({}, WITHOUT_ID).sort({ name: 1 }).toArray()
}

export function userByName(store: Store, name: string, session?: ClientSession): Promise<User | null> {
  return collection(store, 'users').findOne(exactly({ name }), { ...WITHOUT_ID, ...(session && { session }) })
}

/**
 * Closes an account and ends its sessions and sign-in links at once. The first closing stands.
 * @throws UserNotFoundError
 */
export function disableUser(store: Store, name: string, at: string): Promise<User> {
  return withTransaction(store, async (session) => {
    const everyone = collection(store, 'users')
    await everyone.updateOne(exactly({ name, disabledAt: null }), { $set: { disabledAt: at } }, { session })
    const user = await everyone.findOne(exactly({ name }), { ...WITHOUT_ID, session })
    if (user === null) throw new UserNotFoundError(name)
    await collection(store, 'signInTokens').deleteMany(exactly({ user: name }), { session })
    await collection(store, 'sessions').deleteMany(exactly({ user: name }), { session })
    return user
  })
}
