/** What every demonstration site is made of, however different it looks. */
import type { FastifyInstance } from 'fastify'
import type { CatalogueEntry } from './catalogue.ts'

export type Stock = {
  entries: readonly CatalogueEntry[]
  /** When a listing was posted. Moves with the day the demonstration opens, so that it never looks old. */
  postedAt(entry: CatalogueEntry): Date
}

export type Marketplace = {
  /** Names its catalogue, its site file and its listings' truth. */
  name: string
  /** Where it listens when the port is free, so that addresses survive a restart. */
  preferredPort: number
  /** Adds the site's routes. */
  routes(app: FastifyInstance, stock: Stock): void
}

/** Listings aged from `openedAt`, rounded down to the hour. */
export function stockOf(entries: readonly CatalogueEntry[], openedAt: Date): Stock {
  const hour = 3_600_000
  const opened = Math.floor(openedAt.getTime() / hour) * hour
  return { entries, postedAt: (entry) => new Date(opened - Math.round(entry.postedHoursAgo * hour)) }
}
