/** One alarm: what is wrong since when, the page that shows it as text, and the way to accept it. */
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SiteAlarm } from '../../../model/site-health.ts'
import { alarmText } from '../../contract/alarm-text.ts'
import { acceptAlarm, keptPageUrl } from '../../contract/sites.ts'
import { call } from '../app/call.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import styles from './sites.module.css'
import { SITES_KEY } from './sites-key.ts'

export function AlarmCard({ alarm }: { alarm: SiteAlarm }) {
  const { alarmId, site, state, openedAt, closedAt, closedBy } = alarm
  const queryClient = useQueryClient()
  const accept = useMutation({
    mutationFn: () => call(acceptAlarm, { params: { site, alarmId }, body: {} }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [SITES_KEY] }),
  })
  return (
    <li className={styles.alarm} data-state={state}>
      <div className={styles.alarmHead}>
        <div>
          <strong>{capitalised(alarmText(alarm))}</strong>
          <p className={styles.quiet}>
            Noticed {timeText(openedAt)}
            {closedAt !== null &&
              `; ${closedBy === null ? 'well again' : `accepted by ${closedBy}`} ${timeText(closedAt)}`}
          </p>
        </div>
        {state === 'open' && (
          <Button variant="default" size="xs" loading={accept.isPending} onClick={() => accept.mutate()}>
            The site is like this now
          </Button>
        )}
      </div>
      {accept.error !== null && <p role="alert">{accept.error.message}</p>}
      <KeptPage alarm={alarm} />
    </li>
  )
}

function KeptPage({ alarm: { site, alarmId, page } }: { alarm: SiteAlarm }) {
  if (page === null) return <p className={styles.quiet}>No page was kept with this alarm.</p>
  return (
    <details className={styles.kept}>
      <summary>
        A page that shows it, {page.status === 0 ? 'no answer' : `status ${page.status}`}, {timeText(page.at)}
      </summary>
      <p className={styles.quiet}>
        <StrangerText>{page.url}</StrangerText>
      </p>
      <p className={styles.excerpt}>
        {page.excerpt === '' ? 'There is no text on it.' : <StrangerText>{page.excerpt}</StrangerText>}
      </p>
      {page.sha256 !== null && (
        <Button
          component="a"
          href={keptPageUrl(site, alarmId)}
          download
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} />}
        >
          The whole page, as text
        </Button>
      )}
    </details>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
