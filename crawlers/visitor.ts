/** Visits pages of marketplaces: politely, through the way out, by plain HTTP or by browser as the site file says. */
import { parseCrawlUrl } from '../model/crawl-url.ts'
import type { ResultList } from '../model/result-list.ts'
import type { Site } from '../model/site.ts'
import { behaviourOn } from './browser/behaviour.ts'
import { openBrowserPages } from './browser/browser-pages.ts'
import type { BrowserChoice } from './browser/launch-options.ts'
import { capturePage } from './capture-page.ts'
import { openHttpClient } from './http/http-answer.ts'
import { openHttpPages } from './http/http-pages.ts'
import { DEFAULT_LIMITS, type VisitLimits } from './limits.ts'
import { fetchByBrowser, fetchByHttp } from './page-answer.ts'
import type { NoteRequest } from './politeness/errand.ts'
import type { HostBudget } from './politeness/host-budget.ts'
import { politenessOver } from './politeness/polite-host.ts'
import { localAddress } from './site/locale.ts'
import { fetchOf, sellerIdAt } from './site/result-lists.ts'
import { VisitFailedError } from './visit-failed.ts'
import { visitPage } from './visit-page.ts'
import type { CapturedPage, VisitedPage } from './visited-page.ts'
import { visitTheBetterWay } from './ways/choose-way.ts'
import { worthOf } from './ways/page-worth.ts'
import type { WayMemory } from './ways/way-memory.ts'

export interface VisitorOptions {
  egressUrl: string
  /** Says who we are, e.g. `WildlifeTradeMonitor/0.1 (+https://…)`; its product token picks the robots.txt group. */
  userAgent: string
  budget: HostBudget
  /** Null where no site needs one. */
  browser: BrowserChoice | null
  limits?: Partial<VisitLimits>
  /** Told of every request. */
  note?: NoteRequest
  /** Aborts when the site of that name is stopped; nothing of a stopped site is asked for. */
  stopped?: (site: string) => AbortSignal
  /** Decides by comparing which way each kind of page is fetched; the site file alone says it where this is missing. */
  ways?: WayMemory
}

export interface VisitPurpose {
  site: Site
  purpose: 'search' | 'listing'
  /** The list that the page is of: how it is fetched, and what the browser does to see all of it. */
  list?: ResultList
  /** Instead of what the site file says. */
  fetch?: Site['fetch']
  /** Keeps the JSON that the page's own scripts fetch; for a browser. */
  notesData?: boolean
  /** The run that the visit is part of, for the log of requests. */
  run?: string
}

export interface Visitor {
  /**
   * Visits one page. What the page or its robots.txt says is an outcome; only trouble is an error.
   *
   * @throws VisitFailedError, CrawlUrlError, SiteStoppedError
   */
  visit(url: string, how: VisitPurpose): Promise<VisitedPage>
  /**
   * Visits a listing by browser and keeps what an analyst would have seen.
   *
   * @throws VisitFailedError, CrawlUrlError, SiteStoppedError
   */
  capture(url: string, how: { site: Site; listingId?: string; run?: string }): Promise<CapturedPage>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens both ways of fetching; Chromium starts with the first page that needs it. */
export async function openVisitor(options: VisitorOptions): Promise<Visitor> {
  const { egressUrl, userAgent, budget, ways } = options
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const noting = options.note === undefined ? {} : { note: options.note }
  const client = openHttpClient(egressUrl, userAgent, options.note)
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
          ...noting,
        })
  const politenessFor = politenessOver(client, { userAgent, budget, limits, ...noting })
  const errandOf = ({ name }: Site, run: string | undefined) => {
    const signal = options.stopped?.(name) ?? null
    signal?.throwIfAborted()
    return politenessFor({ run: run ?? null, site: name, signal })
  }
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
    async visit(url, { site, purpose, list, fetch: chosen, notesData = false, run }) {
      const politeness = errandOf(site, run)
      const isData =
        list === undefined ? purpose === 'listing' && site.listing.data !== undefined : list.as !== 'page'
      const way = chosen ?? (isData ? 'http' : list === undefined ? site.fetch : fetchOf(site, list))
      const address = localAddress(site, parseCrawlUrl(url), !isData).href
      const by = async (which: Site['fetch']) => {
        const fetch =
          which === 'http'
            ? fetchByHttp(http, site, { limits, isData })
            : fetchByBrowser(browserFor(url), site, {
                behaviour: behaviourOn(site, list?.paging),
                notesData,
                pictures: null,
              })
        return (await visitPage(address, { site, purpose, limits }, politeness, fetch)).page
      }
      if (ways === undefined || chromium === null || chosen !== undefined || isData) return by(way)
      const kind = { site: site.name, kind: kindOf(site, list) ?? purpose, stated: way }
      return visitTheBetterWay(kind, { by, worth: (page) => worthOf(site, list, page) }, ways, new Date())
    },
    async capture(url, { site, listingId, run }) {
      const politeness = errandOf(site, run)
      const address = localAddress(site, parseCrawlUrl(url), true).href
      const parts = { browser: browserFor(url), client, politeness, limits }
      return capturePage(address, { site, listingId }, parts)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** The lists of a site file are each of their own kind; the pages of its sellers are one together. */
function kindOf(site: Site, list: ResultList | undefined): string | undefined {
  return list !== undefined && sellerIdAt(site, list.url) !== null ? 'seller' : list?.url
}

const PAGES_AT_ONCE = 32
const BROWSER_PAGES_AT_ONCE = 2

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
