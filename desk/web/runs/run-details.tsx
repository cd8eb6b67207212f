/** One run: its tasks by kind, what was searched with what result, and what failed for which reason. */
import { useQuery } from '@tanstack/react-query'
import { TASK_KINDS, type TaskKind } from '../../../model/task.ts'
import { type RunDetail, showRun } from '../../contract/runs.ts'
import { call } from '../app/call.ts'
import dataTable from '../parts/data-table.module.css'
import { PageLoading } from '../parts/page-loading.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { countText, timeText } from '../wording/amounts.ts'
import { TASK } from '../wording/labels.ts'
import { EffortTable } from './effort-table.tsx'
import { FailedTasks } from './failed-tasks.tsx'
import styles from './runs.module.css'

const LIVE_MS = 2_000

export function RunDetails({ runId, live }: { runId: string; live: boolean }) {
  const detail = useQuery({
    queryKey: ['runs', runId],
    queryFn: ({ signal }) => call(showRun, { params: { runId } }, signal),
    refetchInterval: live ? LIVE_MS : false,
  })
  if (detail.isPending) return <PageLoading />
  if (detail.data === undefined) return <Trouble error={detail.error} retry={() => detail.refetch()} />
  const { run, tasks, efforts, failed } = detail.data
  return (
    <section className={styles.details} aria-labelledby="run">
      <div className={styles.detailsHead}>
        <h2 id="run">{run.site}</h2>
        <span className={styles.quiet}>
          Started {timeText(run.startedAt)}
          {run.finishedAt !== null && `, ended ${timeText(run.finishedAt)}`}.{' '}
          {countText(run.counts.newListings)} of {countText(run.counts.listings)} listings were new;{' '}
          {countText(run.counts.assessed)} assessed, {countText(run.counts.captured)} captured.
        </span>
      </div>
      <TaskTable tasks={tasks} />
      <FailedTasks failed={failed} />
      <EffortTable efforts={efforts} />
    </section>
  )
}

function TaskTable({ tasks }: { tasks: RunDetail['tasks'] }) {
  return (
    <table className={`${dataTable.table} ${styles.table}`}>
      <caption>Tasks</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" className={styles.track}>
            <span className={styles.unseen}>Progress</span>
          </th>
          <th scope="col" className={styles.number}>
            Planned
          </th>
          <th scope="col" className={styles.number}>
            Done
          </th>
          <th scope="col" className={styles.number}>
            Failed
          </th>
        </tr>
      </thead>
      <tbody>
        {TASK_KINDS.map((kind) => (
          <TaskRow key={kind} kind={kind} states={tasks[kind]} />
        ))}
      </tbody>
    </table>
  )
}

function TaskRow({ kind, states }: { kind: TaskKind; states: RunDetail['tasks'][TaskKind] }) {
  const all = states.planned + states.done + states.failed
  const percent = (count: number) => `${all === 0 ? 0 : (count / all) * 100}%`
  return (
    <tr>
      <th scope="row">{TASK[kind]}</th>
      <td className={styles.track}>
        <span className={styles.stack} aria-hidden>
          <span data-state="done" style={{ inlineSize: percent(states.done) }} />
          <span data-state="failed" style={{ inlineSize: percent(states.failed) }} />
        </span>
      </td>
      <td className={styles.number}>{countText(states.planned)}</td>
      <td className={styles.number}>{countText(states.done)}</td>
      <td className={styles.number} data-alarm={states.failed > 0}>
        {countText(states.failed)}
      </td>
    </tr>
  )
}
