/** Listings written to attack whoever looks at them. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { HOSTILE_LISTINGS, PAYLOADS } from './seed/hostile-listings.ts'
import { LISTINGS } from './seed/listings.ts'
import { seedDesk } from './seed/seed-desk.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

test('no text of a listing runs, loads anything, or leaves its place on any page', async () => {
  const drawn = HOSTILE_LISTINGS.slice(0, 3)
  await using desk = await openTestDesk({ browser, listings: drawn, withEvidence: true })
  const { store, vault } = desk
  await seedDesk({ store, vault, now: new Date() }, HOSTILE_LISTINGS.slice(3))
  const { page, alarms } = await desk.signIn('heron')
  await page
    .locator('tbody tr')
    .nth(HOSTILE_LISTINGS.length - 1)
    .waitFor()
  await page.locator('tbody a').first().click()
  const left = new Map(HOSTILE_LISTINGS.map((listing) => [`${listing.site}/${listing.id}`, listing]))
  while (left.size > 0) {
    await page.waitForURL((url) => left.has(itemAt(url)))
    const itemId = itemAt(new URL(page.url()))
    const listing = left.get(itemId)
    if (listing === undefined) throw new Error(`${itemId} is shown twice`)
    if (drawn.includes(listing)) await page.reload()
    await page.locator(`a[href^="/items/${encodeURIComponent(itemId)}/original"]`).waitFor()
    await page.getByRole('heading', { name: 'Listing as judged' }).waitFor()
    if (drawn.includes(listing)) await page.getByRole('button', { name: /^Show: Screenshot/ }).click()
    if (/^[\x20-\x7e]*$/.test(listing.title)) expect(await wordsOf(page)).toBe(listing.title)
    await page.waitForTimeout(50)
    left.delete(itemId)
    await page.keyboard.press('1')
  }
  for (const path of ['/takedowns/bazar-verde', '/runs', '/queue?status=any']) {
    await page.goto(desk.desk.url + path)
    await page.waitForLoadState('networkidle')
  }
  expect(await page.evaluate(() => ('hacked' in globalThis ? 'hacked' : 'safe'))).toBe('safe')
  expect(alarms).toEqual([])
})

test('what stands in the address is not trusted either', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 1) })
  const { page, alarms } = await desk.signIn('heron')
  for (const payload of PAYLOADS) {
    await page.goto(
      `${desk.desk.url}/queue?q=${encodeURIComponent(payload)}&site=${encodeURIComponent(payload)}`,
    )
    await page.getByRole('heading', { name: 'Queue' }).waitFor()
  }
  for (const payload of PAYLOADS.slice(0, 4)) {
    await page.goto(`${desk.desk.url}/items/${encodeURIComponent(payload)}`)
    await page
      .getByText(/Not found|There is no/)
      .first()
      .waitFor()
  }
  expect(alarms).toEqual([])
})

test('hidden and turned characters are shown by their code, and marked words stand at their place', async () => {
  const tiger = LISTINGS.filter(({ id }) => id === 'pl-20655')
  await using desk = await openTestDesk({ browser, listings: tiger })
  const { page } = await desk.signIn('heron')
  await page.locator('tbody a').first().click()
  const title = page.locator('[data-field="title"]')
  await title.waitFor()
  expect(await title.textContent()).not.toMatch(/[\u200b\u202a-\u202e]/)
  expect(await title.getByRole('img', { name: 'right-to-left override' }).count()).toBe(1)
  expect(await title.getByRole('img', { name: 'zero-width space' }).count()).toBe(4)
  const marked = await title
    .locator('mark')
    .evaluateAll((all) => all.map(({ firstChild }) => firstChild?.textContent))
  expect(marked).toEqual(['T', '200B', 'e', 'b\u0430lm', 't'])
})

test('the marketplace is behind a door, and the door tells nobody where one came from', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 1) })
  const { page, alarms } = await desk.signIn('heron')
  await page.locator('tbody a').first().click()
  expect(await page.locator('a[href^="https://pasar-loka.example"]').count()).toBe(0)
  await page.getByRole('link', { name: 'Original' }).click()
  const door = page.getByRole('link', { name: 'Open the marketplace' })
  expect(await door.getAttribute('href')).toBe('https://pasar-loka.example/ad/pl-20418')
  expect(await door.getAttribute('rel')).toContain('noreferrer noopener')
  expect(alarms).toEqual([])
})

test('pictures are blurred until asked for', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 1), withEvidence: true })
  const { page } = await desk.signIn('heron')
  await page.locator('tbody a').first().click()
  const screenshot = page.getByRole('button', { name: /Screenshot of/ })
  expect(await screenshot.locator('img').evaluate((image) => getComputedStyle(image).filter)).toContain(
    'blur',
  )
  await screenshot.click()
  expect(await screenshot.locator('img').evaluate((image) => getComputedStyle(image).filter)).toBe('none')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Blur pictures' }).click()
  expect(
    await page
      .locator('tbody img')
      .first()
      .evaluate((image) => getComputedStyle(image).filter),
  ).toBe('none')
})

/** The item whose page is shown. */
function itemAt({ pathname }: URL): string {
  return decodeURIComponent(pathname.split('/')[2] ?? '')
}

/** The title as the listing wrote it: without the numbers that refer to reasons. */
function wordsOf(page: Page): Promise<string | null> {
  return page.locator('[data-field="title"]').evaluate((field) => {
    const copy = field.cloneNode(true)
    if (copy instanceof Element) for (const number of copy.querySelectorAll('sup')) number.remove()
    return copy.textContent
  })
}
