/** Who signs in at the desk of a start: somebody who is there already, else an analyst made on the first run. */
import type { Store } from '../../store/open-store.ts'
import { createUser, users } from '../../store/users.ts'

export const FIRST_ANALYST = 'analyst'

/** The name of a person who may sign in. */
export async function someAnalyst(store: Store, at: string): Promise<string> {
  const active = (await users(store)).filter((user) => user.disabledAt === null)
  const known = active.find((user) => user.name === FIRST_ANALYST) ?? active[0]
  return known?.name ?? (await createUser(store, { name: FIRST_ANALYST, role: 'analyst', at })).name
}
