/** A run half way: tasks of every kind and state, and the searches made so far. */

import type { Task } from '../../../../model/task.ts'
import { taskIdFor } from '../../../../queue/task-id.ts'
import { recordEffort } from '../../../../store/efforts.ts'
import { planTasks, settleTask } from '../../../../store/ledger.ts'
import type { Store } from '../../../../store/open-store.ts'
import { runById } from '../../../../store/runs.ts'
import { seededRunId } from './seed-desk.ts'

const TERMS = [
  { term: 'vảy tê tê', language: 'vi', pages: 3, results: 41 },
  { term: 'cao hổ cốt', language: 'vi', pages: 1, results: 6 },
  { term: 'gading', language: 'id', pages: 2, results: 28 },
  { term: 'นางอาย', language: 'th', pages: 1, results: 0 },
] as const

export async function seedRunProgress(store: Store, site: string, at: string): Promise<void> {
  const run = await runById(store, seededRunId(site))
  if (run === null) return
  const base = { runId: run.runId, site, siteVersion: run.siteVersion }
  const visits = Array.from({ length: 24 }, (_, index): Task => {
    const payload = { ...base, url: `https://${site}.example/ad/x${index}`, listingId: `x${index}` }
    return { ...planned(run.runId, at), taskId: taskIdFor('visit', payload), kind: 'visit', payload }
  })
  await planTasks(store, visits)
  for (const [index, { taskId }] of visits.entries()) {
    if (index < 15) await settleTask(store, taskId, 'done', null, at)
    else if (index < 17) await settleTask(store, taskId, 'failed', 'The server answered 503 five times.', at)
  }
  for (const { term, language, pages, results } of TERMS) {
    for (let page = 1; page <= pages; page += 1) {
      await recordEffort(store, {
        schemaVersion: 1,
        runId: run.runId,
        site,
        term,
        language,
        page,
        url: `https://${site}.example/search?q=${encodeURIComponent(term)}&page=${page}`,
        visitId: null,
        results: Math.ceil(results / pages),
        newResults: Math.floor(results / pages / 2),
        outcome: results === 0 ? 'empty' : 'results',
        at,
      })
    }
  }
}

function planned(runId: string, plannedAt: string) {
  return { schemaVersion: 1, runId, state: 'planned', reason: null, plannedAt, settledAt: null } as const
}
