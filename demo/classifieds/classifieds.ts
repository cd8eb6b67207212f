/** Plazzamo: classified advertisements, rendered by the server, with numbered pages of results. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CATEGORIES } from '../catalogue.ts'
import type { Marketplace, Stock } from '../marketplace.ts'
import { servePictures } from '../picture-routes.ts'
import { openSearch } from '../search.ts'
import { adPath, PICTURES } from './ad-card.ts'
import { adPage, endedPage } from './ad-page.ts'
import { html } from './html.ts'
import { labelsIn } from './labels.ts'
import { layout } from './layout.ts'
import { frontPage, type Results, resultsPage } from './results-page.ts'
import { robotsTxt } from './robots.ts'

export const classifieds: Marketplace = { name: 'classifieds', preferredPort: 8411, routes }

const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8')
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#12463f"/><path d="M10 26V6h7a7 7 0 0 1 0 14h-3" fill="none" stroke="#f3c969" stroke-width="4"/></svg>`

type Asked = { Querystring: { q?: string; page?: string }; Params: { key: string } }

function routes(app: FastifyInstance, stock: Stock): void {
  app.get('/', async (_, reply) => page(reply, frontPage(stock)))
  app.get('/robots.txt', async (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsTxt(stock.entries)),
  )
  app.get('/style.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
  app.get('/favicon.svg', async (_, reply) => reply.type('image/svg+xml').send(ICON))
  servePictures(app, PICTURES, stock.entries)
  listRoutes(app, stock)
  adRoutes(app, stock)
  memberRoutes(app)
  app.setNotFoundHandler(async (_, reply) => page(reply.code(404), endedPage(false)))
}

function listRoutes(app: FastifyInstance, stock: Stock): void {
  const search = openSearch(stock.entries)
  const send = (reply: FastifyReply, results: Results): FastifyReply =>
    page(reply, resultsPage(results, stock))
  app.get<Asked>('/search', async ({ query }, reply) => {
    const words = (query.q ?? '').trim()
    const pageHref = (n: number): string => `/search?q=${encodeURIComponent(words)}&page=${n}`
    const heading = words === '' ? 'All ads' : `“${words}”`
    return send(reply, {
      heading,
      query: words,
      found: search(words),
      page: Number(query.page ?? 1),
      pageHref,
    })
  })
  app.get<Asked>('/c/:key', async ({ params, query }, reply) => {
    const category = CATEGORIES.find((key) => key === params.key)
    if (category === undefined) return reply.callNotFound()
    const found = stock.entries.filter((entry) => entry.category === category)
    const pageHref = (n: number): string => `/c/${category}?page=${n}`
    return send(reply, {
      heading: labelsIn('en').categories[category],
      found,
      page: Number(query.page ?? 1),
      pageHref,
    })
  })
  app.get<Asked>('/seller/:key', async ({ params, query }, reply) => {
    const found = stock.entries.filter(({ seller }) => seller === params.key)
    if (found.length === 0) return reply.callNotFound()
    const pageHref = (n: number): string => `/seller/${encodeURIComponent(params.key)}?page=${n}`
    return send(reply, { heading: params.key, found, page: Number(query.page ?? 1), pageHref })
  })
}

function adRoutes(app: FastifyInstance, stock: Stock): void {
  const byId = new Map(stock.entries.map((entry) => [entry.id, entry]))
  app.get<Asked>('/ad/:key', async ({ params }, reply) => {
    const [id = '', ...slug] = params.key.split('-')
    const entry = byId.get(id)
    if (entry === undefined) return reply.callNotFound()
    if (slug.length > 0) return reply.redirect(adPath(entry), 301)
    if (entry.answers !== undefined) return page(reply.code(entry.answers), endedPage(entry.answers === 410))
    return page(reply, adPage(entry, stock))
  })
}

/** Pages for members: robots.txt keeps robots away from them. */
function memberRoutes(app: FastifyInstance): void {
  for (const [path, title] of [
    ['/account', 'Sign in to manage your ads'],
    ['/search/advanced', 'Advanced search'],
  ] as const) {
    const main = html`<section class="ended"><h1>${title}</h1><p>This part of the market square is closed in the demonstration.</p></section>`
    app.get(path, async (_, reply) => page(reply, layout({ title, language: 'en', main })))
  }
}

function page(reply: FastifyReply, document: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(document)
}
