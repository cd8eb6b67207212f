/** Stands between the desk and the marketplace, so that nobody goes there by accident. */
import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { PageLoading } from '../parts/page-loading.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Trouble } from '../parts/trouble.tsx'
import styles from './leaving.module.css'
import { useItem } from './use-item.ts'

export function LeavingPage() {
  const { itemId = '' } = useParams()
  const item = useItem(itemId)
  if (item.isPending) return <PageLoading />
  if (item.error !== null) return <Trouble error={item.error} retry={() => item.refetch()} />
  const address = webAddress(item.data.item.url)
  return (
    <div className={styles.page}>
      <PageTitle title="You are about to leave the desk" />
      <p>
        The marketplace will see a visit from your network, and your browser will load whatever the page
        holds. The stored evidence shows the same listing without telling anybody.
      </p>
      {address === null ? (
        <p>The stored address is not a web address, so there is nothing to open.</p>
      ) : (
        <p className={styles.address}>
          {address.protocol}
          {'//'}
          <strong>{address.host}</strong>
          {address.pathname + address.search}
        </p>
      )}
      <div className={styles.actions}>
        <Button component={Link} to={`/items/${encodeURIComponent(itemId)}`}>
          Stay, show the evidence
        </Button>
        {address !== null && (
          <Button
            component="a"
            variant="default"
            href={address.href}
            target="_blank"
            rel="noreferrer noopener nofollow"
            referrerPolicy="no-referrer"
          >
            Open the marketplace
          </Button>
        )}
      </div>
    </div>
  )
}

function webAddress(url: string): URL | null {
  const address = URL.parse(url)
  return address !== null && /^https?:$/.test(address.protocol) ? address : null
}
