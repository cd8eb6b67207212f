/** One flagged listing, and the decisions about it. */
import { recordAccess } from '../../store/access-log.ts'
import { assessmentById } from '../../store/assessments.ts'
import { decideItem, undoDecision } from '../../store/decisions.ts'
import { evidenceById } from '../../store/evidence-records.ts'
import { ItemNotFoundError } from '../../store/item-errors.ts'
import { itemEvents } from '../../store/item-events.ts'
import { itemById } from '../../store/items.ts'
import { listingBy, observationById, observationsOf } from '../../store/listings.ts'
import { currentLife, lifeOf } from '../../store/looks.ts'
import type { Store } from '../../store/open-store.ts'
import { decideItem as decide, undoDecision as undo } from '../contract/decision.ts'
import { type ItemDetail, showItem } from '../contract/item-detail.ts'
import { alikeListings } from './alike-listings.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf } from './guard-session.ts'
import { NothingFoundError } from './refusals.ts'

export function addItemRoutes(app: DeskApp, { store, now }: DeskContext): void {
  app.route({
    ...showItem,
    handler: async (request) => {
      const { itemId } = request.params
      const detail = await readDetail(store, itemId)
      const at = now().toISOString()
      await recordAccess(store, { user: analystOf(request).name, action: 'view-item', subject: itemId, at })
      return detail
    },
  })

  app.route({
    ...decide,
    handler: async (request) => {
      const { expectedVersion, ...decision } = request.body
      const by = analystOf(request).name
      const at = now().toISOString()
      const { itemId } = request.params
      return { item: await decideItem(store, { itemId, expectedVersion, decision, by, at }) }
    },
  })

  app.route({
    ...undo,
    handler: async (request) => {
      const { expectedVersion } = request.query
      const by = analystOf(request).name
      const { itemId } = request.params
      return { item: await undoDecision(store, { itemId, expectedVersion, by, at: now().toISOString() }) }
    },
  })
}

async function readDetail(store: Store, itemId: string): Promise<ItemDetail> {
  const item = await itemById(store, itemId)
  if (item === null) throw new ItemNotFoundError(itemId)
  const { site, listingId } = item
  const [observation, assessed, evidence, events, observations, listing, stored, alike] = await Promise.all([
    observationById(store, item.observationId),
    assessmentById(store, item.assessmentId),
    item.evidenceId === null ? null : evidenceById(store, item.evidenceId),
    itemEvents(store, itemId),
    observationsOf(store, site, listingId),
    listingBy(store, site, listingId),
    lifeOf(store, { site, listingId }),
    alikeListings(store, { site, listingId }),
  ])
  if (observation === null) throw new NothingFoundError(`observation ${item.observationId}`)
  if (assessed === null) throw new NothingFoundError(`assessment ${item.assessmentId}`)
  if (listing === null) throw new NothingFoundError(`listing ${itemId}`)
  return {
    item,
    observation,
    assessment: assessed.assessment,
    evidence,
    events,
    observations: observations.toReversed(),
    life: currentLife(listing, stored?.life ?? null),
    alike,
  }
}
