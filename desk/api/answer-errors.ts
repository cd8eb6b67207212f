/** Turns what was thrown into an answer with a stable code, and keeps what is nobody's business to itself. */
import type { FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { MongoError } from 'mongodb'
import { WtmError } from '../../model/error.ts'
import { ItemChangedError } from '../../store/item-errors.ts'
import type { Conflict, Problem } from '../contract/problem.ts'
import { describeConflict } from './conflict.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { RefusedError } from './refusals.ts'

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  ITEM_CHANGED: 409,
  ITEM_NOT_FOUND: 404,
  NOTHING_TO_UNDO: 422,
  FILTER_INVALID: 400,
  CURSOR_INVALID: 400,
  MONGO_UNAVAILABLE: 503,
  DRAFT_BUSY: 409,
  CRAWL_URL_REFUSED: 400,
}

export function answerErrors(app: DeskApp, { report }: DeskContext): void {
  app.setNotFoundHandler((_, reply) =>
    send(reply, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' }),
  )
  app.setErrorHandler((error, _, reply) => {
    const [status, body] = answerTo(error)
    if (status >= 500) report(error)
    return send(reply, status, body)
  })
}

/** As bytes, not through the route's schema: an error must be told whatever the route usually answers. */
function send(reply: FastifyReply, status: number, body: Problem | Conflict): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body)
}

function answerTo(error: unknown): [status: number, body: Problem | Conflict] {
  if (error instanceof ItemChangedError) return [409, describeConflict(error)]
  if (error instanceof RefusedError) return [error.status, { code: error.code, message: error.message }]
  if (error instanceof WtmError) {
    return [STATUS_OF_CODE[error.code] ?? 500, { code: error.code, message: error.message }]
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validation.map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`)
    return [400, { code: 'REQUEST_INVALID', message: where.join('; ') }]
  }
  if (error instanceof MongoError) {
    return [
      503,
      { code: 'STORE_UNAVAILABLE', message: 'The database does not answer. Try again in a moment.' },
    ]
  }
  return serverAnswer(error)
}

/** Fastify's own refusals (too large, too many, malformed) say what is wrong; anything else is ours to look into. */
function serverAnswer(error: unknown): [status: number, body: Problem] {
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'REFUSED'
    if (error.statusCode >= 400 && error.statusCode < 500) {
      return [error.statusCode, { code, message: error.message }]
    }
  }
  return [500, { code: 'INTERNAL', message: 'The desk met an error it did not expect. It has been noted.' }]
}
