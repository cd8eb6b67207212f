/** Runs and how far they are. */
import { effortsOf } from '../../store/efforts.ts'
import { failedTasks } from '../../store/ledger.ts'
import { recentRuns, runProgress } from '../../store/runs.ts'
import { listRuns, showRun } from '../contract/runs.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { NothingFoundError } from './refusals.ts'

const SHOWN_RUNS = 12
const SHOWN_FAILURES = 100

export function addRunRoutes(app: DeskApp, { store }: DeskContext): void {
  app.route({
    ...listRuns,
    handler: async () => {
      const runs = await recentRuns(store, SHOWN_RUNS)
      const progress = await Promise.all(runs.map(({ runId }) => runProgress(store, runId)))
      return { runs: progress.filter((one) => one !== null) }
    },
  })

  app.route({
    ...showRun,
    handler: async ({ params: { runId } }) => {
      const progress = await runProgress(store, runId)
      if (progress === null) throw new NothingFoundError(`run ${runId}`)
      const [efforts, failed] = await Promise.all([
        effortsOf(store, runId),
        failedTasks(store, { runId, limit: SHOWN_FAILURES }),
      ])
      return { ...progress, efforts, failed }
    },
  })
}
