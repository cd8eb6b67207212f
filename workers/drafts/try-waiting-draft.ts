/** Takes one draft that waits, tries it and stores what that showed. */

import type { Store } from '../../store/open-store.ts'
import { claimDraft, finishTrial, releaseDraft } from '../../store/site-drafts.ts'
import type { Log } from '../log.ts'
import { type TrialParts, tryDraft } from './try-draft.ts'

/** Longer than looking at a dozen pages of a slow site takes. */
const LEASE_MS = 15 * 60_000

/** @returns whether there was one. */
export async function tryWaitingDraft(parts: TrialParts & { store: Store; log: Log }): Promise<boolean> {
  const { store, now, log } = parts
  const at = now()
  const leaseUntil = new Date(Date.parse(at) + LEASE_MS).toISOString()
  const draft = await claimDraft(store, { at, leaseUntil })
  if (draft === null) return false
  log(`draft of ${draft.address}: trying it`)
  try {
    const tried = await tryDraft(draft, parts)
    // Pages that failed because we end say nothing about the site.
    parts.stopping.throwIfAborted()
    await finishTrial(store, draft, tried)
  } catch (error) {
    if (parts.stopping.aborted) {
      await releaseDraft(store, draft)
      return true
    }
    const problem = error instanceof Error ? error.message.slice(0, 2_000) : String(error)
    const trial = { at: now(), problem, mistakes: [], findings: [], samples: [] }
    await finishTrial(store, draft, { yaml: draft.yaml, trial })
    throw error
  }
  return true
}
