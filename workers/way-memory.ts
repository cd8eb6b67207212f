/** What all workers remember together of the ways of fetching, read from the store once a minute at most. */
import type { WayMemory } from '../crawlers/ways/way-memory.ts'
import type { FetchWay } from '../model/fetch-way.ts'
import { fetchWayOf, recordFetchWay } from '../store/fetch-ways.ts'
import type { Store } from '../store/open-store.ts'
import { type Patience, untilStored } from './store-patience.ts'

const KNOWN_FOR_MS = 60_000

export function storedWays(store: Store, patience: Patience): WayMemory {
  const known = new Map<string, { way: FetchWay | null; until: number }>()
  const keep = (site: string, kind: string, way: FetchWay | null) =>
    known.set(`${site} ${kind}`, { way, until: Date.now() + KNOWN_FOR_MS })
  return {
    async recall(site, kind) {
      const fresh = known.get(`${site} ${kind}`)
      if (fresh !== undefined && Date.now() < fresh.until) return fresh.way
      const way = await untilStored(patience, () => fetchWayOf(store, site, kind))
      keep(site, kind, way)
      return way
    },
    async remember(way) {
      await untilStored(patience, () => recordFetchWay(store, way))
      patience.log(`${way.site}, ${way.kind}: fetched by ${way.way} (${way.reason})`)
      keep(way.site, way.kind, way)
    },
  }
}
