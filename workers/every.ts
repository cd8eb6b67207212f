/** Work that is done over and over until somebody asks for an end. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from './log.ts'

export interface Repetition {
  /** Seconds between the end of one time and the start of the next. */
  seconds: number
  what: string
  log: Log
  stopping: AbortSignal
}

/** The first time is at once. Trouble is said, and the next time tries again: the services may have been away. */
export async function every(
  { seconds, what, log, stopping }: Repetition,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!stopping.aborted) {
    await work().catch((error: unknown) => {
      if (!stopping.aborted) log(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    })
    await sleep(seconds * 1_000, undefined, { signal: stopping }).catch(() => {})
  }
}
