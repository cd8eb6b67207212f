/** Whole drafts by plain HTTP, of sites that make it hard. */
import { expect, test } from 'vitest'
import { type HostileSite, openHostileSite } from '../../test/hostile/hostile-site.ts'
import { openTestVisitor } from '../../test/hostile/hostile-visitor.ts'
import { readFamilies } from '../site/read-families.ts'
import { draftSite } from './draft-site.ts'

const families = await readFamilies('nowhere')

async function draft(market: HostileSite, more: { word?: string } = {}) {
  await using parts = await openTestVisitor({ allow: [market.authority] })
  const options = { visitor: parts.visitor, families, hasBrowser: false, delaySeconds: 0, ...more }
  return await draftSite(market.origin, options)
}

const THINGS = [
  'Oak table with leaf',
  'Brass lamp, works',
  'Wall clock',
  'Carved bowl from Bali',
  'Chess set, complete',
  'Tea service',
]
const item = (id: number) =>
  `<li><a href="/ad/${id}">${THINGS[id % THINGS.length]} ${id}</a> <b>£${id}</b></li>`
const list = (from: number, count: number) =>
  `<ul>${Array.from({ length: count }, (_, index) => item(from + index)).join('')}</ul>`

/** Adverts 1000 to 1099, each on a page of its own; any other is not there. */
function adverts(
  market: HostileSite,
  heading = (id: number) => `<h1>${THINGS[id % THINGS.length]} ${id}</h1>`,
) {
  for (let id = 1_000; id < 1_100; id++)
    market.page(
      `/ad/${id}`,
      `<title>Advert</title>${heading(id)}<p class="price">£${id}</p><p class="description">From a clean household.</p>`,
    )
}

test('categories are no listings: what is below them is found', async () => {
  await using market = await openHostileSite()
  adverts(market)
  const names = [
    'Furniture and home',
    'Lamps and light',
    'Clocks and watches',
    'Games and toys',
    'Kitchen things',
  ]
  const menu = names.map(
    (name, index) => `<li><a href="/c/${name.split(' ')[0]?.toLowerCase()}">${name} (${index + 3})</a></li>`,
  )
  market.page('/', `<title>Market</title><h1>Market</h1><ul>${menu.join('')}</ul>`)
  for (const [index, name] of names.entries())
    market.page(`/c/${name.split(' ')[0]?.toLowerCase()}`, `<h1>${name}</h1>${list(1_000 + index * 10, 8)}`)
  const { site, fill, findings } = await draft(market)
  expect(site.listing.link).toBe('/ad/{id}')
  expect(site.lists?.[0]?.url).toMatch(/\/c\/\w+$/)
  expect(fill.find(({ field }) => field === 'price')).toMatchObject({ filled: 3, of: 3 })
  expect(findings.find(({ about }) => about === 'search')?.level).toBe('missing')
})

test('a site that answers 200 for what does not exist needs a sign of ended listings', async () => {
  await using market = await openHostileSite()
  adverts(market)
  market.page('/', `<title>Market</title>${list(1_000, 8)}`)
  const { findings, yaml } = await draft(market)
  // The test site answers 200 with an empty page wherever it has none.
  expect(findings.find(({ about }) => about === 'listing.ended')).toMatchObject({ level: 'missing' })
  expect(yaml).toContain('# Missing: a listing that does not exist answers 200')
})

test('a title that the heading mixes with a price is pointed at', async () => {
  await using market = await openHostileSite()
  adverts(
    market,
    (id) => `<h1><span class="name">${THINGS[id % THINGS.length]} ${id}</span> - £${id} (Leeds)</h1>`,
  )
  market.page('/', `<title>Market</title>${list(1_000, 8)}`)
  const { site, samples } = await draft(market)
  expect(site.listing.fields).toEqual({ title: '.name' })
  expect(samples.map(({ listings }) => listings[0]?.title)).toContain(`${THINGS[1_000 % THINGS.length]} 1000`)
})

