/** Somebody who does not code adds a site: address, draft, pages beside their pictures, a change, the file. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { memoryHostBudget } from '../../crawlers/politeness/host-budget.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import { parseSiteFile } from '../../crawlers/site/site-file.ts'
import { openVisitor } from '../../crawlers/visitor.ts'
import { openEgress } from '../../egress/egress.ts'
import { tryWaitingDraft } from '../../workers/drafts/try-waiting-draft.ts'
import { openTestDesk, type TestDesk } from '../browser/desk/open-test-desk.ts'
import { openNoticeBoard } from '../marketplaces/notice-board.ts'
import { openTestBrowser } from '../support/open-test-browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

/** What a worker does when it finds a draft, with a browser for the pictures. */
async function openDraftWorker({ store, vault }: TestDesk, host: string) {
  await using opening = new AsyncDisposableStack()
  const egress = opening.use(await openEgress({ allow: [host], log: () => {} }))
  const chromium = { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') }
  const visitor = opening.use(
    await openVisitor({
      ...{ egressUrl: egress.url, userAgent: 'WildlifeTradeMonitor/0 (+test)', browser: chromium },
      budget: memoryHostBudget(),
    }),
  )
  const families = await readFamilies('nowhere')
  const opened = opening.move()
  const parts = {
    ...{ store, visitor, families, hasBrowser: true, delaySeconds: 0, log: () => {} },
    keep: async (bytes: Uint8Array) => (await vault.put(bytes)).sha256,
    now: () => new Date().toISOString(),
    stopping: new AbortController().signal,
  }
  return { work: () => tryWaitingDraft(parts), [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

test('a site file is drafted, looked at, corrected, tried and taken out without a line of code', async () => {
  await using board = await openNoticeBoard()
  await using desk = await openTestDesk({ browser, listings: [] })
  await using worker = await openDraftWorker(desk, board.host)
  const { page, context, alarms } = await desk.signIn('heron')
  await page.goto(`${desk.desk.url}/sites`)
  await page.getByRole('link', { name: 'Add a site' }).click()
  await page.getByLabel('Address').fill(`${board.origin}/`)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText('Waiting for a worker').waitFor()
  await worker.work()

  await page.getByRole('heading', { name: 'Read from 3 pages' }).waitFor()
  expect(await page.getByRole('article').count()).toBe(3)
  const picture = page.getByRole('button', { name: /Screenshot of/ }).first()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.locator('img').evaluate((image) => image.clientHeight)).toBeGreaterThan(50)
  await page
    .getByText(/where does the site trade|Missing:/)
    .first()
    .waitFor()

  const file = page.getByLabel('The whole file')
  const drafted = await file.inputValue()
  await file.fill(drafted.replace(/^country: .*$/m, 'country: Nowhere'))
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Waiting for a worker').waitFor()
  await worker.work()
  await page.getByRole('heading', { name: 'The file has a mistake' }).waitFor()
  const line = drafted.split('\n').findIndex((text) => text.startsWith('country:')) + 1
  await page.getByText(`Line ${line}, country`).waitFor()

  await page.getByLabel('The whole file').fill(drafted)
  await page.getByLabel('Category').fill('.crumbs li')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Waiting for a worker').waitFor()
  await worker.work()
  await page.getByRole('heading', { name: /^Read from/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Take out as YAML' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('for-sale.yml')
  const taken = await context.request.get(download.url())
  const site = parseSiteFile(await taken.text(), 'for-sale.yml')
  expect(site).toMatchObject({
    ...{ name: 'for-sale', enabled: false },
    listing: { link: '/fhl/for/d/*/{id}.html', fields: { category: '.crumbs li' } },
  })
  expect(alarms).toEqual([])
})
