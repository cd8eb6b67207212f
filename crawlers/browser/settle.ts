/** Waits until a page shows what it has to show. */
import { setTimeout as rest } from 'node:timers/promises'
import type { Page } from 'playwright'

export interface SettleLimits {
  documentMs: number
  quietMs: number
  /** When this resolves, the document may not load any further. */
  interrupted: Promise<void>
}

/** Until the document is parsed and the network is quiet, but not longer than the limits. */
export async function settle(page: Page, limits: SettleLimits): Promise<{ complete: boolean }> {
  const loaded = within(page.waitForLoadState('domcontentloaded', { timeout: limits.documentMs }))
  const interrupted = limits.interrupted.then(() => rest(AFTER_INTERRUPTION_MS)).then(() => true)
  const complete = await Promise.race([loaded, interrupted])
  if (complete) await within(page.waitForLoadState('networkidle', { timeout: limits.quietMs }))
  return { complete }
}

const AFTER_INTERRUPTION_MS = 500

/**
 * Scrolls to the end as a reader would, until nothing new appears.
 *
 * @param most scrolls at most.
 * @param pauseMs between two scrolls, as each may make the page ask its host for more.
 * @returns how many scrolls showed something new.
 */
export async function scrollThrough(page: Page, most: number, pauseMs: number): Promise<number> {
  let size = await sizeOf(page)
  for (let scrolls = 0; scrolls < most; scrolls++) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const [grown] = await Promise.all([untilGrown(page, size), rest(pauseMs)])
    if (grown === size) return scrolls
    size = grown
  }
  return most
}

/** Lets every part of the page come into view once, as lazy pictures wait for that, and returns to its top. */
export async function showEverything(page: Page, highestPx: number): Promise<void> {
  await page.evaluate(async (highest) => {
    const end = Math.min(document.documentElement.scrollHeight, highest)
    for (let top = 0; top < end; top += window.innerHeight) {
      window.scrollTo(0, top)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, highestPx)
  await within(page.waitForLoadState('networkidle', { timeout: PICTURES_WITHIN_MS }))
  await page.evaluate(() => window.scrollTo(0, 0))
}

const PICTURES_WITHIN_MS = 3_000

const GROWS_WITHIN_MS = 3_000
const LOOK_EVERY_MS = 100

/** The size once it differs, or the same one after a while. */
export async function untilGrown(page: Page, from: number): Promise<number> {
  const end = Date.now() + GROWS_WITHIN_MS
  for (;;) {
    const size = await sizeOf(page)
    if (size !== from || Date.now() > end) return size
    await rest(LOOK_EVERY_MS)
  }
}

/** New results change the height, the number of links, or both. */
export function sizeOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight + document.links.length / 1_000_000)
}

async function within(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  )
}
