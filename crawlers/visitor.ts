/** Visits pages of marketplaces: politely, through the way out, by plain HTTP or by browser as the site file says. */
import { parseCrawlUrl } from '../model/crawl-url.ts'
import type { Site } from '../model/site.ts'
import { openBrowserPages } from './browser/browser-pages.ts'
import type { BrowserChoice } from './browser/launch-options.ts'
import { capturePage } from './capture-page.ts'
import { openHttpClient } from './http/http-answer.ts'
import { openHttpPages } from './http/http-pages.ts'
import { DEFAULT_LIMITS, type VisitLimits } from './limits.ts'
import { fetchByBrowser, fetchByHttp } from './page-answer.ts'
import type { HostBudget } from './politeness/host-budget.ts'
import { politenessOver } from './politeness/polite-host.ts'
import { VisitFailedError } from './visit-failed.ts'
import { visitPage } from './visit-page.ts'
import type { CapturedPage, VisitedPage } from './visited-page.ts'

export interface VisitorOptions {
  egressUrl: string
  /** Says who we are, e.g. `WildlifeTradeMonitor/0.1 (+https://…)`; its product token picks the robots.txt group. */
  userAgent: string
  budget: HostBudget
  /** Null where no site needs one. */
  browser: BrowserChoice | null
  limits?: Partial<VisitLimits>
}

export interface VisitPurpose {
  site: Site
  purpose: 'search' | 'listing'
  /** For pages that show more as they are scrolled: most scrolls to make. */
  scrolls?: number
}

export interface Visitor {
  /**
   * Visits one page. What the page or its robots.txt says is an outcome; only trouble is an error.
   *
   * @throws VisitFailedError, CrawlUrlError
   */
  visit(url: string, how: VisitPurpose): Promise<VisitedPage>
  /**
   * Visits a listing by browser and keeps what an analyst would have seen.
   *
   * @throws VisitFailedError, CrawlUrlError
   */
  capture(url: string, how: { site: Site }): Promise<CapturedPage>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens both ways of fetching; Chromium starts with the first page that needs it. */
export async function openVisitor(options: VisitorOptions): Promise<Visitor> {
  const { egressUrl, userAgent, budget } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const client = openHttpClient(egressUrl, userAgent)
  const http = openHttpPages(client, PAGES_AT_ONCE)
  const chromium =
    options.browser === null
      ? null
      : openBrowserPages({
          browser: options.browser,
          egressUrl,
          userAgent,
          pagesAtOnce: BROWSER_PAGES_AT_ONCE,
          limits,
        })
  const politeness = politenessOver(client, { userAgent, budget, limits })
  const browserFor = (url: string) => {
    if (chromium === null) {
      throw new VisitFailedError(url, 'needs a browser, and this visitor was opened without one', false)
    }
    if (options.browser?.sandbox === false && !isLoopback(parseCrawlUrl(url).hostname)) {
      throw new VisitFailedError(
        url,
        'is not opened, as Chromium runs without its sandbox on this machine',
        false,
      )
    }
    return chromium
  }
  const close = async () => {
    await Promise.all([http.close(), chromium?.close()])
    await client.close()
  }
  return {
    async visit(url, { site, purpose, scrolls = 0 }) {
      const scrollPauseMs = Math.min(site.politeness.delaySeconds, LONGEST_SCROLL_PAUSE) * 1_000
      const fetch =
        site.fetch === 'http'
          ? fetchByHttp(http, site, limits)
          : fetchByBrowser(browserFor(url), site, { scrolls, scrollPauseMs, pictures: null })
      return (await visitPage(url, { site, purpose, limits }, politeness, fetch)).page
    },
    async capture(url, { site }) {
      return capturePage(url, site, { browser: browserFor(url), client, politeness, limits })
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const PAGES_AT_ONCE = 32
const BROWSER_PAGES_AT_ONCE = 2
/** Seconds; a page that waits for its next scroll keeps a browser busy. */
const LONGEST_SCROLL_PAUSE = 5

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
