/**
 * Lets one piece of work wait for the one before it.
 *
 * Every transaction of a run moves the run's counters. Transactions that meet at such a place are broken off and made
 * again, the later the more often they met; in a row they take a fraction of the time.
 */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>

export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}
