/** What is being watched, live: the newest run of each site, and the details of one. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { listRuns, type RunProgress } from '../../contract/runs.ts'
import { call } from '../app/call.ts'
import { Age } from '../parts/age.tsx'
import { Empty } from '../parts/empty.tsx'
import page from '../parts/page.module.css'
import { PageLoading } from '../parts/page-loading.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { countText, durationText } from '../wording/amounts.ts'
import { RunDetails } from './run-details.tsx'
import { estimateRun } from './run-estimate.ts'
import styles from './runs.module.css'

const LIVE_MS = 2_000
const RESTING_MS = 15_000

export function RunsPage() {
  const { runId } = useParams()
  const runs = useQuery({
    queryKey: ['runs'],
    queryFn: ({ signal }) => call(listRuns, {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.runs.some(({ run }) => run.state === 'open') ? LIVE_MS : RESTING_MS,
  })
  if (runs.isPending) return <PageLoading />
  if (runs.data === undefined) return <Trouble error={runs.error} retry={() => runs.refetch()} />
  const all = runs.data.runs
  const chosen = all.find(({ run }) => run.runId === runId) ?? all[0]
  const open = all.filter(({ run }) => run.state === 'open').length
  return (
    <div className={page.page}>
      <PageTitle
        title="Runs"
        aside={
          <span className={styles.live} data-live={open > 0} role="status">
            {open > 0 ? `${open} under way, updated every 2 seconds` : 'None under way'}
          </span>
        }
      />
      {runs.error !== null && (
        <p className={styles.stale} role="alert">
          The desk does not answer; what you see may be old. Trying again.
        </p>
      )}
      {chosen === undefined ? (
        <Empty title="No run yet">Runs appear as soon as the scheduler or npm start begins one.</Empty>
      ) : (
        <>
          <ul className={styles.runs}>
            {all.map((progress) => (
              <RunCard
                key={progress.run.runId}
                progress={progress}
                chosen={progress.run.runId === chosen.run.runId}
              />
            ))}
          </ul>
          <RunDetails key={chosen.run.runId} runId={chosen.run.runId} live={chosen.run.state === 'open'} />
        </>
      )}
    </div>
  )
}

const STATE = { open: 'Under way', finished: 'Finished', stopped: 'Stopped' } as const

function RunCard({ progress, chosen }: { progress: RunProgress; chosen: boolean }) {
  const { run } = progress
  const { share, planned, secondsLeft } = estimateRun(progress, new Date())
  return (
    <li>
      <Link
        to={`/runs/${encodeURIComponent(run.runId)}`}
        className={styles.run ?? ''}
        aria-current={chosen ? 'page' : undefined}
      >
        <span className={styles.runHead}>
          <strong>{run.site}</strong>
          <span className={styles.state} data-state={run.state}>
            {STATE[run.state]}
          </span>
        </span>
        <progress
          className={styles.progress}
          value={share ?? 0}
          max={1}
          aria-label={`Progress of ${run.site}`}
        />
        <span className={styles.quiet}>
          {run.state === 'open' ? (
            <>
              {planned === 0 ? 'Waiting for its first task' : `${countText(planned)} tasks left`}
              {secondsLeft !== null && `, about ${durationText(secondsLeft)}`}
            </>
          ) : (
            <>
              Started <Age since={run.startedAt} inSentence />
            </>
          )}
        </span>
        <span className={styles.counts}>
          <Count name="Pages" value={run.counts.pages} />
          <Count name="Listings" value={run.counts.listings} />
          <Count name="Flagged" value={run.counts.flagged} strong />
          <Count name="Errors" value={run.counts.errors} alarm={run.counts.errors > 0} />
        </span>
      </Link>
    </li>
  )
}

interface CountProps {
  name: string
  value: number
  strong?: boolean
  alarm?: boolean
}

function Count({ name, value, strong = false, alarm = false }: CountProps) {
  return (
    <span data-strong={strong} data-alarm={alarm}>
      <span>{countText(value)}</span> {name}
    </span>
  )
}
