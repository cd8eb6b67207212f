/** One flagged listing with everything a decision needs. */
import { z } from 'zod'
import { assessment } from '../../model/assessment.ts'
import { evidenceRecord } from '../../model/evidence.ts'
import { item, itemEvent } from '../../model/item.ts'
import { life, lifeState } from '../../model/lifecycle.ts'
import { observation } from '../../model/observation.ts'
import { instant } from '../../model/primitives.ts'
import { likeness } from '../../model/relisting.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

/** A listing that offers the same thing, seen before this one or after it. */
export const alikeListing = z.object({
  /** Of its own item. */
  itemId: z.string(),
  isEarlier: z.boolean(),
  title: z.string(),
  seller: z.string().nullable(),
  state: lifeState,
  lastSeenAt: instant,
  likeness,
  /** When that was found. */
  at: instant,
})
export type AlikeListing = z.infer<typeof alikeListing>

export const itemDetail = z.object({
  item,
  /** The content that was judged. */
  observation,
  assessment,
  evidence: evidenceRecord.nullable(),
  /** Oldest first. */
  events: z.array(itemEvent),
  /** Every different content the listing has shown, oldest first. */
  observations: z.array(observation),
  /** What became of the listing. */
  life,
  alike: z.array(alikeListing),
})
export type ItemDetail = z.infer<typeof itemDetail>

export const itemParams = z.object({ itemId: z.string().min(1).max(600) })

export const showItem = {
  method: 'GET',
  url: '/api/items/:itemId',
  schema: {
    summary: 'One flagged listing; the view is recorded',
    tags: ['item'],
    params: itemParams,
    response: { 200: itemDetail, ...REFUSALS },
  },
} as const satisfies Endpoint

/** Addresses of stored copies, as the pages link to them; the marketplace is never contacted. */
export function artifactUrl(itemId: string, sha256: string): string {
  return `/api/items/${encodeURIComponent(itemId)}/artifacts/${sha256}`
}
export function pictureUrl(itemId: string, sha256: string, width: number): string {
  return `/api/items/${encodeURIComponent(itemId)}/pictures/${sha256}?width=${width}`
}
export function thumbnailUrl(itemId: string): string {
  return `/api/items/${encodeURIComponent(itemId)}/thumbnail`
}
