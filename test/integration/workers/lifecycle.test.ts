/** Listings over weeks: they vanish from results, are kept from us, end, are removed, and come back. */
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { listingBy, observationsOf } from '../../../store/listings.ts'
import { lifeOf, looksAt } from '../../../store/looks.ts'
import { relistingsOf } from '../../../store/relistings.ts'
import { listingPage, openMarket } from './market.ts'
import { openPipeline } from './pipeline.ts'

const HOUR_MS = 3_600_000
const SITE = 'loopback-market'

type Answer = (response: ServerResponse) => void

const html = (status: number, body: string): Answer => {
  return (response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end(`<!doctype html>${body}`)
}
const to = (location: string): Answer => {
  return (response) => void response.writeHead(302, { location }).end()
}
const GONE = html(404, '<h1>Not here</h1>')
const SOLD = html(200, '<title>Lot</title><h1>Lot</h1><p>Sorry, this item has been sold.</p>')
const REFUSED = html(403, '<h1>Forbidden</h1>')
const CAPTCHA = html(200, '<title>Just a moment...</title><p>Checking your browser</p>')
const SIGN_IN = html(200, '<title>Sign in</title><h1>Sign in</h1><form><input type="password"></form>')
const REDESIGNED = html(200, '<p>Nothing that has a name.</p>')
const HOME = html(200, '<title>Loopback market</title><h1>Welcome to the market</h1>')

/** Every listing offers ivory; all are in results unless they are hidden. */
async function openWorld(listings: number) {
  const world = { hours: 0, answers: {} as Record<string, Answer | undefined>, hidden: [] as string[] }
  const ids = Array.from({ length: listings }, (_, index) => String(1_001 + index))
  const closing = new AsyncDisposableStack()
  const market = closing.use(
    await openMarket({
      listings,
      suspiciousEvery: 1,
      instead(path, response) {
        const links = ids
          .filter((id) => !world.hidden.includes(id))
          .map((id) => `<a href="/ad/${id}">Lot ${id}</a>`)
        const search = html(200, `<title>Search</title><h1>Lots</h1>${links.join(' ')}`)
        const pages: Record<string, Answer | undefined> = { '/': HOME, '/search': search, ...world.answers }
        const answer = pages[path]
        answer?.(response)
        return answer !== undefined
      },
    }),
  )
  const ahead = () => world.hours * HOUR_MS
  const pipeline = closing.use(await openPipeline({ allow: [market.host], ahead }))
  pipeline.work()
  /** A run so many hours later, while these pages answer otherwise and these are not in results. */
  const later = async (hours: number, answers: typeof world.answers = {}, hidden: string[] = []) => {
    Object.assign(world, { hours: world.hours + hours, answers, hidden })
    market.hits.length = 0
    await pipeline.watch(market.site)
    return Promise.all(ids.map(async (id) => (await listingBy(pipeline.store, SITE, id))?.state))
  }
  return {
    later,
    store: pipeline.store,
    pipeline,
    market,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

test('a listing that results leave out is visited by itself when that is due, and is still there', async () => {
  await using world = await openWorld(2)
  await world.later(0)
  expect(await world.later(6, {}, ['1001'])).toEqual(['unseen', 'seen'])
  expect(world.market.hits).not.toContain('/ad/1001')
  expect(await world.later(14, {}, ['1001'])).toEqual(['seen', 'seen'])
  expect(world.market.hits.filter((path) => path === '/ad/1001')).toHaveLength(1)
})

test('over weeks, listings are removed, sold and kept from us, and what is not over comes back', async () => {
  const there = undefined
  const fates: [string, (Answer | undefined)[], string[]][] = [
    ['removed', [there, GONE, GONE, there], ['unseen', 'unseen', 'removed', 'seen']],
    ['sold', [there, SOLD, SOLD, SOLD], ['unseen', 'unseen', 'ended', 'ended']],
    [
      'refused, then behind a captcha',
      [REFUSED, CAPTCHA, CAPTCHA, there],
      ['blocked', 'blocked', 'blocked', 'seen'],
    ],
    ['for members', [SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN], ['blocked', 'blocked', 'blocked', 'blocked']],
    ['redesigned', [REDESIGNED, REDESIGNED, REDESIGNED, there], ['blocked', 'blocked', 'blocked', 'seen']],
    ['leading home', [to('/'), to('/'), to('/'), to('/')], ['unseen', 'unseen', 'unseen', 'unseen']],
    [
      'leading nowhere',
      [to('ftp://x/'), to('ftp://x/'), to('ftp://x/'), there],
      ['blocked', 'blocked', 'blocked', 'seen'],
    ],
    ['cheaper', [there, cheaper('1008'), cheaper('1008'), there], ['seen', 'seen', 'seen', 'seen']],
  ]
  // What was removed as 1001 is offered again at the end, as 1009 and by somebody else.
  const again = html(200, listingPage('1001', true).replace('<!doctype html>', '').replaceAll('bob', 'mia'))
  await using world = await openWorld(fates.length + 1)
  await world.later(0, {}, ['1009'])
  const states: (string | undefined)[][] = fates.map(() => [])
  for (const [run, hours] of [6, 14, 27, 300].entries()) {
    const answers = fates.map(([, each], index) => [`/ad/${1_001 + index}`, each[run]])
    const pages = { ...Object.fromEntries(answers), '/ad/1009': again }
    const after = await world.later(hours, pages, run === 3 ? [] : ['1001', '1002', '1009'])
    for (const [index, state] of after.entries()) states[index]?.push(state)
  }
  expect(fates.map(([fate], index) => [fate, states[index]])).toEqual(
    fates.map(([fate, , told]) => [fate, told]),
  )

  const lifeOfLot = (listingId: string) => lifeOf(world.store, { site: SITE, listingId })
  const turns = (await lifeOfLot('1001'))?.life.turns.map((turn) => turn.type === 'state' && turn.state)
  expect(turns).toEqual(['seen', 'unseen', 'removed', 'seen'])
  expect(await looksAt(world.store, { site: SITE, listingId: '1001' })).toMatchObject([
    { finding: 'unlisted' },
    { finding: 'gone', controlAt: expect.any(String) },
    { finding: 'gone', controlAt: expect.any(String) },
  ])
  const prices = (await lifeOfLot('1008'))?.life.turns.filter(({ type }) => type === 'price')
  expect(prices).toMatchObject([{ to: { amount: 700 } }, { to: { amount: 900 } }])
  const alike = await relistingsOf(world.store, { site: SITE, listingId: '1009' })
  expect(alike.find(({ earlier }) => earlier.listingId === '1001')).toMatchObject({
    ...{ later: { listingId: '1009' }, likeness: { addresses: 1, samePrice: true, sameSeller: false } },
  })
  // What one seller offers at the same time is a series.
  expect(alike.every(({ later }) => later.listingId === '1009')).toBe(true)
  // No page of something else was taken for a listing.
  for (const id of ['1001', '1002', '1003', '1004', '1005', '1006', '1007']) {
    expect(await observationsOf(world.store, SITE, id)).toHaveLength(1)
  }
})

function cheaper(id: string): Answer {
  return html(200, listingPage(id, true).replace('<!doctype html>', '').replaceAll('900', '700'))
}
