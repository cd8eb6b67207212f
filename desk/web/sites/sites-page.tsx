/** Watched sites: which are read well, what is wrong with the others, and their stop switch. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { listSites, type SiteState } from '../../contract/sites.ts'
import { call } from '../app/call.ts'
import { Age } from '../parts/age.tsx'
import { Empty } from '../parts/empty.tsx'
import page from '../parts/page.module.css'
import { PageLoading } from '../parts/page-loading.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { SiteDetails } from './site-details.tsx'
import styles from './sites.module.css'
import { SITES_KEY } from './sites-key.ts'

const RENEWED_MS = 10_000

export function SitesPage() {
  const { site } = useParams()
  const sites = useQuery({
    queryKey: [SITES_KEY],
    queryFn: ({ signal }) => call(listSites, {}, signal),
    refetchInterval: RENEWED_MS,
  })
  if (sites.isPending) return <PageLoading />
  if (sites.data === undefined) return <Trouble error={sites.error} retry={() => sites.refetch()} />
  const all = [...sites.data.sites].sort((one, other) => other.openAlarms - one.openAlarms)
  const chosen = all.find((one) => one.site === site) ?? all[0]
  return (
    <div className={page.page}>
      <PageTitle
        title="Sites"
        aside={
          <Link to="/drafts" className={styles.add ?? ''}>
            Add a site
          </Link>
        }
      />
      {chosen === undefined ? (
        <Empty title="No site is watched yet">
          Sites appear here once their file is enabled and the scheduler or npm start has published it.
        </Empty>
      ) : (
        <>
          <ul className={styles.sites}>
            {all.map((state) => (
              <SiteCard key={state.site} state={state} chosen={state.site === chosen.site} />
            ))}
          </ul>
          <SiteDetails key={chosen.site} site={chosen.site} />
        </>
      )}
    </div>
  )
}

function SiteCard({ state, chosen }: { state: SiteState; chosen: boolean }) {
  const { site, title, openAlarms, stop, lastRun } = state
  return (
    <li>
      <Link to={`/sites/${site}`} className={styles.site ?? ''} aria-current={chosen ? 'page' : undefined}>
        <strong>{title}</strong>
        <Health openAlarms={openAlarms} isStopped={stop !== null} hasRun={lastRun !== null} />
        <span className={styles.quiet}>
          {lastRun === null ? (
            'No run yet'
          ) : (
            <>
              Last run: <Age since={lastRun.startedAt} />
            </>
          )}
        </span>
      </Link>
    </li>
  )
}

function Health({
  openAlarms,
  isStopped,
  hasRun,
}: {
  openAlarms: number
  isStopped: boolean
  hasRun: boolean
}) {
  if (isStopped) return <span data-health="stopped">Stopped</span>
  if (openAlarms > 0)
    return <span data-health="alarm">{openAlarms === 1 ? '1 alarm' : `${openAlarms} alarms`}</span>
  return <span data-health="well">{hasRun ? 'Read well' : 'Not yet read'}</span>
}
