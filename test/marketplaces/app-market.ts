/** A single-page application: an empty shell whose script asks an interface for everything. */
import type { Good } from './goods.ts'
import { found, type Marketplace, openMarketplace } from './marketplace.ts'

const SIZE = 8

export function openAppMarket(): Promise<Marketplace> {
  return openMarketplace(
    ({ url: { pathname, searchParams }, goods }) => {
      if (pathname === '/robots.txt') return { mime: 'text/plain', body: 'User-agent: *\nAllow: /\n' }
      if (pathname === '/api/v2/items') {
        const from = Number(Buffer.from(searchParams.get('cursor') ?? '', 'base64url').toString() || 0)
        const all = found(goods, searchParams.get('q'))
        const next = from + SIZE < all.length ? Buffer.from(String(from + SIZE)).toString('base64url') : null
        return json({
          data: { items: all.slice(from, from + SIZE).map(short), total: all.length },
          meta: { nextCursor: next },
        })
      }
      const id = /^\/api\/v2\/items\/(\d+)$/.exec(pathname)?.[1]
      if (id !== undefined) {
        const good = goods.find((one) => String(one.id) === id)
        return good === undefined
          ? { status: 404, mime: 'application/json', body: '{}' }
          : json({ item: { ...short(good), body: good.description } })
      }
      if (pathname === '/app.js') return { mime: 'text/javascript', body: SCRIPT }
      return SHELL
    },
    { count: 30, firstId: 90_210 },
  )
}

function short({ id, slug, title, price, seller, place, postedAt, image }: Good) {
  return {
    ...{ id, slug, title },
    price: { amount: price, currency: 'SGD' },
    owner: { username: seller, profileUrl: `/u/${seller}` },
    city: place,
    createdAt: Math.floor(Date.parse(postedAt) / 1_000),
    photos: [{ url: image }],
  }
}

function json(value: unknown) {
  return { mime: 'application/json', body: JSON.stringify(value) }
}

const SHELL = `<!doctype html><html lang="en-SG"><head><meta charset="utf-8"><title>Kampong Swap</title><meta name="viewport" content="width=device-width"></head><body><div id="root"></div><script type="module" src="/app.js"></script></body></html>`

const SCRIPT = `
const root = document.querySelector('#root')
const make = (tag, more, ...children) => { const e = document.createElement(tag); Object.assign(e, more); e.append(...children); return e }
const get = async (url) => (await fetch(url)).json()
const query = new URLSearchParams(location.search).get('q') ?? ''
async function list() {
  const form = make('form', { action: '/', method: 'get' }, make('input', { name: 'q', type: 'search', placeholder: 'Search' }))
  const grid = make('div', { className: 'grid' })
  const more = make('button', { className: 'btn-more', type: 'button' }, 'Load more')
  root.append(make('h1', {}, 'Kampong Swap'), form, grid, more)
  let cursor = ''
  const load = async () => {
    const { data, meta } = await get('/api/v2/items?q=' + encodeURIComponent(query) + (cursor ? '&cursor=' + cursor : ''))
    for (const item of data.items) grid.append(make('article', { className: 'card' }, make('a', { href: '/i/' + item.slug + '-' + item.id }, item.title), make('span', { className: 'cost' }, 'S$' + item.price.amount)))
    cursor = meta.nextCursor
    if (!cursor) more.remove()
  }
  more.onclick = load
  await load()
}
async function one(id) {
  const { item } = await get('/api/v2/items/' + id)
  root.append(make('h1', {}, item.title), make('p', { className: 'cost price' }, 'S$' + item.price.amount), make('div', { className: 'description' }, item.body), make('a', { className: 'seller', href: item.owner.profileUrl }, item.owner.username), make('p', { className: 'location' }, item.city), make('img', { src: item.photos[0].url, width: 400 }))
}
const match = location.pathname.match(/^\\/i\\/.*-(\\d+)$/)
if (match) await one(match[1]); else await list()
`
