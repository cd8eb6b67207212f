/** What the captured page says otherwise than the page that was judged. */
import { LISTING_CONTENT_FIELDS, type Listing } from '../model/listing.ts'

export interface Difference {
  field: string
  judged: string
  captured: string
}

/** Whole values stand in the listing and page artifacts; here an analyst reads what changed. */
const LONGEST = 500

/** @returns the content fields that differ, in the order of LISTING_CONTENT_FIELDS. */
export function differencesBetween(judged: Listing, captured: Listing): Difference[] {
  return LISTING_CONTENT_FIELDS.flatMap((field) => {
    const [before, after] = [textOf(judged[field]), textOf(captured[field])]
    return before === after ? [] : [{ field, judged: shortened(before), captured: shortened(after) }]
  })
}

function textOf(value: Listing[(typeof LISTING_CONTENT_FIELDS)[number]]): string {
  return (typeof value === 'string' ? value : JSON.stringify(value ?? null)).toWellFormed()
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`
}
