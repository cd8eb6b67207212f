/** A browser visit for evidence, and the pictures that the browser did not load by itself. */
import { crawlUrlFrom } from '../model/crawl-url.ts'
import type { Site } from '../model/site.ts'
import { behaviourOn } from './browser/behaviour.ts'
import type { BrowserPages } from './browser/browser-pages.ts'
import { VIEWPORT } from './browser/launch-options.ts'
import type { HttpClient } from './http/http-answer.ts'
import type { VisitLimits } from './limits.ts'
import { offeredPictures } from './offers/offered-pictures.ts'
import { fetchByBrowser } from './page-answer.ts'
import { visitPolitely } from './polite-visit.ts'
import type { Politeness } from './politeness/polite-host.ts'
import { VisitFailedError } from './visit-failed.ts'
import { visitPage } from './visit-page.ts'
import type { CapturedImage, CapturedPage, CaptureGap } from './visited-page.ts'

export interface CaptureParts {
  browser: BrowserPages
  client: HttpClient
  politeness: Politeness
  limits: VisitLimits
}

/**
 * @param listingId of a post, where the page is a thread of several.
 * @throws VisitFailedError when there is nothing to capture; not retryable where robots.txt forbids it.
 */
export async function capturePage(
  url: string,
  { site, listingId }: { site: Site; listingId?: string | undefined },
  parts: CaptureParts,
): Promise<CapturedPage> {
  const { browser, politeness, limits } = parts
  const fetch = fetchByBrowser(browser, site, {
    behaviour: behaviourOn(site),
    notesData: false,
    pictures: (html, from) => offeredPictures(site, { html, from, url, listingId }),
  })
  const { page, answer } = await visitPage(url, { site, purpose: 'listing', limits }, politeness, fetch)
  const capture = answer?.capture ?? null
  if (capture === null) throw new VisitFailedError(url, page.reason ?? 'there was nothing to capture', false)
  const gaps = [...capture.gaps]
  const images = [...capture.images, ...(await fetchMissing(capture.missing, site, parts, gaps))]
  return {
    finalUrl: page.finalUrl,
    status: page.status,
    startedAt: page.startedAt,
    finishedAt: new Date().toISOString(),
    dom: page.html,
    screenshot: capture.screenshot,
    images: withinBytes(images, limits.captureImagesBytes, gaps),
    gaps,
    browserVersion: capture.browserVersion,
    viewport: VIEWPORT,
    page,
  }
}

async function fetchMissing(
  urls: readonly string[],
  site: Site,
  { client, politeness, limits }: CaptureParts,
  gaps: CaptureGap[],
): Promise<CapturedImage[]> {
  const images: CapturedImage[] = []
  for (const address of urls) {
    const gap = (reason: string) => gaps.push({ what: 'image', url: address, reason })
    const url = crawlUrlFrom(address, address)
    if (url === null) {
      gap('not an address that may be visited')
      continue
    }
    try {
      const visit = await visitPolitely(
        url,
        site.politeness.delaySeconds,
        limits.redirects,
        politeness,
        (to, mayGo, asked) =>
          client.send({
            url: to.href,
            headers: { accept: 'image/*' },
            follow: mayGo,
            wants: isImage,
            limits,
            asked,
          }),
      )
      if (visit.kind === 'refused') gap(visit.reason)
      else if (visit.answer.status !== 200 || !isImage(visit.answer.mime))
        gap(`answered ${visit.answer.status} ${visit.answer.mime}`)
      else if (visit.answer.cut !== null) gap(visit.answer.cut)
      else images.push({ url: address, mime: visit.answer.mime, bytes: visit.answer.body })
    } catch (error) {
      if (!(error instanceof VisitFailedError)) throw error
      gap(error.message)
    }
  }
  return images
}

function isImage(mime: string): boolean {
  return mime.startsWith('image/')
}

function withinBytes(images: readonly CapturedImage[], most: number, gaps: CaptureGap[]): CapturedImage[] {
  let total = 0
  return images.filter(({ url, bytes }) => {
    if (total + bytes.length > most) {
      gaps.push({ what: 'image', url, reason: `the pictures together are larger than ${most} bytes` })
      return false
    }
    total += bytes.length
    return true
  })
}
