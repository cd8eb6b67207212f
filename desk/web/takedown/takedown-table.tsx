/** The listings on a takedown list. */
import { Link } from 'react-router'
import type { Item } from '../../../model/item.ts'
import { TaxonLine } from '../parts/species.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { priceText, timeText } from '../wording/amounts.ts'
import { sentence, VERDICT } from '../wording/labels.ts'
import styles from './takedown.module.css'

export function TakedownTable({ items }: { items: readonly Item[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Listing</th>
          <th scope="col">Species</th>
          <th scope="col">Price</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.itemId}>
            <td>
              <Link to={`/items/${encodeURIComponent(item.itemId)}?status=takedown&site=${item.site}`}>
                <StrangerText>{item.title}</StrangerText>
              </Link>
              <span className={styles.quiet}>
                <StrangerText>{item.url}</StrangerText>
              </span>
            </td>
            <td>
              <TaxonLine taxa={item.taxa} cites={item.cites} />
              {item.products.length > 0 && (
                <span className={styles.quiet}>{item.products.map(sentence).join(', ')}</span>
              )}
            </td>
            <td className={styles.price}>
              <StrangerText>{priceText(item.price)}</StrangerText>
            </td>
            <td>
              {item.decision !== null && (
                <>
                  {VERDICT[item.decision.verdict].label}
                  <span className={styles.quiet}>
                    {item.decision.by}, {timeText(item.decision.at)}
                  </span>
                </>
              )}
              {item.changedSinceDecision && <strong className={styles.changed}>Changed since</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
