/** What became of a listing, and where the same thing is offered as well. */
import { Link } from 'react-router'
import type { AlikeListing } from '../../contract/item-detail.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import { LIFE_STATE } from '../wording/labels.ts'
import styles from './history.module.css'
import { likenessText } from './likeness-text.ts'
import type { StateTurn } from './state-turns.ts'

export function TurnText({ turn }: { turn: StateTurn }) {
  if (turn.state === 'seen') return <strong>Seen again</strong>
  return (
    <>
      <strong>{LIFE_STATE[turn.state]}</strong>: <StrangerText>{turn.reason}</StrangerText>
    </>
  )
}

export function AlikeText({ alike }: { alike: AlikeListing }) {
  const { itemId, isEarlier, title, seller, state, lastSeenAt, likeness } = alike
  return (
    <>
      <strong>{isEarlier ? 'Offered before as' : 'Offered again as'}</strong>{' '}
      <Link to={`/items/${encodeURIComponent(itemId)}`}>
        <StrangerText>{title === '' ? '(no title)' : title}</StrangerText>
      </Link>
      {seller !== null && (
        <>
          {' by '}
          <StrangerText>{seller}</StrangerText>
        </>
      )}
      <span className={styles.note}>
        {likenessText(likeness)}. {state === 'seen' ? 'Last seen' : `${LIFE_STATE[state]}, last seen`}{' '}
        {timeText(lastSeenAt)}.
      </span>
    </>
  )
}
