/** Innocent listings that are edited into offers of ivory while no search shows them. */
import { expect, test } from 'vitest'
import { evidenceOf } from '../../../store/evidence-records.ts'
import { observationsOf } from '../../../store/listings.ts'
import { recheckOf } from '../../../store/rechecks.ts'
import { ivoryJudge } from './ivory-judge.ts'
import { openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

const SITE = 'loopback-market'
const HOUR_MS = 3_600_000
const CAGE = 'Large bird cage, white, with two perches. To be collected.'
const IVORY = 'Large bird cage. Ask me for the real thing: raw African elephant ivory tusks, no papers.'

interface Ad {
  description: string
  seller: string
  isListed: boolean
  isGone?: boolean
}

/** Listings from 1001 on as `ads` has them at the time; whatever is not listed is in no result. */
async function openWorld(ads: Record<string, Ad>, maxPagesPerRun = 500) {
  let hours = 0
  await using opening = new AsyncDisposableStack()
  const market = opening.use(
    await openMarket({
      listings: 0,
      maxPagesPerRun,
      instead(path, response) {
        const html = (status: number, body: string) =>
          void response.writeHead(status, { 'content-type': 'text/html' }).end(`<!doctype html>${body}`)
        if (path === '/search') html(200, resultsOf(ads))
        else if (!path.startsWith('/ad/')) return false
        else {
          const ad = ads[path.slice('/ad/'.length)]
          if (ad === undefined || ad.isGone === true) html(404, '<h1>Not here</h1>')
          else html(200, pageOf(ad))
        }
        return true
      },
    }),
  )
  const pipeline = opening.use(await openPipeline({ allow: [market.host], ahead: () => hours * HOUR_MS }))
  const readAll: typeof ivoryJudge.assess = (input) =>
    ivoryJudge.assess({ ...input, title: `${input.title} ${input.description}` })
  pipeline.parts.classifier = { ...ivoryJudge, assess: readAll }
  pipeline.work()
  const opened = opening.move()
  return {
    store: pipeline.store,
    /** A run so many hours later. @returns the listings whose pages it asked for, in order. */
    async later(by: number): Promise<string[]> {
      hours += by
      market.hits.length = 0
      await pipeline.watch(market.site)
      return market.hits.filter((path) => path.startsWith('/ad/')).map((path) => path.slice('/ad/'.length))
    },
    items: async () => (await pipeline.items()).map(({ listingId }) => listingId),
    recheck: (listingId: string) => recheckOf(pipeline.store, { site: SITE, listingId }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

test('innocent listings that no search shows are looked at again, and one that offers ivory by then is found', async () => {
  const cage = (seller: string): Ad => ({ description: CAGE, seller, isListed: true })
  const ads = {
    '1001': { ...cage('mia'), description: IVORY },
    ...{ '1002': cage('mia'), '1003': cage('tom'), '1004': cage('ada'), '1005': cage('eve') },
  }
  await using world = await openWorld(ads)
  expect(await world.later(0)).toHaveLength(5)
  expect(await world.items()).toEqual(['1001'])
  for (const ad of [ads['1002'], ads['1003'], ads['1004']]) ad.isListed = false
  ads['1003'].description = IVORY
  ads['1004'].isGone = true
  // Another listing of a seller with a flagged one is looked at sooner, and last of all.
  const asked = await world.later(42)
  expect(asked.toSorted()).toEqual(['1001', '1002', '1005'])
  expect(asked.at(-1)).toBe('1002')
  expect(await observationsOf(world.store, SITE, '1002')).toHaveLength(1)
  expect(await world.items()).toEqual(['1001'])

  expect(await world.later(70)).toEqual(expect.arrayContaining(['1003', '1004']))
  expect(await world.items()).toEqual(['1001', '1003'])
  expect(await evidenceOf(world.store, `${SITE}/1003`)).toHaveLength(1)
  expect(await world.recheck('1003')).toBeNull()
  expect(await world.recheck('1002')).toMatchObject({ life: { state: 'seen' }, seller: expect.any(String) })
  // What is gone at two looks a day apart is looked at no more.
  expect(await world.later(30)).toContain('1004')
  expect(await world.recheck('1004')).toBeNull()
})

test('looks at innocent listings take a tenth of the pages of a run, and nothing that others need', async () => {
  const ids = Array.from({ length: 9 }, (_, index) => String(1_001 + index))
  const ads = Object.fromEntries(
    ids.map((id) => [id, { description: CAGE, seller: `seller ${id}`, isListed: true }]),
  )
  await using world = await openWorld(ads, 20)
  expect(await world.later(0)).toHaveLength(9)
  for (const ad of Object.values(ads)) ad.isListed = false
  const first = await world.later(20 * 24)
  const second = await world.later(6)
  expect([first.length, second.length]).toEqual([2, 2])
  expect(new Set([...first, ...second]).size).toBe(4)
})

function resultsOf(ads: Record<string, Ad>): string {
  const links = Object.entries(ads).filter(([, { isListed }]) => isListed)
  return `<title>Search</title><h1>Lots</h1>${links.map(([id]) => `<a href="/ad/${id}">Lot ${id}</a>`).join(' ')}`
}

function pageOf({ description, seller }: Ad): string {
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'Product', name: 'Bird cage', description },
    offers: {
      ...{ '@type': 'Offer', price: '40', priceCurrency: 'GBP' },
      seller: { '@type': 'Person', name: seller },
    },
  }
  return `<html lang="en"><title>Bird cage</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>Bird cage</h1><p>${description}</p><p>£40</p></html>`
}
