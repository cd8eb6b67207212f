/** How answers travel: compressed where the client takes it, with an ETag, 304 when nothing changed. */
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/
const LEAST_BYTES = 512

export function compressAndTag(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (reply.statusCode !== 200 || (typeof payload !== 'string' && !Buffer.isBuffer(payload))) return payload
    const body = Buffer.from(payload)
    const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    reply.header('etag', tag).header('vary', 'accept-encoding')
    if (request.headers['if-none-match'] === tag) {
      reply.code(304).removeHeader('content-length')
      return ''
    }
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    const type = String(reply.getHeader('content-type') ?? '')
    if (!takesGzip || !COMPRESSIBLE.test(type) || body.length < LEAST_BYTES) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return gzipSync(body)
  })
}
