/** Watched sites as an analyst sees and stops them. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessesTo } from '../../../store/access-log.ts'
import { openAlarms } from '../../../store/site-alarms.ts'
import { stoppedSites } from '../../../store/site-stops.ts'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { LISTINGS } from './seed/listings.ts'
import { seedHealth } from './seed/seed-health.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

test('what is wrong with a site, its page as text, and its switch are a few clicks away', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 1) })
  const { store, vault } = desk
  await seedHealth({ store, vault, now: new Date() }, 'pasar-loka')
  const { page, alarms } = await desk.signIn('heron')
  await page.getByRole('link', { name: 'Sites' }).first().click()
  await page.getByText(/Price: found on 1 of 38 listings; before on 402 of 418; since/).waitFor()
  expect(await page.getByRole('row', { name: /^Price/ }).textContent()).toMatch(/82%3%$/)
  await page.getByText(/A page that shows it/).click()
  await page.getByText(/<img src=x onerror=alert\(1\)>/).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'The whole page, as text' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^pasar-loka-.*\.html\.txt$/)

  await page.getByRole('button', { name: 'Stop this site' }).click()
  await page.getByLabel('Why').fill('asked by its owner')
  await page.getByRole('button', { name: 'Stop it' }).click()
  await page.getByText(/Stopped .* by heron: asked by its owner/).waitFor()
  expect(await stoppedSites(store)).toMatchObject([{ site: 'pasar-loka', stoppedBy: 'heron' }])
  await page.getByRole('button', { name: 'Let it go on' }).click()
  await page.getByRole('button', { name: 'Stop this site' }).waitFor()
  const noted = (await accessesTo(store, 'pasar-loka', 9)).map(({ user, action }) => `${user} ${action}`)
  expect(noted.sort()).toEqual(['heron resume-site', 'heron stop-site'])

  const price = page.getByRole('listitem').filter({ hasText: 'Price: found on' })
  await price.getByRole('button', { name: 'The site is like this now' }).click()
  await page.getByText('Earlier alarms: 2').click()
  await page.getByText(/accepted by heron/).waitFor()
  expect((await openAlarms(store)).map(({ kind }) => kind)).toEqual(['blocked'])
  expect(alarms).toEqual([])
})
