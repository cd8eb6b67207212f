/** What a worker does beside its queues, over and over until it is asked to end. */
import type { Vault } from '../evidence/vault.ts'
import type { Store } from '../store/open-store.ts'
import type { TrialParts } from './drafts/try-draft.ts'
import { tryWaitingDraft } from './drafts/try-waiting-draft.ts'
import { every } from './every.ts'
import { watchHealth } from './health/watch-health.ts'
import type { Log } from './log.ts'

export interface UpkeepParts extends TrialParts {
  store: Store
  vault: Vault
  log: Log
}

/** Long enough for whatever a queue or an outage may delay a judgement. */
const STAGING_KEPT_MS = 7 * 24 * 3_600_000
const STAGING_SWEPT_EVERY_SECONDS = 3_600
const HEALTH_LOOKED_AT_EVERY_SECONDS = 30
const DRAFTS_LOOKED_FOR_EVERY_SECONDS = 1

/** Forgets staged pages, looks after the health of sites, tries drafts. @returns when all of it has ended. */
export async function keepUp(parts: UpkeepParts): Promise<void> {
  const { vault, log, stopping } = parts
  const loop = { log, stopping }
  await Promise.all([
    every({ ...loop, seconds: STAGING_SWEPT_EVERY_SECONDS, what: 'sweeping staged pages' }, () =>
      vault.sweepStaging(new Date(Date.now() - STAGING_KEPT_MS)),
    ),
    every({ ...loop, seconds: HEALTH_LOOKED_AT_EVERY_SECONDS, what: 'looking at health' }, () =>
      watchHealth(parts),
    ),
    every({ ...loop, seconds: DRAFTS_LOOKED_FOR_EVERY_SECONDS, what: 'trying drafts' }, () =>
      tryWaitingDraft(parts),
    ),
  ])
}
