/** What is shown when a page fails or does not exist. */
import { useRouteError } from 'react-router'
import { Empty } from '../parts/empty.tsx'
import { Trouble } from '../parts/trouble.tsx'

export function PageTrouble() {
  const error = useRouteError()
  return <Trouble error={error} retry={() => window.location.reload()} />
}

export function NotFound() {
  return (
    <Empty title="There is no such page" action={{ label: 'To the queue', to: '/queue' }}>
      The address may be mistyped, or the page may have moved.
    </Empty>
  )
}
