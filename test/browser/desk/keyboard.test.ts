/** Work at the desk without a mouse. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countItems } from '../../../store/item-queries.ts'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { LISTINGS } from './seed/listings.ts'
import { moreListings } from './seed/more-listings.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

const rows = (page: Page) => page.locator('tbody tr')
const current = async (page: Page) => (await page.locator('tr[aria-current="true"] a').textContent()) ?? ''

test('twenty listings are cleared with the keyboard alone', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(20) })
  const { page, alarms } = await desk.signIn('heron')
  await rows(page).nth(19).waitFor()
  for (let left = 20; left > 0; left -= 1) {
    await page.keyboard.press(String((left % 9) + 1))
    await expect.poll(() => rows(page).count()).toBe(left - 1)
  }
  await page.getByRole('heading', { name: 'Nothing waits here' }).waitFor()
  await expect.poll(() => countItems(desk.store, { status: 'open' })).toBe(0)
  expect(await countItems(desk.store, { status: 'takedown' })).toBe(5)
  expect(alarms).toEqual([])
})

test('keys pressed faster than the desk answers are all taken', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(12) })
  const { page } = await desk.signIn('heron')
  await rows(page).nth(11).waitFor()
  for (const key of '456789456789') await page.keyboard.press(key)
  await expect.poll(() => countItems(desk.store, { status: 'dismissed' })).toBe(12)
  expect(await rows(page).count()).toBe(0)
})

test('one moves, opens, notes, decides and goes on without a mouse', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 4) })
  const { page } = await desk.signIn('heron')
  await rows(page).nth(3).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  const title = await current(page)
  expect(title).toBe(await rows(page).nth(1).locator('a').textContent())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('Seen 3 times, see no. 12')
  await page.keyboard.press('Escape')
  await page.keyboard.press('2')
  await page.getByText('2 of 3 loaded').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Queue' }).waitFor()
  await expect.poll(() => countItems(desk.store, { status: 'takedown' })).toBe(1)
  const [decided] = await desk.store.db.collection('items').find({ status: 'takedown' }).toArray()
  expect(decided).toMatchObject({
    title,
    decision: { verdict: 'likely-illegal', note: 'Seen 3 times, see no. 12' },
  })
})

test('undo brings the listing back, by key and by button', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(3) })
  const { page } = await desk.signIn('heron')
  await rows(page).nth(2).waitFor()
  await page.keyboard.press('4')
  await expect.poll(() => rows(page).count()).toBe(2)
  await page.keyboard.press('u')
  await expect.poll(() => rows(page).count()).toBe(3)
  await page.keyboard.press('1')
  await expect.poll(() => rows(page).count()).toBe(2)
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => rows(page).count()).toBe(3)
  expect(await countItems(desk.store, { status: 'open' })).toBe(3)
  await page.keyboard.press('u')
  await page.getByText('Nothing to undo').waitFor()
})

test('what is decided is said aloud', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(2) })
  const { page } = await desk.signIn('heron')
  await rows(page).nth(1).waitFor()
  const title = await current(page)
  await page.keyboard.press('5')
  await expect
    .poll(() => page.locator('[role="status"][aria-live="polite"]').allInnerTexts())
    .toContain(`Replica: ${title}`)
})

test('letters in a field are letters, and shortcuts can be switched off', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(3) })
  const { page } = await desk.signIn('heron')
  await rows(page).nth(2).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('1 u 2')
  expect(await page.getByRole('searchbox').inputValue()).toBe('1 u 2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).press('Space')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('1')
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Go to, or do…').waitFor()
  expect(await countItems(desk.store, { status: 'open' })).toBe(3)
})

test('the palette goes to places and does things', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(1) })
  const { page } = await desk.signIn('heron')
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Go to, or do…').fill('takedown lists')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Takedown lists' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/takedowns')
})
