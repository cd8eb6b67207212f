/** Listening on the port one would like, or on the next that is free. */
import type { FastifyInstance } from 'fastify'

/** Far enough apart that neighbouring sites do not take each other's port. */
const STEP = 10
const ATTEMPTS = 20

/**
 * Listens on `preferred`, else on 10, 20, 30 … above it, in the end on any free port.
 * @param preferred 0 means any free port.
 * @returns the port.
 */
export async function listenNear(app: FastifyInstance, host: string, preferred: number): Promise<number> {
  const candidates = Array.from({ length: ATTEMPTS }, (_, n) => preferred + n * STEP)
  for (const port of preferred === 0 ? [0] : [...candidates.filter((port) => port <= 65_535), 0]) {
    try {
      await app.listen({ host, port })
      return portOf(app)
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Error(`No free port on ${host}`)
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
