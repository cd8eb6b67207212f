import { expect, test } from 'vitest'
import { LOGIN_WALL } from '../../crawlers/reading/login-wall.ts'
import type { Listing } from '../../model/listing.ts'
import { siteTally } from '../../model/site-health.ts'
import { listingRead, listRead } from './page-read.ts'
import { type TalliedVisit, tallyVisits } from './tally-visits.ts'

const RUN = { site: 'market', runId: 'run-1', isOver: false }

const NONE = new Set<string>()
const tally = (visits: TalliedVisit[], hopeful: ReadonlySet<string> = NONE) =>
  tallyVisits(RUN, visits, hopeful)

function listing(more: Partial<Listing> = {}): Listing {
  return {
    ...{ site: 'market', listingId: '1', url: 'https://market.example/1', title: 'Chair', description: '' },
    ...{ price: null, quantity: null, seller: null, location: null, postedAt: null, category: null },
    ...{ images: [], contacts: [], language: 'en', collectedAt: '2026-11-25T10:00:00.000Z' },
    provenance: { title: { source: 'json-ld', confidence: 1 } },
    ...more,
  }
}

function visit(at: string, more: Partial<TalliedVisit> = {}): TalliedVisit {
  const read = listingRead({ listings: [listing()], unreadable: [] })
  return { visitId: at, outcome: 'page', reason: null, finishedAt: `2026-11-25T${at}:00.000Z`, read, ...more }
}

test('visits are added up by the hour, and only the newest hour of an open run may still grow', () => {
  const tallies = tally([visit('11:05'), visit('10:10'), visit('10:50')])
  expect(tallies.map(({ hour, listings, final }) => [hour.slice(11, 16), listings, final])).toEqual([
    ['10:00', 2, true],
    ['11:00', 1, false],
  ])
  expect(tallies.every((tally) => siteTally.safeParse(tally).success)).toBe(true)
  expect(tallyVisits({ ...RUN, isOver: true }, [visit('11:05')], NONE)[0]?.final).toBe(true)
})

test('fields count by where they came from, and those that are read from the text as such', () => {
  const contact = { channel: 'email', value: 'a@b.example', raw: 'a@b.example' } as const
  const read = listingRead({ listings: [listing({ contacts: [contact] }), listing()], unreadable: [] })
  expect(tally([visit('10:00', { read })])[0]).toMatchObject({
    listings: 2,
    fields: { title: { 'json-ld': 2 }, contacts: { text: 1 } },
  })
  expect(read.fields).not.toHaveProperty('price')
})

test('a page that should have shown a listing and did not is wanted and not read', () => {
  const read = listingRead({ listings: [], unreadable: ['no title'] })
  expect(tally([visit('10:00', { read })])[0]).toMatchObject({ wanted: 1, listings: 0 })
})

test('only searches that should find something say whether searches find something', () => {
  const search = (visitId: string, results: number) => {
    const listings = Array.from({ length: results }, () => ({
      listingId: '1',
      url: 'https://market.example/1',
    }))
    return visit('10:00', { visitId, read: listRead({ listings, read: [] }, 0) })
  }
  const visits = [search('known', 0), search('known too', 3), search('new', 0)]
  const [counted] = tally(visits, new Set(['known', 'known too']))
  expect(counted?.searches).toEqual({ pages: 2, empty: 1 })
})

test('what kept us out is no empty page', () => {
  const read = listRead({ listings: [], read: [] }, 0)
  const blocked = (reason: string) => visit('10:00', { outcome: 'blocked', reason, read })
  const [counted] = tally([blocked(LOGIN_WALL), blocked('the site answered 403')])
  expect(counted).toMatchObject({
    visits: { blocked: 1, login: 1, page: 0 },
    searches: { pages: 0 },
    wanted: 0,
  })
})

test('visits that nobody read, as captures, leave no tally', () => {
  const { read: _, ...unread } = visit('10:00')
  expect(tally([unread])).toEqual([])
})
