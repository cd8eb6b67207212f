/** Something went wrong: what, and the way to try again. */
import { Button } from '@mantine/core'
import { ProblemError } from '../app/call.ts'
import styles from './parts.module.css'

export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className={styles.empty} role="alert">
      <h2>{error instanceof ProblemError && error.status === 404 ? 'Not found' : 'This did not work'}</h2>
      <p>{error instanceof ProblemError ? error.message : 'The page met an error it did not expect.'}</p>
      {error instanceof ProblemError && <code>{error.code}</code>}
      <Button variant="default" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
