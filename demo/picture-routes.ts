/** Serves the drawn pictures of a site's listings. */
import type { FastifyInstance } from 'fastify'
import type { CatalogueEntry } from './catalogue.ts'
import { openGallery } from './pictures/gallery.ts'

/** The path of picture `nth` (from 1) under `prefix`. */
export function picturePath(prefix: string, entry: CatalogueEntry, nth: number, small = false): string {
  return `${prefix}/${entry.id}/${nth}${small ? '-small' : ''}.png`
}

export function servePictures(
  app: FastifyInstance,
  prefix: string,
  entries: readonly CatalogueEntry[],
): void {
  const gallery = openGallery()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  app.get<{ Params: { id: string; file: string } }>(`${prefix}/:id/:file`, async (request, reply) => {
    const entry = byId.get(request.params.id)
    const [, digits, small] = /^([1-9])(-small)?\.png$/.exec(request.params.file) ?? []
    const nth = Number(digits)
    if (entry === undefined || !(nth <= entry.pictures)) return reply.callNotFound()
    const bytes = await gallery.picture(entry, nth, small === undefined ? 'full' : 'small')
    return reply.type('image/png').header('cache-control', 'public, max-age=86400').send(bytes)
  })
}
