/** What real Chromium does on pages beyond opening them: banners, buttons, language and currency. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { crawlSite } from '../../../crawlers/crawl-site.ts'
import { readResults } from '../../../crawlers/results/read-results.ts'
import { listFor } from '../../../crawlers/site/result-lists.ts'
import { type HostileSite, openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt, type TestVisitor } from '../../hostile/hostile-visitor.ts'
import { openAppMarket } from '../../marketplaces/app-market.ts'

let market: HostileSite
let parts: TestVisitor
const browser = () => ({ executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') })

beforeAll(async () => {
  market = await openHostileSite()
  parts = await openTestVisitor({ allow: [market.authority], browser: browser() })
})

afterAll(async () => {
  await parts?.[Symbol.asyncDispose]()
  await market?.close()
})

function visit(path: string, more: Record<string, unknown> = {}) {
  const site = siteAt(market.origin, { fetch: 'browser', ...more })
  return parts.visitor.visit(market.origin + path, { site, purpose: 'listing' })
}

const page = (body: string) => `<!doctype html><title>Shop</title><h1>Chair</h1>${body}`
const banner = (buttons: string) =>
  page(`<nav><button onclick="document.body.dataset.wrong=1">Accept all</button></nav>
  <div id="cookie-banner">We use cookies. ${buttons}</div>
  <script>for (const b of document.querySelectorAll('#cookie-banner button, #cookie-banner a')) b.onclick = (event) => { event.preventDefault(); document.body.dataset.answer = b.textContent; document.querySelector('#cookie-banner').remove() }</script>`)

test.each([
  ['<button>Accept all</button><button>Reject all</button>', 'Reject all'],
  ['<button>Einstellungen</button><button> Alle  ablehnen </button>', 'Alle  ablehnen'],
  ['<a href="/privacy">Accept</a><button>OK</button>', 'OK'],
  ['<a href="#">ยอมรับ</a>', 'ยอมรับ'],
])('a consent banner with %s is put away by "%s", and that is recorded', async (buttons, answer) => {
  market.page('/ad/1', banner(buttons))
  const visited = await visit('/ad/1', { consent: 'words' })
  expect(visited.html).toContain(`data-answer="${answer.includes('  ') ? ` ${answer} ` : answer}"`)
  expect(visited.html).not.toContain('data-wrong')
  expect(visited.actions).toEqual([
    `clicked ${JSON.stringify(answer.replace(/\s+/g, ' '))} on the consent banner`,
  ])
})

test('a page without a banner is left as it is, whatever its buttons say', async () => {
  market.page('/ad/2', page('<button onclick="document.body.dataset.wrong=1">OK</button>'))
  const visited = await visit('/ad/2', { consent: 'words' })
  expect(visited.html).not.toContain('data-wrong')
  expect(visited).not.toHaveProperty('actions')
})

test('without consent in the site file, a banner stays', async () => {
  market.page('/ad/3', banner('<button>Reject all</button>'))
  expect((await visit('/ad/3')).html).toContain('We use cookies')
})

test('the site file may name the button itself', async () => {
  market.page('/ad/4', banner('<button id="no">Nein, danke schön</button>'))
  const visited = await visit('/ad/4', { consent: { selector: '#no' } })
  expect(visited.actions).toEqual(['clicked "Nein, danke schön" on the consent banner'])
})

const growing = (button: string) =>
  page(`<ul></ul>${button}<script>
    let shown = 0
    const more = () => { for (let i = 0; i < 5; i++) document.querySelector('ul').insertAdjacentHTML('beforeend', '<li><a href="/ad/' + (100 + shown++) + '">x</a></li>'); if (shown >= 20) document.querySelector('.more').remove() }
    more(); document.querySelector('.more').onclick = () => setTimeout(more, 100)
  </script>`)

test.each([
  [{ by: 'button', selector: '.more' }, 20, 3],
  [{ by: 'button', text: 'show more' }, 20, 3],
  [{ by: 'button', text: 'show more', max: 2 }, 15, 2],
  [{ by: 'button', selector: '.absent' }, 5, 0],
])('with %j a list grows to %i listings', async (paging, listings, clicks) => {
  market.page('/list', growing('<button class="more">Show  more adverts</button>'))
  const site = siteAt(market.origin, { fetch: 'browser', search: { url: `${market.origin}/list`, paging } })
  const list = listFor(site, '')
  const visited = await parts.visitor.visit(list.url, { site, purpose: 'search', list })
  expect(readResults(site, list, visited).listings).toHaveLength(listings)
  expect(visited.actions ?? []).toEqual(clicks === 0 ? [] : [`clicked the button for more ${clicks} times`])
})

test('a button that does nothing is clicked once', async () => {
  market.page('/list', page('<a href="/ad/1">x</a><button class="more">More</button>'))
  const paging = { by: 'button', selector: '.more' }
  const site = siteAt(market.origin, { fetch: 'browser', search: { url: `${market.origin}/list`, paging } })
  const list = listFor(site, '')
  const { actions } = await parts.visitor.visit(list.url, { site, purpose: 'search', list })
  expect(actions).toEqual(['clicked the button for more 1 times'])
})

test.each(['http', 'browser'])(
  'language and currency are asked for as the site file says (%s)',
  async (fetch) => {
    const asked: { url: string; cookie: string; header: string; language: string }[] = []
    market.page('/en/ad/7', (request, response) => {
      const { cookie = '', 'x-market': header = '', 'accept-language': language = '' } = request.headers
      asked.push({ url: request.url ?? '', cookie, header: String(header), language })
      response.setHeader('content-type', 'text/html').end(page('<p>€ 7</p>'))
    })
    const visited = await visit('/ad/7', {
      fetch,
      locale: {
        path: '/en',
        query: { cur: 'EUR' },
        cookies: { cur: 'EUR', region: 'nl' },
        headers: { 'x-market': 'nl', 'accept-language': 'en-GB' },
      },
    })
    expect(visited.outcome).toBe('page')
    expect(asked).toEqual([
      { url: '/en/ad/7?cur=EUR', cookie: 'cur=EUR; region=nl', header: 'nl', language: 'en-GB' },
    ])
  },
)

test('what is set for one site is not set for the next', async () => {
  let cookie: string | undefined = 'none yet'
  market.page('/ad/8', (request, response) => {
    cookie = request.headers.cookie
    response.setHeader('content-type', 'text/html').end(page(''))
  })
  await visit('/ad/8', { locale: { cookies: { cur: 'EUR' } } })
  expect(cookie).toBe('cur=EUR')
  await visit('/ad/8')
  expect(cookie).toBeUndefined()
})

test('the JSON that a page fetches can be noted', async () => {
  await using app = await openAppMarket()
  await using own = await openTestVisitor({ allow: [app.host], browser: browser() })
  const site = siteAt(app.origin, { fetch: 'browser' })
  const visited = await own.visitor.visit(`${app.origin}/`, { site, purpose: 'search', notesData: true })
  expect(visited.data?.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v2/items'])
  expect(JSON.parse(visited.data?.[0]?.text ?? '{}').data.items).toHaveLength(8)
})

test('an application with a button for more is crawled to its end by the browser', async () => {
  await using app = await openAppMarket()
  await using own = await openTestVisitor({ allow: [app.host], browser: browser() })
  const site = siteAt(app.origin, {
    fetch: 'browser',
    currency: 'SGD',
    search: { url: `${app.origin}/?q={query}`, paging: { by: 'button', text: 'Load more' } },
    listing: { link: '/i/*-{id}' },
  })
  const found: unknown[] = []
  const options = { visitor: own.visitor, terms: [{ term: 'chess', language: null }], max: 50 }
  for await (const crawled of crawlSite(site, options))
    found.push('listing' in crawled ? [crawled.listing.title, crawled.listing.price?.amount] : crawled)
  const chess = app.goods.filter(({ title }) => title.includes('Chess'))
  expect(found).toEqual(chess.map(({ title, price }) => [title, price]))
})

test('evidence of one post of a thread holds the pictures of that post alone', async () => {
  const picture = (color: string) =>
    sharp({ create: { width: 200, height: 100, channels: 3, background: color } })
      .png()
      .toBuffer()
  for (const [name, color] of [
    ['a', 'red'],
    ['b', 'blue'],
  ] as const) {
    const bytes = await picture(color)
    market.page(`/${name}.png`, (_request, response) =>
      response.setHeader('content-type', 'image/png').end(bytes),
    )
  }
  const post = (id: string) =>
    `<div class="post" id="p${id}"><p>For £5</p><img src="/${id}.png" width="200"></div>`
  market.page('/topic/1', page(post('a') + post('b')))
  const posts = { each: '.post', id: { selector: '.post', attribute: 'id' } }
  const site = siteAt(market.origin, { listing: { link: '/topic/{id}', posts } })
  const captured = await parts.visitor.capture(`${market.origin}/topic/1#pb`, { site, listingId: '1#pb' })
  expect(captured.images.map(({ url }) => new URL(url).pathname)).toEqual(['/b.png'])
  expect(captured.gaps).toEqual([])
})
