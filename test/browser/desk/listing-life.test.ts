/** The life of a listing, as the analyst sees it. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listItems } from '../../../store/item-queries.ts'
import { recordLife } from '../../../store/looks.ts'
import { recordRelisting } from '../../../store/relistings.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { LISTINGS } from './seed/listings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openTestBrowser()
})
afterAll(() => browser.close())

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
const GONE = { site: 'pasar-loka', listingId: 'pl-20418' }

test('an analyst sees that a listing was removed, why, and where the same is offered again', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS })
  const { items } = await listItems(desk.store, { site: GONE.site })
  const again = items.find(({ listingId }) => listingId !== GONE.listingId)
  if (again === undefined) throw new Error('There is only one listing of the site')
  const later = { site: again.site, listingId: again.listingId }
  const turns = [
    { type: 'state' as const, at: daysAgo(9), state: 'seen' as const, reason: 'its page shows it' },
    { type: 'state' as const, at: daysAgo(3), state: 'unseen' as const, reason: 'the site answered 404' },
    {
      type: 'state' as const,
      at: daysAgo(2),
      state: 'removed' as const,
      reason: 'the page says "<b>Gone</b>"',
    },
  ]
  await withTransaction(desk.store, async (session) => {
    const seen = {
      firstSeenAt: daysAgo(9),
      lastSeenAt: daysAgo(4),
      lookedAt: daysAgo(2),
      overSince: daysAgo(3),
    }
    const life = { ...seen, state: 'removed' as const, since: daysAgo(2), untold: 0, changes: 0, turns }
    await recordLife(desk.store, { schemaVersion: 1, ...GONE, life }, session)
    const likeness = { pictures: 2, addresses: 0, text: 0.8, samePrice: true, sameSeller: false }
    const pair = { earlier: GONE, later, likeness, at: daysAgo(1) }
    await recordRelisting(desk.store, { schemaVersion: 1, ...pair }, session)
  })
  const { page, alarms } = await desk.signIn('heron')
  await page.goto(`${desk.desk.url}/items/pasar-loka%2Fpl-20418`)
  const head = page.locator('header dl')
  await head.getByText('Removed').waitFor()
  await head.getByText('Last seen').waitFor()
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText('the page says "<b>Gone</b>"').waitFor()
  await history.getByText('Not seen of late').waitFor()
  await history
    .getByText('same file for 2 pictures, 80% of the text the same, same price, another seller')
    .waitFor()
  await history.getByRole('link', { name: again.title }).click()
  await history.getByText('Offered before as').waitFor()
  await history.getByText(/Removed, last seen/).waitFor()
  expect(alarms).toEqual([])
})
