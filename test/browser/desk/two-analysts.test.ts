/** Two people at the same queue, and a desk that does not answer. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countItems } from '../../../store/item-queries.ts'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { moreListings } from './seed/more-listings.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

test('whoever comes second is told who decided what, and sees it', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(2) })
  const { page: heron } = await desk.signIn('heron')
  const { page: ibis } = await desk.signIn('ibis')
  await heron.locator('tbody tr').nth(1).waitFor()
  await ibis.locator('tbody tr').nth(1).waitFor()
  await ibis.keyboard.press('3')
  await expect.poll(() => countItems(desk.store, { status: 'dismissed' })).toBe(1)
  await heron.keyboard.press('1')
  await heron.getByText('Somebody was first').waitFor()
  await heron.getByText(/ibis decided this item as legal with papers/).waitFor()
  await expect.poll(() => heron.locator('tbody tr').count()).toBe(1)
  expect(await countItems(desk.store, { status: 'takedown' })).toBe(0)
})

test('a decision the desk could not take comes back to the queue', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(3) })
  const { page } = await desk.signIn('heron')
  await page.locator('tbody tr').nth(2).waitFor()
  await page.route('**/decision', (route) => route.abort())
  await page.keyboard.press('1')
  await page.getByText('Not saved').waitFor()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3)
  await page.unroute('**/decision')
  expect(await countItems(desk.store, { status: 'open' })).toBe(3)
})

test('a session that has ended leads to signing in, and back', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(2) })
  const { page, context } = await desk.signIn('heron')
  await page.locator('tbody tr').nth(1).waitFor()
  await context.clearCookies()
  await page.getByRole('link', { name: 'Runs' }).first().click()
  await page.getByText('Sign in by opening a one-time link.').waitFor()
  await page.goto('about:blank')
  await page.goto(await desk.desk.signInLink('heron'))
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  expect(page.url()).not.toContain('#')
})

test('signing out forgets what was loaded', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(2) })
  const { page } = await desk.signIn('heron')
  await page.getByRole('button', { name: 'Account of heron' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByText('You are signed out.').waitFor()
  await page.goto(`${desk.desk.url}/queue`)
  await page.getByText('Sign in by opening a one-time link.').waitFor()
})
