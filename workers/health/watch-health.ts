/**
 * Looks after the health of the sites: adds up what their newest runs gave, opens alarms and closes them.
 *
 * Everything is decided from the store, so any number of workers may do it at the same time, and one that was killed
 * leaves nothing undone.
 */
import { randomUUID } from 'node:crypto'
import type { Vault } from '../../evidence/vault.ts'
import type { Run } from '../../model/run.ts'
import type { SiteAlarm } from '../../model/site-health.ts'
import { firstPagesOf } from '../../store/efforts.ts'
import type { Store } from '../../store/open-store.ts'
import { endedRunsOf, newestRunOf } from '../../store/runs.ts'
import { alarmsOf, closeAlarm, openAlarm, updateAlarm } from '../../store/site-alarms.ts'
import { latestTallies, recordTally, talliesOfRun } from '../../store/site-tallies.ts'
import { publishedSites } from '../../store/sites.ts'
import { type ReadVisit, visitsOfRun } from '../../store/visits.ts'
import type { Log } from '../log.ts'
import { hopefulSearches } from './hopeful-searches.ts'
import { judgeHealth, MOST_TALLIES, type Raised } from './judge-health.ts'
import { keepPage } from './keep-page.ts'
import { tallyVisits } from './tally-visits.ts'
import { tellingVisit } from './telling-visit.ts'

export interface HealthParts {
  store: Store
  vault: Pick<Vault, 'promote' | 'read'>
  now(): string
  log: Log
}

/** Alarms of a site that are looked through, the newest first. */
const KNOWN_ALARMS = 500

export async function watchHealth(parts: HealthParts): Promise<void> {
  for (const { site } of await publishedSites(parts.store)) {
    const run = await newestRunOf(parts.store, site.name)
    if (run !== null) await watchRun(run, parts)
  }
}

async function watchRun(run: Run, parts: HealthParts): Promise<void> {
  const { store } = parts
  const { site, runId } = run
  const isOver = run.state !== 'open'
  const known = await talliesOfRun(store, runId)
  const last = known.at(-1)
  if (last?.final === true && isOver) return
  const visits = await visitsOfRun(store, runId, last?.hour ?? run.startedAt)
  const hopeful = await hopefulOf(run, store)
  const tallies = tallyVisits({ site, runId, isOver }, visits, hopeful)
  if (tallies.length === 0) return
  for (const tally of tallies) await recordTally(store, tally)

  const [all, alarms] = await Promise.all([
    latestTallies(store, site, MOST_TALLIES),
    alarmsOf(store, site, KNOWN_ALARMS),
  ])
  const { raised, lasting, over } = judgeHealth(all, alarms)
  for (const one of raised) await raise(site, one, tellingVisit(one, visits, hopeful), parts)
  for (const { alarm, now } of lasting) await updateAlarm(store, alarm.alarmId, now)
  for (const { alarmId, kind, field } of over) {
    if (await closeAlarm(store, { site, alarmId, by: null, at: parts.now() }))
      parts.log(`${site}: well again: ${kind}${field === null ? '' : ` (${field})`}`)
  }
}

/** Looks back as far as terms that are worth it rest. */
const EARLIER_RUNS = 3

async function hopefulOf({ site, runId }: Run, store: Store): Promise<Set<string>> {
  const { runIds } = await endedRunsOf(store, site, EARLIER_RUNS + 1)
  const looked = [runId, ...runIds.filter((one) => one !== runId)]
  return hopefulSearches(await firstPagesOf(store, looked), looked)
}

async function raise(
  site: string,
  raised: Raised,
  visit: ReadVisit | null,
  { store, vault, now, log }: HealthParts,
): Promise<void> {
  const alarm: SiteAlarm = {
    ...{ schemaVersion: 1, alarmId: randomUUID(), site, ...raised, state: 'open', openedAt: now() },
    page: visit === null ? null : await keepPage(vault, visit),
    ...{ closedAt: null, closedBy: null },
  }
  if (!(await openAlarm(store, alarm))) return
  const { kind, field, now: found, before } = raised
  const what = field === null ? kind : `${kind} (${field})`
  log(`${site}: ${what}: ${found.good} of ${found.of}; before ${before.good} of ${before.of}`)
}
