/** Names for tasks that follow from what is to be done: planning the same work twice gives the same name. */
import { createHash } from 'node:crypto'
import type { TaskKind, TaskPayload } from '../model/task.ts'

/** What makes a task the same task. An address may change between two looks, a listing's identifier does not. */
const IDENTITY: { [K in TaskKind]: (payload: TaskPayload[K]) => readonly unknown[] } = {
  discover: ({ runId, site, term, language, page }) => [runId, site, term, language, page],
  visit: ({ runId, site, listingId, page }) => [
    runId,
    site,
    listingId,
    ...(page === undefined ? [] : [page]),
  ],
  assess: ({ runId, observationId }) => [runId, observationId],
  capture: ({ runId, itemId, assessmentId }) => [runId, itemId, assessmentId],
}

/** `<kind>-<32 hexadecimal digits>`; no colon, which Redis keys are divided by. */
export function taskIdFor<K extends TaskKind>(kind: K, payload: TaskPayload[K]): string {
  const identity = JSON.stringify(IDENTITY[kind](payload))
  return `${kind}-${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`
}
