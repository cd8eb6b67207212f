import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue } from '../../demo/catalogue.ts'
import { type Demo, openDemo } from '../../demo/open-demo.ts'
import { openTestBrowser } from '../support/open-test-browser.ts'

const entries = readCatalogue('feed')
const RESULTS = '[data-part=results]'
let demo: Demo
let browser: Awaited<ReturnType<typeof openTestBrowser>>
let page: Page
let errors: string[] = []

beforeAll(async () => {
  demo = await openDemo({ ports: { classifieds: 0, feed: 0 } })
  browser = await openTestBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', (error) => errors.push(error.message))
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

function entryWith(part: string) {
  const entry = entries.find(({ title }) => title.includes(part))
  if (entry === undefined) throw new Error(`No listing has ${part} in its title`)
  return entry
}

async function open(path: string): Promise<void> {
  errors = []
  const [, feed] = demo.sites
  await page.goto(`${feed?.url}${path}`)
}

/** Scrolls until nothing new appears. */
async function scrollThrough(): Promise<string[]> {
  const links = page.locator(`${RESULTS} a`)
  await links.first().waitFor()
  while (!(await page.getByText('You have seen it all').isVisible()))
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
}

test('scrolling to the end shows every listing once', async () => {
  await open('/')
  const paths = await scrollThrough()
  expect(paths.sort()).toEqual(entries.map(({ id }) => `/item/${id}`).sort())
  expect(errors).toEqual([])
})

test('a search shows only what was searched for, trending ones stand apart', async () => {
  await open(`/?q=${encodeURIComponent('งา')}`)
  const paths = await scrollThrough()
  expect(paths).toContain(`/item/${entryWith('กำไลงาแท้').id}`)
  expect(paths.length).toBeLessThan(10)
  expect(await page.locator('.trending a').count()).toBeGreaterThan(3)
})

test('a listing is drawn by script, with a relative date in its language and pictures that load', async () => {
  const entry = entryWith('Jalak putih')
  await open(`/item/${entry.id}`)
  await page.locator('[data-part=item]').waitFor()
  expect(await page.locator('[data-part=item] h1').textContent()).toBe(entry.title)
  expect(await page.locator('[data-part=words]').textContent()).toBe(entry.description)
  expect(await page.locator('[data-part=seller]').textContent()).toBe(entry.seller)
  expect(await page.locator('[data-part=when]').textContent()).toMatch(/(jam|hari) yang lalu/)
  await page.locator('[data-part=pictures] img.shown').first().waitFor()
  expect(errors).toEqual([])
})

test('an ended listing says so in the page alone', async () => {
  const ended = entries.find(({ answers }) => answers !== undefined)
  await open(`/item/${ended?.id}`)
  await page.locator('[data-part=gone]').waitFor()
  expect(await page.locator('[data-part=item]').count()).toBe(0)
})

test('typing a search, opening a listing and going back works without a new page', async () => {
  await open('/')
  await page.getByRole('textbox').fill('cendrawasih')
  await page.getByRole('textbox').press('Enter')
  await page.getByRole('heading', { name: 'cendrawasih' }).waitFor()
  await page.locator(`${RESULTS} a`).first().click()
  await page.locator('[data-part=item]').waitFor()
  await page.goBack()
  await page.locator(`${RESULTS} a`).first().waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('cendrawasih')
  expect(errors).toEqual([])
})
