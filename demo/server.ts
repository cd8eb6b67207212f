/** One marketplace as a server that does not listen yet. */
import fastify, { type FastifyInstance } from 'fastify'
import { readCatalogue } from './catalogue.ts'
import { compressAndTag } from './delivery.ts'
import { type Marketplace, stockOf } from './marketplace.ts'
import { losePatienceOnce, type Patience } from './patience.ts'

export type DemoRequest = { site: string; method: string; path: string; userAgent: string | null }

export type ServerOptions = {
  /** What the listings' ages count from; the moment of opening when absent. */
  openedAt?: Date
  /** Makes the site answer one 429 to a client that is too quick; never when absent. */
  patience?: Patience
  /** Told of every request before it is answered. */
  onRequest?: (request: DemoRequest) => void
}

export function marketplaceServer(marketplace: Marketplace, options: ServerOptions = {}): FastifyInstance {
  const { name } = marketplace
  const app = fastify({ forceCloseConnections: true })
  const { onRequest, patience, openedAt = new Date() } = options
  if (onRequest !== undefined)
    app.addHook('onRequest', async ({ method, url, headers }) =>
      onRequest({ site: name, method, path: url, userAgent: headers['user-agent'] ?? null }),
    )
  if (patience !== undefined) losePatienceOnce(app, patience)
  compressAndTag(app)
  marketplace.routes(app, stockOf(readCatalogue(name), openedAt))
  return app
}
