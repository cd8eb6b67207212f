/** On which share of the listings each field was found, hour by hour. */
import type { SiteTally } from '../../../model/site-health.ts'
import dataTable from '../parts/data-table.module.css'
import { countText, timeText } from '../wording/amounts.ts'
import { FIELD_NAMES } from '../wording/listing-fields.ts'
import { fillOverTime } from './fill-over-time.ts'
import styles from './sites.module.css'

export function FillTable({ tallies }: { tallies: readonly SiteTally[] }) {
  const { hours, fields } = fillOverTime(tallies)
  const latest = hours.at(-1)
  return (
    <table className={`${dataTable.table} ${styles.table}`}>
      <caption>
        Share of listings with each field
        <span className={styles.quiet}>
          {latest === undefined
            ? 'No listing was read yet.'
            : `One bar for each hour of visits, up to ${timeText(latest.at)}; ${countText(latest.listings)} listings in the last one.`}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col" className={styles.bars}>
            Over time
          </th>
          <th scope="col" className={styles.number}>
            Before
          </th>
          <th scope="col" className={styles.number}>
            Last hour
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, shares, before, now }) => (
          <tr key={field}>
            <th scope="row">{FIELD_NAMES[field] ?? field}</th>
            <td className={styles.bars}>
              <span className={styles.chart} aria-hidden>
                {shares.map((share, at) => (
                  <span
                    key={hours[at]?.at}
                    style={{ blockSize: `${Math.max(3, share * 100)}%` }}
                    data-low={share < 0.02 && before !== 0}
                  />
                ))}
              </span>
            </td>
            <td className={styles.number}>{percent(before)}</td>
            <td className={styles.number} data-alarm={hasDropped(before, now)}>
              {percent(now)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** As far as an alarm asks for; whether there are listings enough for one, the table does not say. */
function hasDropped(before: number | null, now: number | null): boolean {
  return before !== null && before > 0 && now !== null && now <= before * 0.75
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 100)}%`
}
