/** The queue of flagged listings: its filters, its pages and the numbers beside the filters. */
import { z } from 'zod'
import { appendix, listingKind } from '../../model/assessment.ts'
import { item, itemStatus } from '../../model/item.ts'
import { languageCode, slug } from '../../model/primitives.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

export const QUEUE_PAGE_SIZE = 50

/** The filters as they stand in the address of the page and in the request; absent means not filtered by. */
export const queueFilter = z.object({
  status: z.enum([...itemStatus.options, 'any']).default('open'),
  site: slug.optional(),
  tier: z.enum(['high', 'review']).optional(),
  /** A scientific name. */
  taxon: z.string().min(1).max(200).optional(),
  cites: z.enum([...appendix.options, 'none']).optional(),
  language: languageCode.optional(),
  kind: listingKind.optional(),
  minScore: z.coerce.number<string | number>().min(0).max(1).optional(),
  /** Words of the title, seller or location. */
  q: z.string().min(1).max(200).optional(),
})
export type QueueFilter = z.output<typeof queueFilter>

export const queueOrder = z.enum(['priority', 'newest', 'oldest'])
export type QueueOrder = z.infer<typeof queueOrder>

export const queuePage = z.object({
  items: z.array(item),
  /** Hand in as `cursor` for the following page; null on the last. */
  next: z.string().nullable(),
})
export type QueuePage = z.infer<typeof queuePage>

export const listQueue = {
  method: 'GET',
  url: '/api/items',
  schema: {
    summary: 'Flagged listings, page by page',
    tags: ['queue'],
    querystring: queueFilter.extend({
      order: queueOrder.default('priority'),
      cursor: z.string().max(2_000).optional(),
      limit: z.coerce.number<string | number>().int().min(1).max(100).default(QUEUE_PAGE_SIZE),
    }),
    response: { 200: queuePage, ...REFUSALS },
  },
} as const satisfies Endpoint

const facet = z.array(z.object({ value: z.string(), count: z.int().nonnegative() }))
export type Facet = z.infer<typeof facet>

export const queueFacets = z.object({
  /** Items that match all filters. */
  total: z.int().nonnegative(),
  statuses: facet,
  sites: facet,
  tiers: facet,
  taxa: facet,
  cites: facet,
  languages: facet,
  kinds: facet,
})
export type QueueFacets = z.infer<typeof queueFacets>

export const countQueue = {
  method: 'GET',
  url: '/api/facets',
  schema: {
    summary: 'How many flagged listings there are by status, site, tier, taxon, appendix, language and kind',
    tags: ['queue'],
    querystring: queueFilter,
    response: { 200: queueFacets, ...REFUSALS },
  },
} as const satisfies Endpoint
