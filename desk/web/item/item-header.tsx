/** What the listing is, at a glance, and the way to the ones beside it. */
import { IconChevronLeft, IconChevronRight, IconExternalLink } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { Link } from 'react-router'
import type { ItemDetail } from '../../contract/item-detail.ts'
import { Age } from '../parts/age.tsx'
import { Score, StatusBadge } from '../parts/score.tsx'
import { AppendixBadge, ScientificName } from '../parts/species.tsx'
import { StrangerText } from '../parts/stranger-text.tsx'
import { escapedText } from '../reading/escape-invisible.ts'
import { priceText } from '../wording/amounts.ts'
import { KIND, LIFE_STATE, languageName, sentence } from '../wording/labels.ts'
import styles from './item.module.css'
import type { Neighbours } from './use-item.ts'

interface ItemHeaderProps {
  detail: ItemDetail
  neighbours: Neighbours
  heading: RefObject<HTMLHeadingElement | null>
}

export function ItemHeader({
  detail: { item, observation, assessment, life },
  neighbours,
  heading,
}: ItemHeaderProps) {
  const { listing } = observation
  const title = item.title === '' ? '(no title)' : item.title
  return (
    <header className={styles.header}>
      <title>{`${escapedText(title)} · Wildlife Trade Monitor`}</title>
      <Walk neighbours={neighbours} />
      <div className={styles.headline}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <StrangerText>{title}</StrangerText>
        </h1>
        <div className={styles.standing}>
          <Score score={item.score} tier={item.tier} />
          <StatusBadge item={item} />
        </div>
      </div>
      <ul className={styles.taxa} aria-label="Taxa">
        {assessment.taxa.map((taxon) => (
          <li key={`${taxon.name}-${taxon.matched}`}>
            <ScientificName name={taxon.name} /> <AppendixBadge cites={taxon.cites} />
          </li>
        ))}
        {item.products.length > 0 && <li>{item.products.map(sentence).join(', ')}</li>}
      </ul>
      <dl className={styles.facts}>
        <Fact name="In the thread">
          {listing.thread !== undefined && <StrangerText>{listing.thread}</StrangerText>}
        </Fact>
        <Fact name="Price">
          <StrangerText>{priceText(item.price)}</StrangerText>
          {listing.price !== null && listing.price.amount !== null && listing.price.raw !== '' && (
            <span className={styles.raw}>
              “<StrangerText>{listing.price.raw}</StrangerText>”
            </span>
          )}
        </Fact>
        <Fact name="Quantity">{listing.quantity && <StrangerText>{listing.quantity.raw}</StrangerText>}</Fact>
        <Fact name="Seller">{item.seller !== null && <StrangerText>{item.seller}</StrangerText>}</Fact>
        <Fact name="Place">{item.location !== null && <StrangerText>{item.location}</StrangerText>}</Fact>
        <Fact name="Kind">{KIND[item.kind]}</Fact>
        <Fact name="Language">{languageName(item.language)}</Fact>
        <Fact name="First seen">
          <Age since={item.firstSeenAt} />
        </Fact>
        <Fact name="Last seen">
          <Age since={life.lastSeenAt} />
        </Fact>
        {life.state !== 'seen' && (
          <Fact name="Listing">
            {LIFE_STATE[life.state]}
            <span className={styles.raw}>
              since <Age since={life.overSince ?? life.since} />
            </span>
          </Fact>
        )}
        <Fact name="Site">
          {item.site}
          <Link to={`/items/${encodeURIComponent(item.itemId)}/original`} className={styles.original ?? ''}>
            Original <IconExternalLink size={14} aria-hidden />
          </Link>
        </Fact>
      </dl>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (children === null || children === false) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Walk({ neighbours: { previous, next, place, loaded, search } }: { neighbours: Neighbours }) {
  return (
    <nav className={styles.walk} aria-label="Queue">
      <Link to={`/queue${search}`} className={styles.step ?? ''}>
        <IconChevronLeft size={16} aria-hidden /> Queue
      </Link>
      <span className={styles.place}>
        {place === null ? 'Not in the filtered queue' : `${place} of ${loaded} loaded`}
      </span>
      <Step to={previous} search={search} label="Previous" mark="k" />
      <Step to={next} search={search} label="Next" mark="j" />
    </nav>
  )
}

interface StepProps {
  to: string | null
  search: string
  label: string
  mark: string
}

function Step({ to, search, label, mark }: StepProps) {
  const content = (
    <>
      {label} <kbd>{mark}</kbd>
      {mark === 'j' && <IconChevronRight size={16} aria-hidden />}
    </>
  )
  if (to === null) return <span className={styles.step}>{content}</span>
  return (
    <Link to={`/items/${encodeURIComponent(to)}${search}`} className={styles.step ?? ''}>
      {content}
    </Link>
  )
}
