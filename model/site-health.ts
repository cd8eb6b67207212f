/** How well a site is read over time, and the alarms where that suddenly fell off. */
import { z } from 'zod'
import { instant, schemaVersion, sha256Hex, slug } from './primitives.ts'

const count = z.int().nonnegative()

/** What the visits of one run in one hour gave together. */
export const siteTally = z.strictObject({
  schemaVersion,
  site: slug,
  runId: z.string(),
  /** The beginning of the hour. */
  hour: instant,
  /** The ends of the first and the last visit in it. */
  from: instant,
  to: instant,
  /** Whether nothing more can come to it. */
  final: z.boolean(),
  /** Visits by how they ended; `login` are those that were blocked by a page that asks to sign in. */
  visits: z.strictObject({
    page: count,
    ended: count,
    blocked: count,
    login: count,
    'refused-by-robots': count,
    error: count,
  }),
  /** Searches and lists that found something the time before, and those of them that found nothing now. */
  searches: z.strictObject({ pages: count, empty: count }),
  /** Listings that should have been read, read or not. */
  wanted: count,
  /** Listings that were read. */
  listings: count,
  /** On how many of the listings each field was found, by where it came from. */
  fields: z.record(z.string(), z.record(z.string(), count)),
})
export type SiteTally = z.infer<typeof siteTally>

export const alarmKind = z.enum([
  /** A field is found on clearly fewer listings than before. */
  'field-dropped',
  /** Several fields come from other places of the page than before, or from none. */
  'new-template',
  /** Pages of listings come, and no listing can be read from them. */
  'unreadable',
  /** Searches that used to find something find nothing. */
  'empty-searches',
  'blocked',
  'login-wall',
  'refused-by-robots',
  'errors',
])
export type AlarmKind = z.infer<typeof alarmKind>

/** In how many of how many cases it went well. */
const share = z.strictObject({ good: count, of: count })
export type Share = z.infer<typeof share>

/** One page that shows what is wrong, kept for good. */
export const alarmPage = z.strictObject({
  visitId: z.string(),
  url: z.string(),
  at: instant,
  status: z.int(),
  mime: z.string(),
  /** Names its bytes in the vault; null where there was no answer, or its bytes are gone. */
  sha256: sha256Hex.nullable(),
  /** The beginning of what a person would read on it. */
  excerpt: z.string().max(4_000),
})
export type AlarmPage = z.infer<typeof alarmPage>

export const siteAlarm = z.strictObject({
  schemaVersion,
  alarmId: z.string(),
  site: slug,
  kind: alarmKind,
  /** Of a dropped field, its name. */
  field: z.string().nullable(),
  state: z.enum(['open', 'closed']),
  /** When the visits that show it began. */
  since: instant,
  openedAt: instant,
  runId: z.string(),
  before: share,
  now: share,
  page: alarmPage.nullable(),
  closedAt: instant.nullable(),
  /** Who said that the site is like this now; null where it is well again, or the alarm is open. */
  closedBy: z.string().nullable(),
})
export type SiteAlarm = z.infer<typeof siteAlarm>
