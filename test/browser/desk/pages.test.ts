/** Pages in wide and narrow windows, in light and dark; addresses that can be kept; lists that can be taken out. */
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestBrowser } from '../../support/open-test-browser.ts'
import { openTestDesk } from './open-test-desk.ts'
import { LISTINGS } from './seed/listings.ts'
import { moreListings } from './seed/more-listings.ts'
import { seedHealth } from './seed/seed-health.ts'
import { seedRunProgress } from './seed/seed-run.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
})

afterAll(async () => {
  await browser.close()
})

/** Every kind of page that an analyst comes to. */
const PATHS = [
  '/queue',
  '/queue?q=nothing-like-this',
  '/items/pasar-loka%2Fpl-20418',
  '/items/pasar-loka%2Fpl-20655',
  '/items/pasar-loka%2Fpl-20418/original',
  '/takedowns/curio-lane',
  '/runs',
  '/sites',
  '/sites/pasar-loka',
  '/drafts',
  '/nowhere',
]

/** What was wrong with a page, by its path: each page is opened once and looked at in every respect. */
interface Seen {
  path: string
  /** Pixels by which it runs over the edge of its window, by the width of that window. */
  overflow: Record<number, number>
  faint: Record<'light' | 'dark', string[]>
  nameless: string[]
}

describe('on every page', () => {
  const seen: Seen[] = []
  const alarms: string[] = []

  beforeAll(async () => {
    await using desk = await openTestDesk({ browser, listings: LISTINGS, withEvidence: true })
    await seedRunProgress(desk.store, 'pasar-loka', new Date().toISOString())
    await seedHealth({ ...desk, now: new Date() }, 'pasar-loka')
    const { page, alarms: raised } = await desk.signIn('heron')
    await page.keyboard.press('1')
    for (const path of PATHS) {
      await page.setViewportSize({ width: 1440, height: 844 })
      await page.goto(desk.desk.url + path)
      await page.locator('h1, h2').first().waitFor()
      await page.waitForLoadState('networkidle')
      const nameless = await namelessControls(page)
      const faint = { light: await faintTexts(page, 'light'), dark: await faintTexts(page, 'dark') }
      const overflow: Seen['overflow'] = {}
      for (const width of [1440, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 844 })
        await page.evaluate(() => new Promise(requestAnimationFrame))
        overflow[width] = await overflowOf(page)
      }
      seen.push({ path, overflow, faint, nameless })
    }
    alarms.push(...raised)
  })

  test('nothing runs over the edge of a window, be it 390 or 320 pixels wide', () => {
    const none = { 1440: 0, 768: 0, 390: 0, 320: 0 }
    expect(seen.map(({ path, overflow }) => ({ path, overflow }))).toEqual(
      PATHS.map((path) => ({ path, overflow: none })),
    )
  })

  test('text keeps a contrast of 4.5 to 1 in light and in dark', () => {
    expect(seen.map(({ path, faint }) => ({ path, faint }))).toEqual(
      PATHS.map((path) => ({ path, faint: { light: [], dark: [] } })),
    )
  })

  test('every control has a name', () => {
    expect(seen.map(({ path, nameless }) => ({ path, nameless }))).toEqual(
      PATHS.map((path) => ({ path, nameless: [] })),
    )
  })

  test('nothing is refused by the policy', () => {
    expect(alarms).toEqual([])
  })
})

test('filters stand in the address and survive a reload, and the way back', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS })
  const { page } = await desk.signIn('heron')
  const side = page.getByRole('complementary', { name: 'Filters' })
  await side.getByRole('button', { name: /^Appendix II \d/ }).click()
  await page.waitForURL('**/queue?cites=II')
  await side.getByLabel('Language').selectOption('ar')
  await page.waitForURL('**/queue?cites=II&language=ar')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await page.reload()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  expect(await side.getByRole('button', { name: /^Appendix II \d/ }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  await page.locator('tbody a').click()
  await page.getByText('1 of 1 loaded').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL('**/queue?cites=II&language=ar')
  await side.getByRole('button', { name: 'Clear all filters' }).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(LISTINGS.length)
})

test('a long queue is loaded as one walks down', async () => {
  await using desk = await openTestDesk({ browser, listings: moreListings(58) })
  const { page } = await desk.signIn('heron')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(50)
  await page.getByRole('button', { name: 'Load more' }).waitFor()
  for (let row = 0; row < 46; row += 1) await page.keyboard.press('j')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(58)
  await page.getByText('That is all.').waitFor()
  expect(new Set(await page.locator('tbody a').allInnerTexts()).size).toBe(58)
})

test('a list is decided, read and taken out as CSV', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS.slice(0, 1) })
  const { page, context } = await desk.signIn('heron')
  await page.locator('tbody a').click()
  await page.getByRole('button', { name: /Confirmed illegal/ }).click()
  await page.getByRole('heading', { name: 'Nothing waits here' }).waitFor()
  await page.getByRole('link', { name: 'Takedown lists' }).first().click()
  await page.getByRole('cell', { name: /Vảy tê tê khô/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^takedown-pasar-loka-\d{4}-\d\d-\d\d\.csv$/)
  const list = await context.request.get(download.url())
  expect(await list.text()).toContain('"Vảy tê tê khô, hàng rừng, số lượng lớn"')
})

test('a run shows its progress while it goes on', async () => {
  await using desk = await openTestDesk({ browser, listings: LISTINGS })
  const { page } = await desk.signIn('heron')
  await page.goto(`${desk.desk.url}/runs/run-pasar-loka`)
  await page.getByText('Nothing has been searched yet.').waitFor()
  await seedRunProgress(desk.store, 'pasar-loka', new Date().toISOString())
  await seedHealth({ ...desk, now: new Date() }, 'pasar-loka')
  await page.getByRole('cell', { name: 'The server answered 503 five times.' }).first().waitFor()
  await page.getByRole('row', { name: /Listing visits 7 15 2/ }).waitFor()
  await page.getByRole('rowheader', { name: 'vảy tê tê' }).waitFor()
})

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

function namelessControls(page: Page): Promise<string[]> {
  return page.locator('button, a, input, select, textarea').evaluateAll((all) =>
    all
      .filter((one) => one instanceof HTMLElement && one.offsetParent !== null)
      .filter((one) => {
        const labels = 'labels' in one && one.labels instanceof NodeList ? one.labels.length : 0
        const named = one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby') ?? one.textContent
        return labels === 0 && (named ?? '').trim() === ''
      })
      .map((one) => one.outerHTML),
  )
}

/** Texts whose colour is too near to what lies behind them (WCAG 2.2, 1.4.3), computed in the page. */
async function faintTexts(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => {
        const share = value / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = (element: Element | null): number[] => {
      if (element === null) return [255, 255, 255]
      const own = channels(getComputedStyle(element).backgroundColor)
      const [r = 0, g = 0, b = 0, alpha = 1] = own
      if (own.length === 3 || alpha === 1) return [r, g, b]
      return ground(element.parentElement).map((under, at) => under * (1 - alpha) + (own[at] ?? 0) * alpha)
    }
    const faint: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      if (!own || !(element instanceof HTMLElement) || element.offsetParent === null) continue
      const style = getComputedStyle(element)
      const [light = 0, dark = 0] = [luminance(channels(style.color)), luminance(ground(element))].sort(
        (a, b) => b - a,
      )
      const ratio = (light + 0.05) / (dark + 0.05)
      if (ratio < 4.5) faint.push(`${element.textContent?.slice(0, 40)} ${ratio.toFixed(2)}`)
    }
    return faint
  })
}
