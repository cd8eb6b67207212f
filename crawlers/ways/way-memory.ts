/** Where it is remembered which way of fetching a kind of page needs; workers keep it in the store. */
import type { FetchWay } from '../../model/fetch-way.ts'

export interface WayMemory {
  recall(site: string, kind: string): Promise<FetchWay | null>
  remember(way: FetchWay): Promise<void>
}

/** A memory for a single process. */
export function memoryOfWays(): WayMemory {
  const known = new Map<string, FetchWay>()
  const keyOf = (site: string, kind: string) => `${site} ${kind}`
  return {
    recall: async (site, kind) => known.get(keyOf(site, kind)) ?? null,
    remember: async (way) => void known.set(keyOf(way.site, way.kind), way),
  }
}
