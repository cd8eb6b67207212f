/** Watched sites, their alarms and their stop switch. */
import type { Run } from '../../model/run.ts'
import type { SiteVersion } from '../../model/site.ts'
import { recordAccess } from '../../store/access-log.ts'
import { newestRunOf } from '../../store/runs.ts'
import { alarmById, alarmsOf, closeAlarm, openAlarms } from '../../store/site-alarms.ts'
import { resumeSite as resume, stopSite as stop, stoppedSites } from '../../store/site-stops.ts'
import { latestTallies } from '../../store/site-tallies.ts'
import { publishedSites } from '../../store/sites.ts'
import {
  acceptAlarm,
  keptPage,
  listSites,
  resumeSite,
  type SiteState,
  showSite,
  stopSite,
} from '../contract/sites.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf } from './guard-session.ts'
import { NothingFoundError } from './refusals.ts'
import { safeDownload, storedBytes } from './stored-copies.ts'

const SHOWN_HOURS = 24
const SHOWN_ALARMS = 60

export function addSiteRoutes(app: DeskApp, context: DeskContext): void {
  const { store, now } = context
  const at = () => now().toISOString()

  app.route({ ...listSites, handler: async () => ({ sites: await siteStates(context) }) })

  app.route({
    ...showSite,
    handler: async ({ params: { site } }) => {
      const state = await knownSite(context, site)
      const [tallies, alarms] = await Promise.all([
        latestTallies(store, site, SHOWN_HOURS),
        alarmsOf(store, site, SHOWN_ALARMS),
      ])
      return { ...state, tallies, alarms }
    },
  })

  app.route({
    ...stopSite,
    handler: async (request) => {
      const { site } = await knownSite(context, request.params.site)
      const reason = request.body.reason.trim() || null
      return { stop: await stop(store, { site, reason, by: analystOf(request).name, at: at() }) }
    },
  })

  app.route({
    ...resumeSite,
    handler: async (request) => {
      const { site } = request.params
      return { resumed: await resume(store, { site, by: analystOf(request).name, at: at() }) }
    },
  })

  app.route({
    ...acceptAlarm,
    handler: async (request) => {
      const { site, alarmId } = request.params
      const by = analystOf(request).name
      if ((await alarmById(store, site, alarmId)) === null) throw new NothingFoundError('such alarm')
      const closed = await closeAlarm(store, { site, alarmId, by, at: at() })
      if (closed) {
        await recordAccess(store, {
          user: by,
          action: 'accept-alarm',
          subject: `${site} ${alarmId}`,
          at: at(),
        })
      }
      return { closed }
    },
  })

  app.get('/api/sites/:site/alarms/:alarmId/page', { schema: keptPage }, async (request, reply) => {
    const { site, alarmId } = request.params
    const page = (await alarmById(store, site, alarmId))?.page ?? null
    if (page === null || page.sha256 === null) throw new NothingFoundError('page kept with this alarm')
    const { mime, sha256 } = page
    const bytes = await storedBytes(context.vault, sha256)
    const { type, fileName } = safeDownload({ role: 'html-raw', mime, sha256, bytes })
    const user = analystOf(request).name
    await recordAccess(store, {
      user,
      action: 'download-alarm-page',
      subject: `${site} ${alarmId}`,
      at: at(),
    })
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${site}-${fileName}"`)
      .send(bytes)
  })
}

/** @throws NothingFoundError */
async function knownSite(context: DeskContext, name: string): Promise<SiteState> {
  const state = (await siteStates(context)).find(({ site }) => site === name)
  if (state === undefined) throw new NothingFoundError(`watched site ${name}`)
  return state
}

async function siteStates({ store }: DeskContext): Promise<SiteState[]> {
  const [versions, stops, alarms] = await Promise.all([
    publishedSites(store),
    stoppedSites(store),
    openAlarms(store),
  ])
  return Promise.all(
    versions.map(async ({ site: { name, title, home, enabled }, publishedAt }: SiteVersion) => ({
      ...{ site: name, title, home, enabled, publishedAt },
      stop: stops.find(({ site }) => site === name) ?? null,
      lastRun: withoutTerms(await newestRunOf(store, name)),
      openAlarms: alarms.filter(({ site }) => site === name).length,
    })),
  )
}

/** Hundreds of terms are of no use here. */
function withoutTerms(run: Run | null): SiteState['lastRun'] {
  if (run === null) return null
  const { runId, state, startedAt, finishedAt, counts } = run
  return { runId, state, startedAt, finishedAt, counts }
}
