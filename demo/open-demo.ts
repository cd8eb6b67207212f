/** Opens the demonstration: fictional marketplaces on loopback, each with its site file. */
import type { FastifyInstance } from 'fastify'
import type { Site } from '../model/site.ts'
import { board } from './board/board.ts'
import { dayClock } from './calendar/day-clock.ts'
import { LAST_DAY } from './calendar/life.ts'
import { classifieds } from './classifieds/classifieds.ts'
import { feed } from './feed/feed.ts'
import { listenNear } from './listen.ts'
import { marketplaceServer, type ServerOptions } from './server.ts'
import { shop } from './shop/shop.ts'
import { demoSite, siteFileText } from './site-file.ts'

export const MARKETPLACES = { classifieds, feed, shop, board }

export type DemoSiteName = keyof typeof MARKETPLACES

export type DemoOptions = ServerOptions & {
  host?: '127.0.0.1'
  /** By site; a site left out takes its usual port, 0 means any. */
  ports?: { readonly [name in DemoSiteName]?: number }
  /** Without one, everything in the catalogues is on offer at once, and nothing ever happens. */
  calendar?: {
    /** Another one makes other things happen. */
    seed?: string
    /** Where it begins. */
    day: number
    /** The day that has today's date, the last one when absent. */
    presentDay?: number
    /** Days pass by themselves; until the next is set when absent. */
    dayLengthSeconds?: number
  }
}

export const DEMO_SEED = 'demonstration'

export type DemoSite = {
  name: string
  /** Without a slash at the end. */
  url: string
  port: number
  /** Differs from `port` when that one was taken. */
  preferredPort: number
  siteFile: Site
  /** The same as YAML, for a file. */
  siteFileText: string
}

export type Demo = {
  sites: DemoSite[]
  /** The `host:port` of each site, which the way out must allow. */
  allow: string[]
  /** The day of the calendar; null without one. */
  day(): number | null
  /** Makes it another day on all sites. @throws RangeError without a calendar, or for a day that it does not have. */
  setDay(day: number): void
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts every demonstration marketplace; closing the result stops them.
 *
 * @throws RangeError when the calendar has no such day.
 */
export async function openDemo(options: DemoOptions = {}): Promise<Demo> {
  const { host = '127.0.0.1', ports = {} } = options
  const calendar = calendarOf(options.calendar)
  const apps: FastifyInstance[] = []
  const close = async (): Promise<void> => {
    await Promise.all(apps.map((app) => app.close()))
  }
  try {
    const sites: DemoSite[] = []
    for (const marketplace of Object.values(MARKETPLACES)) {
      const app = marketplaceServer(marketplace, options, calendar)
      apps.push(app)
      const wanted = Object.entries(ports).find(([name]) => name === marketplace.name)?.[1]
      const preferredPort = wanted ?? marketplace.preferredPort
      sites.push(siteAt(marketplace.name, host, await listenNear(app, host, preferredPort), preferredPort))
    }
    return {
      sites,
      allow: sites.map(({ port }) => `${host}:${port}`),
      day: () => calendar?.clock.today() ?? null,
      setDay(day) {
        if (calendar === null) throw new RangeError('This demonstration was opened without a calendar')
        calendar.clock.set(day)
      },
      close,
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function siteAt(name: string, host: string, port: number, preferredPort: number): DemoSite {
  const url = `http://${host}:${port}`
  const siteFile = demoSite(name, url)
  return { name, url, port, preferredPort, siteFile, siteFileText: siteFileText(name, url) }
}

function calendarOf(asked: DemoOptions['calendar']) {
  if (asked === undefined) return null
  const { seed = DEMO_SEED, day, presentDay = LAST_DAY, dayLengthSeconds = null } = asked
  return { seed, presentDay, clock: dayClock(day, dayLengthSeconds) }
}
