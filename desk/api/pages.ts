/** Serves the built pages: files by their names, and the one document for every address of the desk. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { EXIT, WtmError } from '../../model/error.ts'
import type { DeskApp } from './desk-context.ts'
import { pagePolicy } from './security-headers.ts'

/** Put into the document by the build wherever the nonce belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

export class PagesMissingError extends WtmError {
  constructor(webRoot: string, cause: unknown) {
    super('PAGES_NOT_BUILT', `The desk's pages are not in ${webRoot}; run "npm run build" first.`, {
      cause,
      exitStatus: EXIT.serviceMissing,
    })
  }
}

/** The addresses that the pages themselves tell apart. */
const PAGES = [
  '/',
  '/sign-in',
  '/queue',
  '/items/*',
  '/takedowns',
  '/takedowns/*',
  '/runs',
  '/runs/*',
  '/sites',
  '/sites/*',
  '/drafts',
  '/drafts/*',
]

/** @throws PagesMissingError */
export async function addPages(app: DeskApp, webRoot: string): Promise<void> {
  const file = join(webRoot, 'index.html')
  const document = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PagesMissingError(webRoot, error)
  })
  await app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    wildcard: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/')
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const sendDocument = (reply: FastifyReply) => {
    const nonce = randomBytes(18).toString('base64')
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .send(document.replaceAll(NONCE_PLACEHOLDER, nonce))
  }
  for (const url of PAGES) app.get(url, async (_, reply) => sendDocument(reply))
  /** The pages say in their own words that there is no such page. */
  app.get('/*', async (_, reply) => sendDocument(reply.code(404)))
}
