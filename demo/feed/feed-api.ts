/** The JSON behind Snapstall's pages: a feed with a cursor, one listing, and what is trending. */
import type { FastifyInstance } from 'fastify'
import type { CatalogueEntry } from '../catalogue.ts'
import { picturePath } from '../picture-routes.ts'
import { openSearch } from '../search.ts'
import { oncePerStock, type Stock } from '../stock.ts'

export const PICTURES = '/media'
const BATCH = 10
const TRENDING = 6

type Asked = { Querystring: { q?: string; by?: string; after?: string }; Params: { id: string } }

export function feedApi(app: FastifyInstance, today: () => Stock<CatalogueEntry>): void {
  const search = oncePerStock(today, ({ entries }) => openSearch(entries))

  app.get<Asked>('/api/feed', async ({ query }) => {
    const stock = today()
    const found = search()(query.q ?? '').filter(
      ({ seller }) => query.by === undefined || seller === query.by,
    )
    const start = readCursor(query.after)
    const end = start + BATCH
    const items = found.slice(start, end).map((entry) => card(entry, stock))
    return { items, next: end < found.length ? writeCursor(end) : null }
  })

  app.get<Asked>('/api/items/:id', async ({ params }, reply) => {
    const stock = today()
    const entry = stock.find(params.id)
    const ending = entry === undefined ? 404 : stock.endingOf(entry)
    if (entry === undefined || ending !== null)
      return reply.code(ending === 410 ? 410 : 404).send({ gone: true })
    const pictures = Array.from({ length: entry.pictures }, (_, n) => picturePath(PICTURES, entry, n + 1))
    return { ...card(entry, stock), words: entry.description, pictures }
  })

  app.get('/api/trending', async () => {
    const stock = today()
    const open = stock.entries.filter((entry) => stock.endingOf(entry) === null)
    const stride = Math.max(1, Math.floor(open.length / TRENDING))
    const items = open.filter((_, at) => at % stride === 0).slice(0, TRENDING)
    return { items: items.map((entry) => card(entry, stock)) }
  })
}

function card(entry: CatalogueEntry, stock: Stock<CatalogueEntry>) {
  const { id, language, title, place, seller, category } = entry
  const cover = picturePath(PICTURES, entry, 1, true)
  return {
    id,
    language,
    title,
    place,
    seller,
    category,
    cover,
    postedAt: stock.postedAt(entry).toISOString(),
  }
}

/** Opaque to clients, who should not count on it being a number. */
function writeCursor(at: number): string {
  return Buffer.from(`after:${at}`).toString('base64url')
}

function readCursor(cursor: string | undefined): number {
  const [, digits] = /^after:(\d{1,6})$/.exec(Buffer.from(cursor ?? '', 'base64url').toString()) ?? []
  return Number(digits ?? 0)
}
