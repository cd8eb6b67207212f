/** A titled part of a page. */
import { type ReactNode, useId } from 'react'
import styles from './parts.module.css'

export function Card({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}
