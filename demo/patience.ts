/** A site that says "too many requests" once, to a client in a hurry. */
import type { FastifyInstance } from 'fastify'

export type Patience = {
  /** Requests allowed within the window. */
  most: number
  withinMilliseconds: number
  retryAfterSeconds: number
}

/** Answers one 429 with Retry-After in its life, to the first request that comes too quickly. */
export function losePatienceOnce(app: FastifyInstance, patience: Patience): void {
  let recent: number[] = []
  let spoken = false
  app.addHook('onRequest', async (_request, reply) => {
    if (spoken) return
    const now = performance.now()
    recent = [...recent.filter((at) => now - at < patience.withinMilliseconds), now]
    if (recent.length <= patience.most) return
    spoken = true
    await reply
      .code(429)
      .header('retry-after', String(patience.retryAfterSeconds))
      .type('text/plain; charset=utf-8')
      .send('Too many requests. Please slow down.\n')
  })
}
