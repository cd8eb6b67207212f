/** The wizard where a browser or hundreds of listings are needed: the demonstration, and lists that grow. */
import { expect, inject, test } from 'vitest'
import { crawlSite } from '../../crawlers/crawl-site.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import { draftSite } from '../../crawlers/wizard/draft-site.ts'
import { readCatalogue } from '../../demo/catalogue.ts'
import { openDemo } from '../../demo/open-demo.ts'
import { openHostileSite } from '../hostile/hostile-site.ts'
import { openTestVisitor } from '../hostile/hostile-visitor.ts'

const openVisiting = (host: string) =>
  openTestVisitor({
    allow: [host],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })

test('the draft of the demonstration of classifieds finds what a search for everything shows', async () => {
  await using demo = await demonstration('classifieds')
  expect(demo.draft.site).toMatchObject({
    search: { url: `${demo.origin}/search?q={query}&page={page}`, paging: { by: 'number', first: 1 } },
    listing: { link: '/ad/{id}', within: '#results' },
    sellers: { link: '/seller/{id}' },
  })
  const { found, expected } = demo
  expect(found.length / expected).toBeGreaterThan(0.9)
})

test('the draft of the demonstration application reads its JSON, without a browser', async () => {
  await using demo = await demonstration('feed')
  expect(demo.draft.site).toMatchObject({
    search: {
      url: `${demo.origin}/api/feed?q={query}&after={cursor}`,
      as: 'json',
      paging: { by: 'cursor', at: 'next' },
    },
    listing: { link: '/item/{id}', data: { url: `${demo.origin}/api/items/{id}` } },
  })
  expect(demo.found.length / demo.expected).toBeGreaterThan(0.9)
})

async function demonstration(name: 'classifieds' | 'feed') {
  await using opening = new AsyncDisposableStack()
  const demo = opening.use(await openDemo())
  const url = demo.sites.find(({ siteFile }) => siteFile.name === name)?.url ?? ''
  const { origin, host } = new URL(url)
  const { visitor } = opening.use(await openVisiting(host))
  const options = { visitor, families: await readFamilies('nowhere'), hasBrowser: true, delaySeconds: 0 }
  const draft = await draftSite(origin, options)
  const found: string[] = []
  for await (const crawled of crawlSite(draft.site, {
    visitor,
    terms: [{ term: '', language: null }],
    max: 1_000,
  }))
    if ('listing' in crawled) found.push(crawled.listing.listingId)
  const open = readCatalogue(name).filter(({ answers }) => answers === undefined)
  const opened = opening.move()
  return {
    ...{ draft, found, origin, expected: open.length },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

test.each([
  ['scroll', `addEventListener('scroll', () => setTimeout(more, 50))`, ''],
  ['button', `document.querySelector('.more').onclick = more`, '<button class="more">Show more</button>'],
] as const)('a page without JSON that grows by %s is told by trying it', async (by, script, button) => {
  await using market = await openHostileSite()
  for (let id = 101; id < 140; id++) market.page(`/ad/${id}`, `<h1>Oak chair number ${id}</h1><p>£${id}</p>`)
  market.page(
    '/',
    `<!doctype html><title>Chairs</title><ul></ul>${button}<script src="data:text/javascript,"></script><script>
      let id = 101
      const more = () => { for (let i = 0; i < 8 && id < 140; i++) document.querySelector('ul').insertAdjacentHTML('beforeend', '<li style="height:200px"><a href="/ad/' + id + '">Oak chair number ' + id++ + '</a> £5</li>') }
      more(); ${script}
    </script>`,
  )
  await using parts = await openVisiting(market.authority)
  const options = { visitor: parts.visitor, families: await readFamilies('nowhere'), hasBrowser: true }
  const { site } = await draftSite(market.origin, { ...options, delaySeconds: 0 })
  expect(site).toMatchObject({ fetch: 'browser', lists: [{ paging: { by } }], listing: { link: '/ad/{id}' } })
})
