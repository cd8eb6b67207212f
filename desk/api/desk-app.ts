/** The desk's server: guards first, then the API, then the pages. */
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { answerErrors } from './answer-errors.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { addDraftRoutes } from './draft-routes.ts'
import { addEvidenceRoutes } from './evidence-routes.ts'
import { guardOrigin } from './guard-origin.ts'
import { guardSession } from './guard-session.ts'
import { addItemRoutes } from './item-routes.ts'
import { addPages } from './pages.ts'
import { addQueueRoutes } from './queue-routes.ts'
import { NothingFoundError } from './refusals.ts'
import { addRunRoutes } from './run-routes.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addSessionRoutes } from './session-routes.ts'
import { addSiteRoutes } from './site-routes.ts'
import { addTakedownRoutes } from './takedown-routes.ts'

/** For one address; a page of the queue with its thumbnails takes about sixty. */
const REQUEST_LIMIT = { max: 1_500, timeWindow: '1 minute' }
/** A note of 4,000 characters fits many times. */
const BODY_LIMIT = 64 * 1_024

/** @throws PagesMissingError when `webRoot` holds no pages; null leaves them out. */
export async function openDeskApp(context: DeskContext, webRoot: string | null): Promise<DeskApp> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 2_000 },
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerErrors(app, context)
  guardOrigin(app, context)
  await addSecurityHeaders(app, context)
  await app.register(async (api: DeskApp) => addApi(api, context))
  if (webRoot !== null) await app.register(async (pages: DeskApp) => addPages(pages, webRoot))
  await app.ready()
  return app
}

async function addApi(api: DeskApp, context: DeskContext): Promise<void> {
  await api.register(cookie)
  await api.register(rateLimit, REQUEST_LIMIT)
  await api.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Wildlife Trade Monitor: desk', version: '1' } },
    transform: jsonSchemaTransform,
  })
  guardSession(api, context)
  addSessionRoutes(api, context)
  addQueueRoutes(api, context)
  addItemRoutes(api, context)
  addEvidenceRoutes(api, context)
  addTakedownRoutes(api, context)
  addRunRoutes(api, context)
  addSiteRoutes(api, context)
  addDraftRoutes(api, context)
  api.all('/api/*', { schema: { hide: true } }, async () => {
    throw new NothingFoundError('such address')
  })
  api.get('/api/openapi.json', { schema: { hide: true } }, async () => api.swagger())
}
