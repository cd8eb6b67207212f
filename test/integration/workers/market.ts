/** A small marketplace on loopback that can be told to misbehave, and that remembers how it was treated. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Site, site as siteSchema } from '../../../model/site.ts'

export interface Market extends AsyncDisposable {
  /** `host:port`, which the way out must allow. */
  host: string
  site: Site
  /** Identifiers of the listings that offer wildlife. */
  suspicious: string[]
  /** Paths in the order they were asked for. */
  hits: string[]
  /** Most requests that were being answered at the same time. */
  most: number
}

export interface MarketOptions {
  listings: number
  /** Every how many listings one is suspicious. */
  suspiciousEvery?: number
  /** How long an answer takes. */
  answerMs?: number
  delaySeconds?: number
  maxPagesPerRun?: number
  /** Answers instead of the market where it returns true. */
  instead?: (path: string, response: ServerResponse, hits: number) => boolean
  robots?: string
  search?: Partial<Site['search']>
  politeness?: Partial<Site['politeness']>
}

const ON_A_PAGE = 10

export async function openMarket(options: MarketOptions): Promise<Market> {
  const { listings, suspiciousEvery = 4, answerMs = 0 } = options
  const market = { hits: [] as string[], most: 0 }
  let answering = 0
  const ids = Array.from({ length: listings }, (_, index) => String(1_001 + index))
  const suspicious = ids.filter((_, index) => index % suspiciousEvery === 0)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://market.example')
    market.hits.push(url.pathname + url.search)
    answering += 1
    market.most = Math.max(market.most, answering)
    await sleep(answerMs)
    answering -= 1
    const seen = market.hits.filter((path) => path === url.pathname + url.search).length
    if (options.instead?.(url.pathname, response, seen) === true) return
    if (url.pathname === '/robots.txt')
      return end(response, 'text/plain', options.robots ?? 'User-agent: *\nAllow: /\n')
    if (url.pathname === '/search')
      return end(response, 'text/html', searchPage(ids, Number(url.searchParams.get('page'))))
    if (url.pathname.startsWith('/pic/')) return end(response, 'image/png', PIXEL)
    const id = /^\/ad\/(\d+)$/.exec(url.pathname)?.[1]
    if (id === undefined || !ids.includes(id)) return end(response, 'text/html', '<h1>Not here</h1>', 404)
    return end(response, 'text/html', listingPage(id, suspicious.includes(id)))
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The market has no port')
  const host = `127.0.0.1:${address.port}`
  return {
    ...{ host, suspicious },
    site: siteOf(host, options),
    get hits() {
      return market.hits
    },
    get most() {
      return market.most
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function siteOf(host: string, { delaySeconds = 0, maxPagesPerRun = 500, search }: MarketOptions): Site {
  return siteSchema.parse({
    name: 'loopback-market',
    title: 'Loopback market',
    country: 'GB',
    languages: ['en'],
    currency: 'GBP',
    home: `http://${host}/`,
    search: {
      url: `http://${host}/search?q={query}&page={page}`,
      paging: { by: 'number', first: 1, max: 20 },
      terms: ['ivory'],
      ...search,
    },
    listing: { link: '/ad/{id}' },
    politeness: { delaySeconds, maxPagesPerRun },
  })
}

function searchPage(ids: readonly string[], page: number): string {
  const shown = ids.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const links = shown.map((id) => `<li><a href="/ad/${id}">Lot ${id} of the autumn sale</a></li>`)
  return `<!doctype html><title>Search</title><h1>${shown.length} lots</h1><ul>${links.join('')}</ul>`
}

/** A page with all that is read: structured data, text, a picture. */
export function listingPage(id: string, isSuspicious: boolean): string {
  const name = isSuspicious ? `Elephant ivory tusk, real, lot ${id}` : `Oak kitchen table, lot ${id}`
  const description = isSuspicious
    ? `Genuine raw African elephant ivory tusk for sale, no papers, ships worldwide. Lot ${id}.`
    : `Solid oak table, seats six, some scratches, to be collected. Lot ${id}.`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name,
    description,
    image: `/pic/${id}.png`,
    offers: {
      '@type': 'Offer',
      price: '900',
      priceCurrency: 'GBP',
      seller: { '@type': 'Person', name: 'bob' },
    },
  }
  return `<!doctype html><html lang="en"><title>${name}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script>
<h1>${name}</h1><img src="/pic/${id}.png" width="64" height="64" alt=""><p>${description}</p><p>£900</p></html>`
}

function end(response: ServerResponse, mime: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, { 'content-type': mime }).end(body)
}

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)
