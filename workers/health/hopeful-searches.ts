/** Which searches of a run should find something: those for terms that found something when they were last searched for. */
import type { FirstPage } from '../../store/efforts.ts'

/**
 * Terms change from run to run, and the best come first in each: only a term's own past says what its search should find.
 *
 * @param runIds of the site, the newest first; searches of the first one are told of.
 * @returns the visits that those searches made.
 */
export function hopefulSearches(pages: readonly FirstPage[], runIds: readonly string[]): Set<string> {
  const [run, ...earlier] = runIds
  const ofRun = Map.groupBy(pages, ({ runId }) => runId)
  const found = new Map<string, boolean>()
  for (const runId of earlier) {
    for (const { term, results, outcome } of ofRun.get(runId) ?? []) {
      const wasMade = outcome === 'results' || outcome === 'empty'
      if (wasMade && !found.has(term)) found.set(term, results > 0)
    }
  }
  const hopeful = (ofRun.get(run ?? '') ?? []).filter(({ term }) => found.get(term) === true)
  return new Set(hopeful.flatMap(({ visitId }) => visitId ?? []))
}
