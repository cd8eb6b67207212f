/** Plazzamo: classified advertisements, rendered by the server, with numbered pages of results. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CATEGORIES, type CatalogueEntry, changedEntry, readCatalogue } from '../catalogue.ts'
import { drawnEntry } from '../drawn-entry.ts'
import { html } from '../html.ts'
import { marketplace } from '../marketplace.ts'
import { servePictures } from '../picture-routes.ts'
import { openSearch } from '../search.ts'
import { oncePerStock, type Stock } from '../stock.ts'
import { adPath, PICTURES } from './ad-card.ts'
import { adPage } from './ad-page.ts'
import type { Design, Results } from './design.ts'
import { endedPage } from './ended-page.ts'
import { labelsIn } from './labels.ts'
import { layout } from './layout.ts'
import { redesign } from './redesign.ts'
import { frontPage, resultsPage } from './results-page.ts'
import { robotsTxt } from './robots.ts'

export const classifieds = marketplace({
  name: 'classifieds',
  preferredPort: 8411,
  endings: [404, 410],
  read: () => readCatalogue('classifieds'),
  changed: changedEntry,
  routes,
})

const FIRST_DESIGN: Design = { layout, frontPage, resultsPage, adPage }
const STYLE = ['frame', 'results', 'ad'].map(styleSheet).join('\n')
const NEW_STYLE = styleSheet('redesign')
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#12463f"/><path d="M10 26V6h7a7 7 0 0 1 0 14h-3" fill="none" stroke="#f3c969" stroke-width="4"/></svg>`

type Asked = { Querystring: { q?: string; page?: string }; Params: { key: string } }
type Today = () => Stock<CatalogueEntry>

function routes(app: FastifyInstance, today: Today): void {
  const css = 'text/css; charset=utf-8'
  app.get('/', async (_, reply) => page(reply, designOf(today()).frontPage(today())))
  app.get('/robots.txt', async (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsTxt(today().entries)),
  )
  app.get('/style.css', async (_, reply) => reply.type(css).send(STYLE))
  app.get('/redesign.css', async (_, reply) => reply.type(css).send(NEW_STYLE))
  app.get('/favicon.svg', async (_, reply) => reply.type('image/svg+xml').send(ICON))
  servePictures(app, PICTURES, (id) => drawnEntry(today(), id))
  listRoutes(app, today)
  adRoutes(app, today)
  memberRoutes(app, today)
  app.setNotFoundHandler(async (_, reply) => page(reply.code(404), endedPage(designOf(today()), false)))
}

function designOf({ redesigned }: Stock<CatalogueEntry>): Design {
  return redesigned ? redesign : FIRST_DESIGN
}

function listRoutes(app: FastifyInstance, today: Today): void {
  const search = oncePerStock(today, ({ entries }) => openSearch(entries))
  const send = (reply: FastifyReply, results: Results): FastifyReply =>
    page(reply, designOf(today()).resultsPage(results, today()))
  app.get<Asked>('/search', async ({ query }, reply) => {
    const words = (query.q ?? '').trim()
    const pageHref = (n: number): string => `/search?q=${encodeURIComponent(words)}&page=${n}`
    const heading = words === '' ? 'All ads' : `“${words}”`
    return send(reply, {
      heading,
      query: words,
      found: search()(words),
      page: Number(query.page ?? 1),
      pageHref,
    })
  })
  app.get<Asked>('/c/:key', async ({ params, query }, reply) => {
    const category = CATEGORIES.find((key) => key === params.key)
    if (category === undefined) return reply.callNotFound()
    const found = today().entries.filter((entry) => entry.category === category)
    const pageHref = (n: number): string => `/c/${category}?page=${n}`
    return send(reply, {
      heading: labelsIn('en').categories[category],
      found,
      page: Number(query.page ?? 1),
      pageHref,
    })
  })
  app.get<Asked>('/seller/:key', async ({ params, query }, reply) => {
    const found = today().entries.filter(({ seller }) => seller === params.key)
    if (found.length === 0) return reply.callNotFound()
    const pageHref = (n: number): string => `/seller/${encodeURIComponent(params.key)}?page=${n}`
    return send(reply, { heading: params.key, found, page: Number(query.page ?? 1), pageHref })
  })
}

function adRoutes(app: FastifyInstance, today: Today): void {
  app.get<Asked>('/ad/:key', async ({ params }, reply) => {
    const [id = '', ...slug] = params.key.split('-')
    const stock = today()
    const entry = stock.find(id)
    if (entry === undefined) return reply.callNotFound()
    if (slug.length > 0) return reply.redirect(adPath(entry), 301)
    const ending = stock.endingOf(entry)
    const design = designOf(stock)
    if (ending === null) return page(reply, design.adPage(entry, stock))
    return page(reply.code(ending === 410 ? 410 : 404), endedPage(design, ending === 410))
  })
}

/** Pages for members: robots.txt keeps robots away from them. */
function memberRoutes(app: FastifyInstance, today: Today): void {
  for (const [path, title] of [
    ['/account', 'Sign in to manage your ads'],
    ['/search/advanced', 'Advanced search'],
  ] as const) {
    const main = html`<section class="ended"><h1>${title}</h1><p>This part of the market square is closed in the demonstration.</p></section>`
    app.get(path, async (_, reply) => page(reply, designOf(today()).layout({ title, language: 'en', main })))
  }
}

function styleSheet(name: string): string {
  return readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8')
}

function page(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(body)
}
