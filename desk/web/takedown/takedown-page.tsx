/** Takedown lists: what each platform is asked to remove, to read here and to download. */
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { NavLink, useParams } from 'react-router'
import { listPlatforms, showTakedowns, takedownDownloadUrl } from '../../contract/takedown.ts'
import { call } from '../app/call.ts'
import { TAKEDOWNS_KEY } from '../decision/items-cache.ts'
import { Empty } from '../parts/empty.tsx'
import { PageLoading } from '../parts/page-loading.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { countText } from '../wording/amounts.ts'
import styles from './takedown.module.css'
import { TakedownTable } from './takedown-table.tsx'

export function TakedownPage() {
  const { site } = useParams()
  const platforms = useQuery({
    queryKey: [TAKEDOWNS_KEY],
    queryFn: ({ signal }) => call(listPlatforms, {}, signal),
  })
  if (platforms.isPending) return <PageLoading />
  if (platforms.error !== null) return <Trouble error={platforms.error} retry={() => platforms.refetch()} />
  const all = platforms.data.platforms
  const chosen =
    all.find((platform) => platform.site === site) ?? all.find(({ count }) => count > 0) ?? all[0]
  return (
    <div className={styles.page}>
      <PageTitle title="Takedown lists" />
      <p className={styles.lead}>
        Listings decided as confirmed or likely illegal, one list for each platform. Notes and names of
        analysts are not part of a download.
      </p>
      {chosen === undefined ? (
        <Empty title="No platform yet" action={{ label: 'See the runs', to: '/runs' }}>
          Platforms appear here once they are watched.
        </Empty>
      ) : (
        <>
          <nav className={styles.platforms} aria-label="Platforms">
            {all.map((platform) => (
              <NavLink
                key={platform.site}
                to={`/takedowns/${platform.site}`}
                aria-current={platform.site === chosen.site ? 'page' : undefined}
              >
                {platform.title}
                <span>{countText(platform.count)}</span>
              </NavLink>
            ))}
          </nav>
          <PlatformList site={chosen.site} title={chosen.title} home={chosen.home} />
        </>
      )}
    </div>
  )
}

function PlatformList({ site, title, home }: { site: string; title: string; home: string | null }) {
  const list = useQuery({
    queryKey: [TAKEDOWNS_KEY, site],
    queryFn: ({ signal }) => call(showTakedowns, { params: { site } }, signal),
    refetchOnWindowFocus: false,
  })
  if (list.isPending) return <PageLoading />
  if (list.error !== null) return <Trouble error={list.error} retry={() => list.refetch()} />
  return (
    <section className={styles.list} aria-labelledby="platform">
      <div className={styles.head}>
        <div>
          <h2 id="platform">{title}</h2>
          {home !== null && <span className={styles.home}>{home}</span>}
        </div>
        {list.data.items.length > 0 && (
          <div className={styles.downloads}>
            <Button
              component="a"
              href={takedownDownloadUrl(site, 'csv')}
              download
              leftSection={<IconDownload size={16} />}
            >
              CSV
            </Button>
            <Button
              component="a"
              href={takedownDownloadUrl(site, 'jsonl')}
              download
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              JSONL
            </Button>
          </div>
        )}
      </div>
      {list.data.items.length === 0 ? (
        <Empty title="Nothing to take down" action={{ label: 'To the queue', to: `/queue?site=${site}` }}>
          No listing of this platform has been decided as illegal or likely illegal.
        </Empty>
      ) : (
        <TakedownTable items={list.data.items} />
      )}
    </section>
  )
}
