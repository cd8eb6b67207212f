/** The outline of a page while its content is on the way. */
import { Skeleton, VisuallyHidden } from '@mantine/core'
import styles from './parts.module.css'

const LINES = [38, 100, 92, 97, 64] as const

export function PageLoading() {
  return (
    <div className={styles.loading} aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {LINES.map((width) => (
        <Skeleton key={width} height={width === 38 ? 26 : 18} width={`${width}%`} />
      ))}
    </div>
  )
}
