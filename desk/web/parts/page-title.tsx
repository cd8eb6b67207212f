/** The heading of a page, which also names the window. */
import type { ReactNode } from 'react'
import { escapedText } from '../reading/escape-invisible.ts'
import styles from './parts.module.css'

interface PageTitleProps {
  /** For the window. */
  title: string
  /** For the page, where it is more than the title. */
  children?: ReactNode
  aside?: ReactNode
}

export function PageTitle({ title, children, aside }: PageTitleProps) {
  return (
    <div className={styles.pageTitle}>
      <title>{`${escapedText(title)} · Wildlife Trade Monitor`}</title>
      <h1>{children ?? title}</h1>
      {aside}
    </div>
  )
}
