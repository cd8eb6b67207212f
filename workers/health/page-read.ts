/** What a visited page gave, as its visit is recorded with it. */
import { isFilled, REPORTED_FIELDS } from '../../crawlers/fill/field-fill.ts'
import type { Offers } from '../../crawlers/offers/offers.ts'
import type { ResultPage } from '../../crawlers/results/result-page.ts'
import type { Listing } from '../../model/listing.ts'
import type { PageRead } from '../../model/page-read.ts'

export function listingRead(offers: Pick<Offers, 'listings' | 'unreadable'>, page = 0): PageRead {
  const { listings, unreadable } = offers
  return {
    of: 'listing',
    ...{ page, results: 0 },
    ...{ listings: listings.length, unreadable: unreadable.length, fields: sourcesOf(listings) },
  }
}

export function listRead(found: Pick<ResultPage, 'listings' | 'read'>, page: number): PageRead {
  const { listings, read } = found
  return {
    of: 'list',
    ...{ page, results: listings.length },
    ...{ listings: read.length, unreadable: 0, fields: sourcesOf(read) },
  }
}

/** Fields that are read out of the text itself have no place of their own. */
const FROM_TEXT = 'text'

function sourcesOf(listings: readonly Listing[]): PageRead['fields'] {
  const fields = REPORTED_FIELDS.map((field): [string, Record<string, number>] => [
    field,
    counts(
      listings
        .filter((listing) => isFilled(listing[field]))
        .map(({ provenance }) => provenance[field]?.source ?? FROM_TEXT),
    ),
  ])
  return Object.fromEntries(fields.filter(([, sources]) => Object.keys(sources).length > 0))
}

function counts(words: readonly string[]): Record<string, number> {
  const grouped = Map.groupBy(words, (word) => word)
  return Object.fromEntries([...grouped].map(([word, all]) => [word, all.length]))
}
