/** One flagged listing in the queue. */
import { Link } from 'react-router'
import type { Item } from '../../../model/item.ts'
import { thumbnailUrl } from '../../contract/item-detail.ts'
import { Age } from '../parts/age.tsx'
import { Thumbnail } from '../parts/picture.tsx'
import { Score, StatusBadge } from '../parts/score.tsx'
import { TaxonLine } from '../parts/species.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { priceText } from '../wording/amounts.ts'
import { KIND, languageName, sentence } from '../wording/labels.ts'
import styles from './queue.module.css'

export function QueueRow({ item, current, search }: { item: Item; current: boolean; search: string }) {
  return (
    <tr className={styles.row} data-current={current} aria-current={current || undefined}>
      <td className={styles.thumbnailColumn}>
        <Thumbnail src={item.evidenceId === null ? null : thumbnailUrl(item.itemId)} />
      </td>
      <td className={styles.scoreColumn}>
        <Score score={item.score} tier={item.tier} />
      </td>
      <td className={styles.titleColumn}>
        <Link to={`/items/${encodeURIComponent(item.itemId)}${search}`} className={styles.title ?? ''}>
          <StrangerText>{item.title === '' ? '(no title)' : item.title}</StrangerText>
        </Link>
        <span className={styles.about}>
          <span>{languageName(item.language)}</span>
          {item.kind !== 'offer' && <span>{KIND[item.kind]}</span>}
          {item.seller !== null && <StrangerText>{item.seller}</StrangerText>}
          {item.location !== null && <StrangerText>{item.location}</StrangerText>}
          {item.status !== 'open' && <StatusBadge item={item} />}
          {item.changedSinceDecision && <strong>Changed since</strong>}
        </span>
      </td>
      <td className={styles.speciesColumn}>
        <TaxonLine taxa={item.taxa} cites={item.cites} />
        {item.products.length > 0 && (
          <span className={styles.about}>{item.products.map(sentence).join(', ')}</span>
        )}
      </td>
      <td className={`${styles.number} ${styles.priceColumn}`}>
        <StrangerText>{priceText(item.price)}</StrangerText>
      </td>
      <td className={styles.siteColumn}>{item.site}</td>
      <td className={`${styles.number} ${styles.ageColumn}`}>
        <Age since={item.flaggedAt} />
      </td>
    </tr>
  )
}
