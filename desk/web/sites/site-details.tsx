/** One site: its last run, its alarms, its fields over time, and its stop switch. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type SiteDetail, showSite } from '../../contract/sites.ts'
import { call } from '../app/call.ts'
import { PageLoading } from '../parts/page-loading.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { countText, timeText } from '../wording/amounts.ts'
import { AlarmCard } from './alarm-card.tsx'
import { FillTable } from './fill-table.tsx'
import styles from './sites.module.css'
import { SITES_KEY } from './sites-key.ts'
import { StopSwitch } from './stop-switch.tsx'

const RENEWED_MS = 10_000

export function SiteDetails({ site }: { site: string }) {
  const detail = useQuery({
    queryKey: [SITES_KEY, site],
    queryFn: ({ signal }) => call(showSite, { params: { site } }, signal),
    refetchInterval: RENEWED_MS,
  })
  if (detail.isPending) return <PageLoading />
  if (detail.data === undefined) return <Trouble error={detail.error} retry={() => detail.refetch()} />
  const { title, home, stop, alarms, tallies } = detail.data
  const open = alarms.filter(({ state }) => state === 'open')
  const closed = alarms.filter(({ state }) => state === 'closed')
  return (
    <section className={styles.details} aria-labelledby="site">
      <div className={styles.head}>
        <div>
          <h2 id="site">{title}</h2>
          <span className={styles.quiet}>{home}</span>
          <LastRun detail={detail.data} />
        </div>
        <StopSwitch site={site} title={title} stop={stop} />
      </div>
      <h3 className={styles.heading}>Alarms</h3>
      {open.length === 0 ? (
        <p className={styles.quiet}>
          {tallies.length === 0 ? 'Nothing was visited yet.' : 'None: pages are read as they were before.'}
        </p>
      ) : (
        <ul className={styles.alarms}>
          {open.map((alarm) => (
            <AlarmCard key={alarm.alarmId} alarm={alarm} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>Earlier alarms: {closed.length}</summary>
          <ul className={styles.alarms}>
            {closed.map((alarm) => (
              <AlarmCard key={alarm.alarmId} alarm={alarm} />
            ))}
          </ul>
        </details>
      )}
      {tallies.length > 0 && <FillTable tallies={tallies} />}
    </section>
  )
}

function LastRun({ detail: { lastRun } }: { detail: SiteDetail }) {
  if (lastRun === null) return null
  const { runId, startedAt, counts } = lastRun
  return (
    <p className={styles.quiet}>
      <Link to={`/runs/${encodeURIComponent(runId)}`}>Last run</Link> of {timeText(startedAt)}:{' '}
      {countText(counts.pages)} pages, {countText(counts.listings)} listings, {countText(counts.flagged)}{' '}
      flagged, {countText(counts.errors)} errors.
    </p>
  )
}
