/** The listing's own words with those marked that spoke for or against it. */
import { VisuallyHidden } from '@mantine/core'
import type { AssessedField, Reason } from '../../../model/assessment.ts'
import type { Listing } from '../../../model/listing.ts'
import { Card } from '../parts/card.tsx'
import { VisibleText } from '../parts/stranger-text.tsx'
import { highlight, type Segment } from '../reading/highlight.ts'
import { FIELD } from '../wording/labels.ts'
import { type NumberedReason, numbered } from './numbered-reasons.ts'
import styles from './reading.module.css'

interface JudgedTextProps {
  listing: Listing
  reasons: readonly Reason[]
  /** The number of the reason that is pointed at. */
  lit: number | null
  light: (reason: number | null) => void
}

type Mark = NumberedReason & { start: number; end: number }

/** Always shown, and shown only where a reason points into them. */
const MAIN_FIELDS = ['title', 'description'] as const
const OTHER_FIELDS = ['category', 'seller', 'location', 'price'] as const

export function JudgedText({ listing, reasons, lit, light }: JudgedTextProps) {
  const marks = numbered(reasons).flatMap(placed)
  const shown: AssessedField[] = [
    ...(listing.thread === undefined ? [] : (['thread'] as const)),
    ...MAIN_FIELDS,
    ...OTHER_FIELDS.filter((field) => marks.some(({ reason }) => reason.field === field)),
  ]
  return (
    <Card title="Listing as judged">
      {shown.map((field) => (
        <FieldText
          key={field}
          field={field}
          text={textOf(listing, field)}
          marks={marks.filter(({ reason }) => reason.field === field)}
          lit={lit}
          light={light}
        />
      ))}
    </Card>
  )
}

function placed(entry: NumberedReason): Mark[] {
  const { start, end } = entry.reason
  return start === undefined || end === undefined ? [] : [{ ...entry, start, end }]
}

/** As the classifier was given them, since its offsets count in these. */
function textOf(listing: Listing, field: AssessedField): string {
  switch (field) {
    case 'title':
    case 'description':
      return listing[field]
    case 'thread':
      return listing.thread ?? ''
    case 'category':
      return listing.category ?? ''
    case 'seller':
      return listing.seller?.name ?? ''
    case 'location':
      return listing.location?.text ?? ''
    case 'price':
      return listing.price?.raw ?? ''
  }
}

interface FieldTextProps extends Pick<JudgedTextProps, 'lit' | 'light'> {
  field: AssessedField
  text: string
  marks: Mark[]
}

function FieldText({ field, text, marks, lit, light }: FieldTextProps) {
  let at = 0
  return (
    <div>
      <h3>{FIELD[field]}</h3>
      {text === '' ? (
        <p className={styles.quiet}>Empty</p>
      ) : (
        <p dir="auto" className={styles.text} data-field={field}>
          {highlight(text, marks).map((segment) => {
            const key = at
            at += segment.text.length
            if (segment.marks.length === 0) return <VisibleText key={key} text={segment.text} />
            return <Marked key={key} segment={segment} endsAt={at} lit={lit} light={light} />
          })}
        </p>
      )}
    </div>
  )
}

interface MarkedProps extends Pick<JudgedTextProps, 'lit' | 'light'> {
  segment: Segment<Mark>
  endsAt: number
}

function Marked({ segment, endsAt, lit, light }: MarkedProps) {
  const strongest = segment.marks.reduce((a, b) =>
    Math.abs(b.reason.weight) > Math.abs(a.reason.weight) ? b : a,
  )
  const ending = segment.marks.filter(({ end }) => end === endsAt)
  return (
    <mark
      className={styles.mark}
      data-for={strongest.reason.weight >= 0}
      data-lit={segment.marks.some(({ number }) => number === lit)}
      title={segment.marks
        .map(({ number, reason }) => `${number}. ${reason.note ?? reason.signal}`)
        .join('\n')}
      onMouseEnter={() => light(strongest.number)}
      onMouseLeave={() => light(null)}
    >
      <VisibleText text={segment.text} />
      {ending.length > 0 && (
        <sup>
          <VisuallyHidden>, reason </VisuallyHidden>
          {ending.map(({ number }) => number).join(', ')}
        </sup>
      )}
    </mark>
  )
}
