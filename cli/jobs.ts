/** `wtm jobs`: what failed for good, and trying it again. */
import type { Command } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'

/** Only what failed for good can be tried again. */
export class NoSuchFailedJobError extends WtmError {
  constructor(taskId: string) {
    super('JOB_NOT_FAILED', `There is no failed job ${taskId}. "wtm jobs list" shows those there are.`)
  }
}

/** As many as a person may want to see at once. */
const MOST_LISTED = 1_000

export function registerJobs(program: Command): void {
  const jobs = program
    .command('jobs')
    .description('Failed jobs are kept with their reason until they go well.')
  jobs
    .command('list')
    .description('Prints each failed job on a line: identifier, when, site, what, why.')
    .option('--json', 'one JSON object a line', false)
    .action(async ({ json }: { json: boolean }) => {
      await using pipeline = await openPipeline()
      const { failedTasks } = await import('../store/ledger.ts')
      for (const task of await failedTasks(pipeline.store, { limit: MOST_LISTED })) {
        const { taskId, settledAt, payload, reason } = task
        const line = json
          ? JSON.stringify(task)
          : [
              taskId,
              settledAt,
              payload.site,
              subjectOf(payload),
              reason?.replaceAll(/[\s\p{Cc}]+/gu, ' '),
            ].join('\t')
        process.stdout.write(`${line}\n`)
      }
    })
  jobs
    .command('replay')
    .description('Tries failed jobs again, with all their attempts.')
    .argument('[ids...]', 'identifiers, as "jobs list" prints them')
    .option('--all', 'every failed job', false)
    .action(async (ids: string[], { all }: { all: boolean }, command: Command) => {
      if (all === ids.length > 0)
        command.error('Name the jobs to replay, or give --all.', { exitCode: EXIT.usage })
      await using pipeline = await openPipeline()
      const { failedTasks } = await import('../store/ledger.ts')
      const { replayTask } = await import('../workers/replay-task.ts')
      const chosen = all
        ? (await failedTasks(pipeline.store, { limit: MOST_LISTED })).map(({ taskId }) => taskId)
        : ids
      for (const taskId of chosen) {
        const replayed = await replayTask(pipeline, taskId, new Date().toISOString())
        if (!replayed && !all) throw new NoSuchFailedJobError(taskId)
        if (replayed) process.stdout.write(`${taskId}\n`)
      }
    })
}

function subjectOf(payload: object): string {
  if ('url' in payload) return String(payload.url)
  if ('itemId' in payload) return String(payload.itemId)
  return 'observationId' in payload ? String(payload.observationId) : ''
}

async function openPipeline() {
  const [{ readConfig }, { openPipelineRecords }] = await Promise.all([
    import('../config.ts'),
    import('../workers/main.ts'),
  ])
  return openPipelineRecords(readConfig())
}
