/** Where there is nothing to show: what that means, and where to go from here. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './parts.module.css'

interface EmptyProps {
  title: string
  children: ReactNode
  action?: { label: string; to: string }
}

export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <img src="/mark.svg" alt="" width={44} height={44} />
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined && (
        <Button component={Link} to={action.to} variant="default">
          {action.label}
        </Button>
      )}
    </div>
  )
}
