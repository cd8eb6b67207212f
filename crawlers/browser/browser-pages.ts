/** Pages by browser: Crawlee's Playwright crawler, kept alive, each page in a context of its own. */
import { PlaywrightCrawler } from '@crawlee/playwright'
import { chromium, type Page } from 'playwright'
import type { HandOff } from '../crawlee/hand-off.ts'
import { keepAlive } from '../crawlee/kept-alive.ts'
import { crawleeConfiguration, crawlerOptions } from '../crawlee/quiet-crawlee.ts'
import type { VisitLimits } from '../limits.ts'
import type { NoteRequest } from '../politeness/errand.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { BrowserAnswer, BrowserRequest } from './browser-request.ts'
import { type BrowserChoice, launchOptions, VIEWPORT } from './launch-options.ts'
import { guardNavigation } from './navigation-guard.ts'
import { collectPictures } from './page-capture.ts'
import { noteData } from './page-data.ts'
import { UNREAD_KINDS } from './page-diet.ts'
import { closeOnAbort, noteRequests } from './page-requests.ts'
import { watchPageWeight } from './page-weight.ts'
import { readPage, type Watch } from './read-page.ts'

export interface BrowserPages {
  /** @throws VisitFailedError when there is no page to read. */
  open(request: BrowserRequest): Promise<BrowserAnswer>
  close(): Promise<void>
}

export interface BrowserPagesOptions {
  browser: BrowserChoice
  egressUrl: string
  userAgent: string
  pagesAtOnce: number
  limits: VisitLimits
  /** Told of every request of every page. */
  note?: NoteRequest
}

/** Chromium starts with the first page. */
export function openBrowserPages(options: BrowserPagesOptions): BrowserPages {
  const crawler = keepAlive<BrowserRequest, BrowserAnswer>((pages) => new PageBrowser(pages, options))
  return {
    open: (request) => crawler.send(request.url, request),
    close: () => crawler.close(),
  }
}

class PageBrowser extends PlaywrightCrawler {
  constructor(
    pages: HandOff<BrowserRequest, BrowserAnswer>,
    { browser, egressUrl, userAgent, pagesAtOnce, limits, note }: BrowserPagesOptions,
  ) {
    const watched = new WeakMap<Page, Watch>()
    super(
      {
        ...crawlerOptions(pagesAtOnce),
        headless: true,
        launchContext: {
          launcher: chromium,
          useIncognitoPages: true,
          launchOptions: launchOptions(browser, egressUrl),
        },
        browserPoolOptions: {
          useFingerprints: false,
          maxOpenPagesPerBrowser: pagesAtOnce,
          prePageCreateHooks: [
            (_id, _controller, options) => void Object.assign(options ?? {}, contextOptions(userAgent)),
          ],
        },
        navigationTimeoutSecs: limits.headersMs / 1_000,
        requestHandlerTimeoutSecs: limits.browserPageMs / 1_000,
        preNavigationHooks: [
          async ({ page, request }, goto) => {
            const { mayGo, headers, cookies, notesData, asked, pictures } = pages.inputFor(request)
            closeOnAbort(page, asked.signal)
            if (note !== undefined) noteRequests(page, { asked, userAgent, note })
            goto.waitUntil = 'commit'
            await page.setExtraHTTPHeaders({ ...headers })
            if (cookies.length > 0) await page.context().addCookies([...cookies])
            page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
            page.on('popup', (popup) => void popup.close().catch(() => {}))
            const devtools = await page.context().newCDPSession(page)
            const guard = await guardNavigation(devtools, mayGo, pictures === null ? UNREAD_KINDS : [])
            const weight = watchPageWeight(devtools, limits.browserPageBytes)
            const data = notesData ? noteData(page) : async () => []
            watched.set(page, { guard, weight, pictures: collectPictures(page), data })
          },
        ],
        async requestHandler(context) {
          const watch = watched.get(context.page)
          if (watch === undefined) throw new Error('a page that nobody watches')
          const { page, response, request } = context
          pages.resolve(request, await readPage(page, response, pages.inputFor(request), watch, limits))
        },
        async failedRequestHandler({ request, page }, error) {
          const { signal } = pages.inputFor(request).asked
          if (signal?.aborted === true) return pages.reject(request, signal.reason)
          const guard = watched.get(page)?.guard
          const stopped = guard?.stopped() ?? null
          if (guard !== undefined && stopped !== null) {
            pages.resolve(request, { ...NOTHING, url: request.url, redirects: guard.redirects, stopped })
          } else {
            pages.reject(request, failureOf(request.url, error))
          }
        },
      },
      crawleeConfiguration(),
    )
    this.requestManager = pages
  }

  /** Crawlee would drop its pages on Ctrl-C; here the program drains, and then closes the crawler. */
  protected override _pauseOnMigration(): Promise<void> {
    return new Promise(() => {})
  }
}

const NOTHING = {
  status: 0,
  headers: [],
  mime: '',
  body: null,
  html: '',
  cut: null,
  capture: null,
  actions: [],
  data: [],
}

function contextOptions(userAgent: string) {
  return {
    userAgent,
    viewport: VIEWPORT,
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
    ignoreHTTPSErrors: false,
  } as const
}

function failureOf(url: string, error: Error): VisitFailedError {
  if (error instanceof VisitFailedError) return error
  return new VisitFailedError(
    url,
    `the browser could not open it (${firstLine(error)})`,
    isPassing(error),
    error,
  )
}

function firstLine(error: Error): string {
  return error.message.split('\n', 1)[0] ?? error.name
}

/** What the network or the browser did may pass; what the page is will not. */
function isPassing(error: Error): boolean {
  return !/ERR_ABORTED|ERR_UNSAFE_PORT|ERR_INVALID|Download is starting|ERR_TOO_MANY_REDIRECTS/.test(
    error.message,
  )
}
