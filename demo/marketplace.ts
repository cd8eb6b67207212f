/** What every demonstration site is made of, however different it looks. */
import type { FastifyInstance } from 'fastify'
import type { Life } from './calendar/life.ts'
import { type Calendar, livesOf, stockOn } from './calendar/stock-on.ts'
import { type Offered, type Stock, type Trade, wholeStock } from './stock.ts'

export type SiteDefinition<E extends Offered> = Trade<E> & {
  /** Where it listens when the port is free, so that addresses survive a restart. */
  preferredPort: number
  /** The whole catalogue. */
  read(): E[]
  /** Adds the site's routes; `today` is asked at every request. */
  routes(app: FastifyInstance, today: () => Stock<E>): void
}

/** A site, whatever its listings are like. */
export type Marketplace = {
  name: string
  preferredPort: number
  /** Adds the site's routes; without a calendar they show the whole catalogue. */
  open(app: FastifyInstance, times: { openedAt: Date; calendar: Calendar | null }): void
  /** What happens to each of its listings on the calendar; `copyOf` names the one that has come back. */
  lives(seed: string): { id: string; life: Life; copyOf: string | null }[]
}

export function marketplace<E extends Offered>(definition: SiteDefinition<E>): Marketplace {
  const { name, preferredPort } = definition
  return {
    name,
    preferredPort,
    open(app, { openedAt, calendar }) {
      const entries = definition.read()
      const whole = wholeStock(entries, openedAt)
      const stocks = new Map<number, Stock<E>>()
      definition.routes(app, () => {
        if (calendar === null) return whole
        const day = calendar.today()
        const stock = stocks.get(day) ?? stockOn(definition, entries, { calendar, day, openedAt })
        stocks.set(day, stock)
        return stock
      })
    },
    lives: (seed) =>
      livesOf(definition, definition.read(), seed).map(({ entry, life, copyOf }) => ({
        id: entry.id,
        life,
        copyOf: copyOf?.id ?? null,
      })),
  }
}
