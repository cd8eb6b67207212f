/** What an analyst would have seen: the whole page as a picture, and the listing's own pictures. */
import type { Page, Response } from 'playwright'
import type { VisitLimits } from '../limits.ts'
import type { CapturedImage, CaptureGap } from '../visited-page.ts'
import { VIEWPORT } from './launch-options.ts'
import { showEverything } from './settle.ts'

export interface PageCapture {
  screenshot: Uint8Array
  images: CapturedImage[]
  /** Pictures of the listing that the page did not load by itself. */
  missing: string[]
  gaps: CaptureGap[]
  browserVersion: string
}

/** Which pictures belong to the listing on a page: their absolute addresses. */
export type PicturesOf = (html: string, url: string) => string[]

/** Remembers the pictures that a page receives, by address; to be called before the page loads. */
export function collectPictures(page: Page): Map<string, Response> {
  const received = new Map<string, Response>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'image' && response.ok()) received.set(response.url(), response)
  })
  return received
}

/**
 * Takes the whole page as a picture, and the bytes that the browser itself received for the listing's pictures.
 *
 * @param html of the page as it was read; which pictures are wanted follows from it.
 */
export async function takeCapture(
  page: Page,
  html: string,
  picturesOf: PicturesOf,
  received: ReadonlyMap<string, Response>,
  limits: VisitLimits,
): Promise<PageCapture> {
  await showEverything(page, HIGHEST_PX)
  const gaps: CaptureGap[] = []
  const screenshot = await fullPage(page, gaps)
  const images: CapturedImage[] = []
  const missing: string[] = []
  for (const url of picturesOf(html, page.url()).slice(0, limits.captureImages)) {
    const response = received.get(url)
    const bytes = await response?.body().catch(() => undefined)
    if (response === undefined || bytes === undefined) missing.push(url)
    else images.push({ url, mime: response.headers()['content-type'] ?? '', bytes })
  }
  return {
    screenshot,
    images,
    missing,
    gaps,
    browserVersion: page.context().browser()?.version() ?? 'unknown',
  }
}

/** Chromium draws no surface higher than this. */
const HIGHEST_PX = 15_000

async function fullPage(page: Page, gaps: CaptureGap[]): Promise<Uint8Array> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const options = { type: 'png', animations: 'disabled', timeout: 20_000 } as const
  if (height <= HIGHEST_PX) return page.screenshot({ ...options, fullPage: true })
  gaps.push({
    what: 'screenshot',
    url: page.url(),
    reason: `the page is ${height} px high; the first ${HIGHEST_PX} are shown`,
  })
  return page.screenshot({
    ...options,
    fullPage: true,
    clip: { x: 0, y: 0, width: VIEWPORT.width, height: HIGHEST_PX },
  })
}
