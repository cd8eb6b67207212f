/** A draft of a site file as somebody who does not code looks through it and changes it. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftTrial } from '../../../model/site-draft.ts'
import { beginDraft, claimDraft, draftById, finishTrial } from '../../../store/site-drafts.ts'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { LISTINGS } from './seed/listings.ts'
import { drawPage } from './seed/pictures.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

const YAML = `name: curio-lane
country: Nowhere # guessed
listing:
  # Where a listing stands.
  link: /ad/{id}
`

test('mistakes stand by line and key, pages beside their pictures, and fields are pointed at in a form', async () => {
  await using desk = await openTestDesk({ browser, listings: [] })
  const { store, vault } = desk
  const now = new Date().toISOString()
  const begun = { address: 'https://curio-lane.example/', word: '', by: 'egret', at: now }
  const { draftId } = await beginDraft(store, begun)
  const claimed = await claimDraft(store, { at: now, leaseUntil: now })
  const [listing] = LISTINGS
  if (claimed === null || listing === undefined) throw new Error('there is nothing to show')
  const { sha256 } = await vault.put(await drawPage(listing))
  const url = 'https://curio-lane.example/ad/<img src=x onerror=alert(1)>'
  const trial: DraftTrial = {
    ...{ at: now, problem: null },
    mistakes: [
      { line: 2, key: 'country', expected: 'must be a two-letter country code', example: 'country: ID' },
    ],
    findings: [{ about: 'currency', level: 'guessed', text: 'the prices of 3 listings were read so' }],
    samples: [
      {
        ...{ url, problem: null, screenshot: sha256 },
        fields: [{ field: 'title', value: 'Carved \u202ebangle', source: 'selector' }],
      },
    ],
  }
  await finishTrial(store, claimed, { yaml: YAML, trial })

  const { page, alarms } = await desk.signIn('heron')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${desk.desk.url}/drafts/${draftId}`)
  await page.getByText('Line 2, country').waitFor()
  await page.getByText('must be a two-letter country code').waitFor()
  await page.getByText('the prices of 3 listings were read so').waitFor()
  await page.getByRole('heading', { name: url }).waitFor()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const picture = page.getByRole('button', { name: /Screenshot of/ })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.locator('img').evaluate((image) => image.clientHeight)).toBeGreaterThan(50)

  await page.getByLabel('Seller', { exact: true }).fill('.by a')
  const file = page.getByLabel('The whole file')
  expect(await file.inputValue()).toContain('# Where a listing stands.')
  await file.fill((await file.inputValue()).replace('Nowhere', 'ID'))
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Waiting for a worker').waitFor()
  const again = await draftById(store, draftId)
  expect(again).toMatchObject({ state: 'waiting', asked: [{ by: 'egret' }, { by: 'heron' }] })
  expect(again?.yaml).toContain('seller: .by a')
  expect(again?.yaml).toContain('country: ID # guessed')
  expect(alarms).toEqual([])
})
