/** Reads a page of no particular site: one that somebody saved. */
import { WtmError } from '../../model/error.ts'
import { parseDocument } from './page-document.ts'
import { type ListingFields, readFields } from './read-fields.ts'

/** Thrown for a page on which neither a title nor a price can be read. */
export class PageUnreadableError extends WtmError {
  constructor() {
    super('PAGE_UNREADABLE', 'shows neither a title nor a price; is it a page of HTML, saved whole?')
  }
}

/** A listing as far as a page alone can tell. */
export interface SavedListing extends ListingFields {
  /** The address given, else the one that the page names itself. */
  url: string | null
}

/**
 * @param now the instant from which relative dates count.
 * @throws PageUnreadableError
 */
export function readSavedPage(html: string, url: string | null, now: string): SavedListing {
  const { address, ...fields } = readFields(parseDocument(html), { site: null, url, listingId: null, now })
  if (fields.title === '' && fields.price === null) throw new PageUnreadableError()
  return { url: address, ...fields }
}
