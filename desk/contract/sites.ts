/** Watched sites: how well they are read, what is wrong with them, and their stop switch. */
import { z } from 'zod'
import { instant, slug } from '../../model/primitives.ts'
import { run } from '../../model/run.ts'
import { siteAlarm, siteTally } from '../../model/site-health.ts'
import { siteStop } from '../../model/site-stop.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

const lastRun = run.pick({ runId: true, state: true, startedAt: true, finishedAt: true, counts: true })

export const siteState = z.object({
  site: slug,
  title: z.string(),
  home: z.string(),
  enabled: z.boolean(),
  publishedAt: instant,
  stop: siteStop.nullable(),
  lastRun: lastRun.nullable(),
  openAlarms: z.int().nonnegative(),
})
export type SiteState = z.infer<typeof siteState>

export const listSites = {
  method: 'GET',
  url: '/api/sites',
  schema: {
    summary: 'Watched sites with their last run, open alarms and stop switch',
    tags: ['sites'],
    response: { 200: z.object({ sites: z.array(siteState) }), ...REFUSALS },
  },
} as const satisfies Endpoint

const siteParams = z.object({ site: slug })
const alarmParams = siteParams.extend({ alarmId: z.string().min(1).max(100) })

export const siteDetail = siteState.extend({
  /** The latest hours of visits, the earliest of them first. */
  tallies: z.array(siteTally),
  /** Open and closed, the newest first. */
  alarms: z.array(siteAlarm),
})
export type SiteDetail = z.infer<typeof siteDetail>

export const showSite = {
  method: 'GET',
  url: '/api/sites/:site',
  schema: {
    summary: 'How well one site is read over time, and its alarms',
    tags: ['sites'],
    params: siteParams,
    response: { 200: siteDetail, ...REFUSALS },
  },
} as const satisfies Endpoint

export const stopSite = {
  method: 'POST',
  url: '/api/sites/:site/stop',
  schema: {
    summary: 'Stop all requests to a site within a second; recorded',
    tags: ['sites'],
    params: siteParams,
    body: z.strictObject({ reason: z.string().max(500) }),
    response: { 200: z.object({ stop: siteStop }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const resumeSite = {
  method: 'DELETE',
  url: '/api/sites/:site/stop',
  schema: {
    summary: 'Let a stopped site go on; recorded',
    tags: ['sites'],
    params: siteParams,
    response: { 200: z.object({ resumed: z.boolean() }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const acceptAlarm = {
  method: 'POST',
  url: '/api/sites/:site/alarms/:alarmId/accepted',
  schema: {
    summary:
      'Say that the site is like this now: the alarm closes, and later pages are compared with these; recorded',
    tags: ['sites'],
    params: alarmParams,
    body: z.strictObject({}),
    response: { 200: z.object({ closed: z.boolean() }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const keptPage = {
  summary: 'Download the page of an alarm as text; recorded',
  tags: ['sites'],
  params: alarmParams,
}

/** Where the page of an alarm downloads from; the marketplace is never contacted. */
export function keptPageUrl(site: string, alarmId: string): string {
  return `/api/sites/${site}/alarms/${encodeURIComponent(alarmId)}/page`
}
