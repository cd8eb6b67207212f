/** How a listing's price and text changed from one observation to the next. */
import type { LifeTurn } from '../model/lifecycle.ts'
import type { Listing, Price } from '../model/listing.ts'

export interface ObservedContent {
  /** When it was first seen so. */
  seenAt: string
  listing: Pick<Listing, 'title' | 'description' | 'price'>
}

type ContentTurn = Extract<LifeTurn, { type: 'price' | 'text' }>

/**
 * White space is no change of a text, and no other way of writing the same amount one of the price.
 *
 * @returns oldest first; the order of the observations does not matter.
 */
export function contentChanges(observations: readonly ObservedContent[]): ContentTurn[] {
  const inTime = observations.toSorted((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : 0))
  return inTime.flatMap((now, index) => {
    const before = inTime[index - 1]
    return before === undefined ? [] : changesBetween(before.listing, now)
  })
}

function changesBetween(
  before: ObservedContent['listing'],
  { seenAt: at, listing: now }: ObservedContent,
): ContentTurn[] {
  const fields = (['title', 'description'] as const).filter(
    (field) => plain(before[field]) !== plain(now[field]),
  )
  return [
    ...(isSamePrice(before.price, now.price)
      ? []
      : [{ type: 'price' as const, at, from: before.price, to: now.price }]),
    ...(fields.length === 0 ? [] : [{ type: 'text' as const, at, fields }]),
  ]
}

function isSamePrice(one: Price | null, other: Price | null): boolean {
  if (one === null || other === null) return one === other
  if (one.amount === null || other.amount === null) return plain(one.raw) === plain(other.raw)
  return one.amount === other.amount && one.currency === other.currency
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
