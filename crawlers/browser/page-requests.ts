/** What a page of the browser asks for: each request in the log, and none any more once its errand is stopped. */
import type { Page, Request } from 'playwright'
import type { Asked, NoteRequest } from '../politeness/errand.ts'
import { wasBlocked } from './page-diet.ts'

/** Closing the page breaks off all that it fetches. */
export function closeOnAbort(page: Page, signal: AbortSignal | null): void {
  if (signal === null) return
  const close = () => void page.close().catch(() => {})
  signal.addEventListener('abort', close, { once: true })
  page.once('close', () => signal.removeEventListener('abort', close))
  if (signal.aborted) close()
}

export function noteRequests(
  page: Page,
  { asked, userAgent, note }: { asked: Asked; userAgent: string; note: NoteRequest },
): void {
  let waitedMs = asked.waitedMs
  const write = (request: Request, status: number, bytes: number, trouble: string | null) => {
    const url = URL.parse(request.url())
    if (url === null || !/^https?:$/.test(url.protocol)) return
    note({
      at: new Date(request.timing().startTime || Date.now()).toISOString(),
      ...{ run: asked.run, site: asked.site, via: 'browser', method: request.method() },
      ...{ url: url.href, status, bytes, userAgent, waitedMs, trouble },
      robots: isDocument(request, page) ? asked.robots : { verdict: 'not-asked', hash: null },
    })
    waitedMs = 0
  }
  page.on('requestfinished', async (request) => {
    const response = await request.response().catch(() => null)
    const sizes = await request.sizes().catch(() => null)
    write(request, response?.status() ?? 0, sizes?.responseBodySize ?? 0, null)
  })
  page.on('requestfailed', (request) => {
    const trouble = request.failure()?.errorText
    if (!wasBlocked(trouble)) write(request, 0, 0, trouble ?? 'failed')
  })
}

/** Of the page itself: robots.txt was asked about that. */
function isDocument(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame()
  } catch {
    // Playwright has no frame yet for a navigation that failed early; subframes come later.
    return request.isNavigationRequest()
  }
}
