/** Answers only to the desk's own names, and takes changes only from its own pages. */
import type { FastifyRequest } from 'fastify'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { HostRefusedError, OriginRefusedError } from './refusals.ts'

const READING = new Set(['GET', 'HEAD'])

export function guardOrigin(app: DeskApp, { origins }: DeskContext): void {
  app.addHook('onRequest', async (request) => {
    if (!isOwnHost(request, origins)) throw new HostRefusedError()
    if (READING.has(request.method)) return
    const { origin } = request.headers
    if (origin === undefined || !origins.has(origin)) throw new OriginRefusedError()
  })
}

function isOwnHost({ headers: { host } }: FastifyRequest, origins: ReadonlySet<string>): boolean {
  return host !== undefined && (origins.has(`http://${host}`) || origins.has(`https://${host}`))
}
