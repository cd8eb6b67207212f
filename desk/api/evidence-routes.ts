/** Stored copies and their previews; nothing here ever contacts a marketplace. */
import { z } from 'zod'
import { sha256Hex } from '../../model/primitives.ts'
import { recordAccess } from '../../store/access-log.ts'
import { evidenceById } from '../../store/evidence-records.ts'
import { itemById } from '../../store/items.ts'
import { itemParams } from '../contract/item-detail.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf } from './guard-session.ts'
import { drawPreview } from './preview.ts'
import { NothingFoundError } from './refusals.ts'
import { readStoredCopy, safeDownload } from './stored-copies.ts'

const THUMBNAIL_WIDTH = 96
const copyParams = itemParams.extend({ sha256: sha256Hex })
const TAGS = ['evidence']

export function addEvidenceRoutes(app: DeskApp, context: DeskContext): void {
  const { store, now } = context
  const note = (user: string, action: string, subject: string) =>
    recordAccess(store, { user, action, subject, at: now().toISOString() })

  app.get(
    '/api/items/:itemId/artifacts/:sha256',
    { schema: { summary: 'Download a stored copy; recorded', tags: TAGS, params: copyParams } },
    async (request, reply) => {
      const { itemId, sha256 } = request.params
      const copy = await readStoredCopy(context, itemId, sha256)
      const { type, fileName } = safeDownload(copy)
      await note(analystOf(request).name, `download-${copy.role}`, `${itemId} ${sha256}`)
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(copy.bytes)
    },
  )

  app.get(
    '/api/items/:itemId/pictures/:sha256',
    {
      schema: {
        summary: 'A preview of a stored picture, drawn anew; recorded',
        tags: TAGS,
        params: copyParams,
        querystring: z.object({ width: z.coerce.number<string>().int().min(64).max(2_000) }),
      },
    },
    async (request, reply) => {
      const { itemId, sha256 } = request.params
      const copy = await readStoredCopy(context, itemId, sha256)
      const preview = await drawPreview(copy.bytes, { width: request.query.width })
      await note(analystOf(request).name, `view-${copy.role}`, `${itemId} ${sha256}`)
      return reply.header('content-type', 'image/webp').send(preview)
    },
  )

  app.get(
    '/api/items/:itemId/thumbnail',
    { schema: { summary: 'A small square picture for lists', tags: TAGS, params: itemParams } },
    async (request, reply) => {
      const { itemId } = request.params
      const copy = await readStoredCopy(context, itemId, await thumbnailSource(context, itemId))
      const preview = await drawPreview(copy.bytes, { width: THUMBNAIL_WIDTH, square: true })
      return reply
        .header('content-type', 'image/webp')
        .header('cache-control', 'private, max-age=300')
        .send(preview)
    },
  )
}

/** The listing's first picture, or else the screenshot. */
async function thumbnailSource({ store }: DeskContext, itemId: string): Promise<string> {
  const item = await itemById(store, itemId)
  const evidence = item?.evidenceId ? await evidenceById(store, item.evidenceId) : null
  const artifacts = evidence?.manifest.artifacts ?? []
  const source =
    artifacts.find(({ role }) => role === 'image-original') ??
    artifacts.find(({ role }) => role === 'screenshot-full')
  if (source === undefined) throw new NothingFoundError('picture of this listing')
  return source.sha256
}