test('the search of a family that is not there is taken away', async () => {
  await using market = await openHostileSite()
  const products = [1, 2, 3, 4, 5, 6].map(
    (id) => `<li class="product"><a href="/product/chair-${id}x/">Oak chair number ${id}</a> £${id}</li>`,
  )
  for (const id of [1, 2, 3, 4, 5, 6])
    market.page(
      `/product/chair-${id}x/`,
      `<h1 class="product_title">Oak chair number ${id}</h1><p class="price">£${id}</p>`,
    )
  market.page('/', (request, response) => {
    const isSearch = request.url?.includes('s=')
    response
      .setHeader('content-type', 'text/html')
      .end(
        isSearch
          ? '<h1>Search is closed</h1>'
          : `<meta name="generator" content="WooCommerce 9"><title>Shop</title><ul class="products">${products.join('')}</ul>`,
      )
  })
  const { site, yaml } = await draft(market)
  expect(yaml).toContain('extends: woocommerce')
  expect(yaml).toContain('search: ~')
  expect(site.search).toBeUndefined()
  expect(site.lists?.[0]?.url).toBe(`${market.origin}/`)
})

test('where nothing is recognised, the draft says so and is still a site file', async () => {
  await using market = await openHostileSite()
  market.page('/', '<title>Nothing here</title><h1>Nothing here</h1><p>Come back later, we are moving.</p>')
  const { site, yaml, findings, samples } = await draft(market)
  expect(site).toMatchObject({ enabled: false, listing: { link: '/CHANGE-ME/{id}' } })
  expect(samples).toEqual([])
  expect(findings.filter(({ level }) => level === 'missing').map(({ about }) => about)).toEqual(
    expect.arrayContaining(['listing.link', 'lists', 'search', 'country']),
  )
  expect(yaml).toContain('# Missing: no links to listings were recognised')
})

test('no more than a few pages are visited, however many links there are', async () => {
  await using market = await openHostileSite()
  adverts(market)
  const maze = Array.from({ length: 300 }, (_, index) => `<a href="/maze/${index}/x">Way ${index}</a>`).join(
    '',
  )
  market.page('/', `<title>Maze</title>${maze}`)
  const { visits } = await draft(market)
  expect(visits).toBeLessThan(25)
  expect(market.hits.length).toBeLessThan(30)
})

test('robots.txt holds for the wizard', async () => {
  await using market = await openHostileSite()
  market.robots({ status: 200, body: 'User-agent: *\nDisallow: /ad/' })
  adverts(market)
  market.page('/', `<title>Market</title>${list(1_000, 8)}`)
  const { samples } = await draft(market)
  expect(samples.map(({ problem }) => problem)).toEqual(
    [1, 2, 3].map(() => expect.stringContaining('robots')),
  )
  expect(market.hits.filter((hit) => hit.startsWith('/ad/'))).toEqual([])
})

test('a word that somebody gives is what is searched for', async () => {
  await using market = await openHostileSite()
  adverts(market)
  market.page('/', '<title>Market</title><form action="/find"><input name="q"></form>')
  market.page('/find', (request, response) => {
    const isRight = request.url === '/find?q=lamp'
    response
      .setHeader('content-type', 'text/html')
      .end(`<title>Results</title>${isRight ? list(1_000, 8) : '<h1>Say what</h1>'}`)
  })
  const { site } = await draft(market, { word: 'lamp' })
  expect(site.search?.url).toBe(`${market.origin}/find?q={query}`)
  expect(site.listing.link).toBe('/ad/{id}')
})

test('a feed that names pages of another host is no list of this site', async () => {
  await using market = await openHostileSite()
  adverts(market)
  const feed = (host: string) =>
    `<rss><channel>${[1, 2, 3].map((id) => `<item><link>${host}/ad/100${id}</link></item>`).join('')}</channel></rss>`
  const head =
    '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/own-rss">'
  market.page('/', `${head}<title>Market</title>${list(1_000, 8)}`)
  market.page('/rss', feed('https://elsewhere.example'))
  market.page('/own-rss', feed(''))
  const { site } = await draft(market)
  expect(site.lists?.filter(({ as }) => as === 'feed').map(({ url }) => url)).toEqual([
    `${market.origin}/own-rss`,
  ])
})

test('a page cannot write keys into the site file', async () => {
  await using market = await openHostileSite()
  adverts(market)
  const evil = 'en-GB&#10;enabled: true&#10;name: evil'
  market.page(
    '/',
    `<html lang="${evil}"><title>Market&#10;enabled: true&#x2028;fetch: browser # x</title>${list(1_000, 8)}</html>`,
  )
  const { site, yaml } = await draft(market)
  expect(site).toMatchObject({ enabled: false, fetch: 'http', country: 'GB' })
  expect(yaml.match(/^enabled:/gm)).toEqual(['enabled:'])
  expect(yaml.match(/^name:.*$/gm)).toEqual([`name: ${site.name}`])
})
