/** How hard was looked: every search term with its pages and what they gave. */
import type { SearchEffort } from '../../../model/run.ts'
import dataTable from '../parts/data-table.module.css'
import { StrangerText } from '../parts/stranger-text.tsx'
import { countText } from '../wording/amounts.ts'
import { languageName, sentence } from '../wording/labels.ts'
import { sumEffort } from './effort-sum.ts'
import styles from './runs.module.css'

export function EffortTable({ efforts }: { efforts: readonly SearchEffort[] }) {
  return (
    <table className={`${dataTable.table} ${styles.table}`}>
      <caption>Search effort</caption>
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col" className={styles.language}>
            Language
          </th>
          <th scope="col" className={styles.number}>
            Pages
          </th>
          <th scope="col" className={styles.number}>
            Results
          </th>
          <th scope="col" className={styles.number}>
            New
          </th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {efforts.length === 0 && (
          <tr>
            <td colSpan={6} className={styles.quiet}>
              Nothing has been searched yet.
            </td>
          </tr>
        )}
        {sumEffort(efforts).map((term) => (
          <tr key={`${term.language} ${term.term}`}>
            <th scope="row">
              {term.term === '' ? 'All listings' : <StrangerText>{term.term}</StrangerText>}
            </th>
            <td className={styles.language}>{term.language === null ? '—' : languageName(term.language)}</td>
            <td className={styles.number}>{countText(term.pages)}</td>
            <td className={styles.number}>{countText(term.results)}</td>
            <td className={styles.number}>{countText(term.newResults)}</td>
            <td>{term.outcomes.map(sentence).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
