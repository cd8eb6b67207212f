/** One marketplace as a server that does not listen yet. */
import fastify, { type FastifyInstance } from 'fastify'
import type { DayClock } from './calendar/day-clock.ts'
import { disturb } from './calendar/disturb.ts'
import { compressAndTag } from './delivery.ts'
import type { Marketplace } from './marketplace.ts'
import { losePatienceOnce, type Patience } from './patience.ts'

export type DemoRequest = { site: string; method: string; path: string; userAgent: string | null }

export type DemoCalendar = {
  seed: string
  /** The day that has the date of `openedAt`. */
  presentDay: number
  clock: DayClock
}

export type ServerOptions = {
  /** What the listings' ages count from; the moment of opening when absent. */
  openedAt?: Date
  /** Makes the site answer one 429 to a client that is too quick; never when absent. */
  patience?: Patience
  /** Told of every request before it is answered. */
  onRequest?: (request: DemoRequest) => void
}

/** @param calendar null for a day on which everything in the catalogue is on offer. */
export function marketplaceServer(
  marketplace: Marketplace,
  options: ServerOptions = {},
  calendar: DemoCalendar | null = null,
): FastifyInstance {
  const { name } = marketplace
  const app = fastify({ forceCloseConnections: true })
  const { onRequest, patience, openedAt = new Date() } = options
  if (onRequest !== undefined)
    app.addHook('onRequest', async ({ method, url, headers }) =>
      onRequest({ site: name, method, path: url, userAgent: headers['user-agent'] ?? null }),
    )
  if (patience !== undefined) losePatienceOnce(app, patience)
  if (calendar !== null) disturb(app, name, calendar.seed, calendar.clock)
  compressAndTag(app)
  const days = calendar && { ...calendar, today: calendar.clock.today }
  marketplace.open(app, { openedAt, calendar: days })
  return app
}
