/** Serves the drawn pictures of a site's listings. */
import type { FastifyInstance } from 'fastify'
import { openGallery } from './pictures/gallery.ts'
import type { PictureOf } from './pictures/picture.ts'

/** The path of picture `nth` (from 1) under `prefix`. */
export function picturePath(prefix: string, { id }: { id: string }, nth: number, small = false): string {
  return `${prefix}/${id}/${nth}${small ? '-small' : ''}.png`
}

/** @param drawn what the pictures of an identifier show, and how many there are; null where there is none. */
export function servePictures(
  app: FastifyInstance,
  prefix: string,
  drawn: (id: string) => { of: PictureOf; pictures: number } | null,
): void {
  const gallery = openGallery()
  app.get<{ Params: { id: string; file: string } }>(`${prefix}/:id/:file`, async (request, reply) => {
    const known = drawn(request.params.id)
    const [, digits, small] = /^([1-9])(-small)?\.png$/.exec(request.params.file) ?? []
    const nth = Number(digits)
    if (known === null || !(nth <= known.pictures)) return reply.callNotFound()
    const bytes = await gallery.picture(known.of, nth, small === undefined ? 'full' : 'small')
    const type = known.of.isSavedAnew === true ? 'image/jpeg' : 'image/png'
    return reply.type(type).header('cache-control', 'public, max-age=86400').send(bytes)
  })
}
