/** Slows down for a host that slows down: its answers come later when it has too much to do. */

/** Moving means of how long a host takes to begin its answer, in milliseconds. */
export interface Pace {
  /** What is usual for this host: follows quickly down and slowly up. */
  usual: number
  /** What it has been lately. */
  recent: number
}

export function paceAfter(before: Pace | undefined, latencyMs: number): Pace {
  if (before === undefined) return { usual: latencyMs, recent: latencyMs }
  const share = latencyMs < before.usual ? DOWN : UP
  return {
    usual: before.usual + share * (latencyMs - before.usual),
    recent: before.recent + RECENT * (latencyMs - before.recent),
  }
}

/**
 * Milliseconds to leave the host alone beyond the rest that it has anyway. A host that takes twice as long as usual rests
 * as long as it took, and longer the further it is from what is usual; one that takes seconds is asked for half of its
 * time at most. The idea is Heritrix's delay factor and Scrapy's AutoThrottle, with the host's own usual pace as measure.
 */
export function extraRestMs({ usual, recent }: Pace): number {
  if (recent < NOTICEABLE_MS) return 0
  const rise = recent / Math.max(usual, 1)
  const rising = rise >= RISES_FROM ? recent * (rise - 1) : 0
  const slow = recent >= SLOW_MS ? recent : 0
  return Math.round(Math.min(Math.max(rising, slow), LONGEST_MS))
}

const DOWN = 0.3
const UP = 0.02
const RECENT = 0.3
/** Faster answers vary by chance alone. */
const NOTICEABLE_MS = 250
const RISES_FROM = 2
const SLOW_MS = 2_000
const LONGEST_MS = 60_000
