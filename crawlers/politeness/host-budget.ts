/** One request at a time to each host, with a rest between them. */
import { setTimeout as rest } from 'node:timers/promises'

/** Workers share one in Redis, the command line keeps one in memory. */
export interface HostBudget {
  /** Runs `work` when the host is free, `delaySeconds` after the end of what ran before it. */
  run<T>(host: string, delaySeconds: number, work: () => Promise<T>): Promise<T>
  /** Lets nothing start before `until`, as a host asks with Retry-After. */
  pause(host: string, until: Date): Promise<void>
}

interface Lane {
  /** Settles when the newest visitor in line has left. */
  tail: Promise<void>
  lastEnd: number
  pausedUntil: number
}

/** A budget for a single process. */
export function memoryHostBudget(): HostBudget {
  const lanes = new Map<string, Lane>()
  const laneOf = (host: string): Lane => {
    const known = lanes.get(host)
    if (known !== undefined) return known
    const lane: Lane = { tail: Promise.resolve(), lastEnd: -Infinity, pausedUntil: 0 }
    lanes.set(host, lane)
    return lane
  }
  return {
    async run(host, delaySeconds, work) {
      const lane = laneOf(host)
      const before = lane.tail
      const left = Promise.withResolvers<void>()
      lane.tail = left.promise
      await before
      try {
        await untilFree(lane, delaySeconds * 1_000)
        return await work()
      } finally {
        lane.lastEnd = Date.now()
        left.resolve()
      }
    },
    async pause(host, until) {
      const lane = laneOf(host)
      lane.pausedUntil = Math.max(lane.pausedUntil, until.getTime())
    },
  }
}

/** A pause may grow while it is waited for. */
async function untilFree(lane: Lane, delayMs: number): Promise<void> {
  for (;;) {
    const wait = Math.max(lane.lastEnd + delayMs, lane.pausedUntil) - Date.now()
    if (wait <= 0) return
    await rest(Math.min(wait, LONGEST_TIMER_MS))
  }
}

const LONGEST_TIMER_MS = 2 ** 31 - 1
