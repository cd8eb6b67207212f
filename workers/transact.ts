/** The transactions of a worker: one after the other, waited for while MongoDB is away, ended should the worker die. */
import type { ClientSession } from 'mongodb'
import type { Store } from '../store/open-store.ts'
import { withTransaction } from '../store/transaction.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type Patience, untilStored } from './store-patience.ts'
import type { WorkerRegister } from './worker-register.ts'

/**
 * `work` may run more than once, and must do no harm when it runs again after it was committed.
 *
 * @throws the last error once the worker is asked to end while MongoDB is away.
 */
export type Transact = <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>

export function transactions(
  store: Store,
  register: Pick<WorkerRegister, 'note'>,
  patience: Patience,
): Transact {
  const inTurn = oneAtATime()
  return (work) =>
    untilStored(patience, () =>
      inTurn(() =>
        withTransaction(store, (session) => {
          register.note(session)
          return work(session)
        }),
      ),
    )
}
