/** Deciding an item and taking a decision back. */
import { z } from 'zod'
import { item, verdict } from '../../model/item.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'
import { itemParams } from './item-detail.ts'
import { conflict } from './problem.ts'

/** The version of the item the analyst was looking at; a stale one is refused. */
const expectedVersion = z.int().positive()

export const decideItem = {
  method: 'POST',
  url: '/api/items/:itemId/decision',
  schema: {
    summary: 'Decide a flagged listing',
    tags: ['decision'],
    params: itemParams,
    body: z.strictObject({ expectedVersion, verdict, note: z.string().max(4_000) }),
    response: { 200: z.object({ item }), 409: conflict, ...REFUSALS },
  },
} as const satisfies Endpoint

export const undoDecision = {
  method: 'DELETE',
  url: '/api/items/:itemId/decision',
  schema: {
    summary: 'Take back the standing decision; nothing is erased',
    tags: ['decision'],
    params: itemParams,
    querystring: z.object({ expectedVersion: z.coerce.number<string | number>().int().positive() }),
    response: { 200: z.object({ item }), 409: conflict, ...REFUSALS },
  },
} as const satisfies Endpoint
