/** Marquettle: a shop of many sellers, with products described for machines and a sitemap. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { drawnEntry } from '../drawn-entry.ts'
import { marketplace } from '../marketplace.ts'
import { servePictures } from '../picture-routes.ts'
import { openSearch } from '../search.ts'
import { oncePerStock, type Stock } from '../stock.ts'
import { CONSENT_SCRIPT } from './layout.ts'
import { frontPage, listPage, plainPage } from './list-pages.ts'
import { PICTURES, productPath } from './product-card.ts'
import { productPage } from './product-page.ts'
import { changedProduct, DEPARTMENTS, type Product, readProducts } from './products.ts'
import { robotsTxt, sitemapIndex, sitemapOfPages, sitemapOfProducts } from './sitemap.ts'

export const shop = marketplace<Product>({
  name: 'shop',
  preferredPort: 8413,
  endings: ['notice', 'category', 410],
  read: readProducts,
  changed: changedProduct,
  routes,
})

const STYLE = ['frame', 'lists', 'product']
  .map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="16" fill="#5b2a45"/><path d="M8 23V10l8 8 8-8v13" fill="none" stroke="#f6d7c3" stroke-width="3.5"/></svg>`

type Asked = { Querystring: { q?: string; page?: string }; Params: { key: string } }
type Today = () => Stock<Product>

function routes(app: FastifyInstance, today: Today): void {
  app.get('/', async (_, reply) => page(reply, frontPage(today())))
  app.get('/shop.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
  app.get('/consent.js', async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(CONSENT_SCRIPT),
  )
  app.get('/icon.svg', async (_, reply) => reply.type('image/svg+xml').send(ICON))
  servePictures(app, PICTURES, (id) => drawnEntry(today(), id))
  robotRoutes(app, today)
  productRoutes(app, today)
  listRoutes(app, today)
  plainRoutes(app)
}

function robotRoutes(app: FastifyInstance, today: Today): void {
  const xml = (reply: FastifyReply, text: string): FastifyReply =>
    reply.type('application/xml; charset=utf-8').send(text)
  app.get('/robots.txt', async (request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsTxt(today(), originOf(request))),
  )
  app.get('/sitemap.xml', async (request, reply) => xml(reply, sitemapIndex(today(), originOf(request))))
  app.get('/sitemap-pages.xml', async (request, reply) => xml(reply, sitemapOfPages(originOf(request))))
  app.get<Asked>('/sitemap-products-:key.xml', async (request, reply) => {
    const text = sitemapOfProducts(today(), Number(request.params.key), originOf(request))
    return text === null ? reply.callNotFound() : xml(reply, text)
  })
}

function productRoutes(app: FastifyInstance, today: Today): void {
  app.get<Asked>('/p/:key', async (request, reply) => {
    const stock = today()
    const entry = stock.find(request.params.key.split('-').at(-1) ?? '')
    if (entry === undefined) return reply.callNotFound()
    const ending = stock.endingOf(entry)
    if (ending === 'category') return reply.redirect(`/department/${entry.category}`, 302)
    if (ending === 410)
      return page(reply.code(410), plainPage('Gone', 'This piece has been taken out of the shop.'))
    const path = productPath(entry)
    // The shop's own words in an address may change; its number does not.
    if (`/p/${request.params.key}` !== path) return reply.redirect(path, 301)
    return page(reply, productPage(entry, stock, originOf(request)))
  })
}

function listRoutes(app: FastifyInstance, today: Today): void {
  const search = oncePerStock(today, ({ entries }) => openSearch(entries))
  app.get<Asked>('/department/:key', async ({ params, query }, reply) => {
    const heading = Object.entries(DEPARTMENTS).find(([key]) => key === params.key)?.[1]
    if (heading === undefined) return reply.callNotFound()
    const found = today().entries.filter(({ category }) => category === params.key)
    const pageHref = (n: number): string => `/department/${params.key}?page=${n}`
    return page(reply, listPage({ heading, found, page: Number(query.page ?? 1), pageHref }, today()))
  })
  app.get<Asked>('/store/:key', async ({ params, query }, reply) => {
    const found = today().entries.filter(({ seller }) => seller === params.key)
    if (found.length === 0) return reply.callNotFound()
    const pageHref = (n: number): string => `/store/${encodeURIComponent(params.key)}?page=${n}`
    const list = { heading: params.key, found, page: Number(query.page ?? 1), pageHref }
    return page(reply, listPage(list, today()))
  })
  app.get<Asked>('/search', async ({ query }, reply) => {
    const words = (query.q ?? '').trim()
    const pageHref = (n: number): string => `/search?q=${encodeURIComponent(words)}&page=${n}`
    const list = { heading: `Results for “${words}”`, found: search()(words), pageHref, query: words }
    return page(reply, listPage({ ...list, page: Number(query.page ?? 1) }, today()))
  })
}

function plainRoutes(app: FastifyInstance): void {
  const closed = 'This part of the shop is closed in the demonstration.'
  for (const [path, title, words] of [
    ['/about', 'About Marquettle', 'A shop that exists on this machine alone, to try a monitor with.'],
    ['/basket', 'Your basket', closed],
    ['/account', 'Sign in', closed],
  ] as const)
    app.get(path, async (_, reply) => page(reply, plainPage(title, words)))
  app.setNotFoundHandler(async (_, reply) =>
    page(reply.code(404), plainPage('Nothing at this address', 'The link may be old or mistyped.')),
  )
}

function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text)
}
