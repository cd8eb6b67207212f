/** Pages by browser: Crawlee's Playwright crawler, kept alive, each page in a context of its own. */
import { setTimeout as rest } from 'node:timers/promises'
import { PlaywrightCrawler, type PlaywrightCrawlingContext } from '@crawlee/playwright'
import { chromium, type Page, type Response } from 'playwright'
import type { HandOff } from '../crawlee/hand-off.ts'
import { keepAlive } from '../crawlee/kept-alive.ts'
import { crawleeConfiguration, crawlerOptions } from '../crawlee/quiet-crawlee.ts'
import type { VisitLimits } from '../limits.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { RedirectHop } from '../visited-page.ts'
import { type BrowserChoice, launchOptions, VIEWPORT } from './launch-options.ts'
import { guardNavigation, type NavigationGuard } from './navigation-guard.ts'
import { collectPictures, type PageCapture, type PicturesOf, takeCapture } from './page-capture.ts'
import { type PageWeight, watchPageWeight } from './page-weight.ts'
import { scrollThrough, settle } from './settle.ts'

export interface BrowserRequest {
  url: string
  /** Whether the main frame may load a document; asked for each redirect, too. */
  mayGo: (url: string) => boolean
  /** Most scrolls to make before the page is read, and the pause between them. */
  scrolls: number
  scrollPauseMs: number
  languages: readonly string[]
  /** Set where the page is captured: names the pictures to keep. */
  pictures: PicturesOf | null
}

export interface BrowserAnswer {
  url: string
  redirects: RedirectHop[]
  /** Where a redirect led that was not followed; the rest is then empty. */
  stopped: string | null
  status: number
  headers: [string, string][]
  mime: string
  body: Uint8Array | null
  html: string
  cut: string | null
  capture: PageCapture | null
}

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
}

/** Chromium starts with the first page. */
export function openBrowserPages(options: BrowserPagesOptions): BrowserPages {
  const crawler = keepAlive<BrowserRequest, BrowserAnswer>((pages) => new PageBrowser(pages, options))
  return {
    open: (request) => crawler.send(request.url, request),
    close: () => crawler.close(),
  }
}

interface Watch {
  guard: NavigationGuard
  weight: PageWeight
  pictures: ReadonlyMap<string, Response>
}

class PageBrowser extends PlaywrightCrawler {
  constructor(
    pages: HandOff<BrowserRequest, BrowserAnswer>,
    { browser, egressUrl, userAgent, pagesAtOnce, limits }: BrowserPagesOptions,
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
            const { mayGo, languages } = pages.inputFor(request)
            goto.waitUntil = 'commit'
            await page.setExtraHTTPHeaders({ 'accept-language': languages.join(',') })
            page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
            page.on('popup', (popup) => void popup.close().catch(() => {}))
            const devtools = await page.context().newCDPSession(page)
            const guard = await guardNavigation(devtools, mayGo)
            const weight = watchPageWeight(devtools, limits.browserPageBytes)
            watched.set(page, { guard, weight, pictures: collectPictures(page) })
          },
        ],
        async requestHandler(context) {
          const watch = watched.get(context.page)
          if (watch === undefined) throw new Error('a page that nobody watches')
          pages.resolve(context.request, await read(context, pages.inputFor(context.request), watch, limits))
        },
        async failedRequestHandler({ request, page }, error) {
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

const NOTHING = { status: 0, headers: [], mime: '', body: null, html: '', cut: null, capture: null }

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

async function read(
  { page, response }: PlaywrightCrawlingContext,
  request: BrowserRequest,
  { guard, weight, pictures }: Watch,
  limits: VisitLimits,
): Promise<BrowserAnswer> {
  if (response === undefined) throw new VisitFailedError(request.url, 'the browser got no document', false)
  const { complete } = await settle(page, {
    documentMs: limits.responseMs,
    quietMs: limits.settleMs,
    interrupted: guard.refused,
  })
  // Not waited for: a page that hangs does not answer this either.
  if (!complete) void weight.stopLoading()
  await answering(page, request.url, limits.scriptMs)
  await scrollThrough(page, request.scrolls, request.scrollPauseMs)
  const html = (await page.content()).slice(0, limits.bodyBytes)
  const headers = (await response.headersArray()).map(({ name, value }): [string, string] => [
    name.toLowerCase(),
    value,
  ])
  return {
    url: page.url(),
    redirects: guard.redirects,
    stopped: null,
    status: response.status(),
    headers,
    mime: (await response.headerValue('content-type'))?.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    body: complete ? await bodyOf(response) : null,
    html,
    cut: weight.exceeded() ? 'too long' : complete ? null : 'took too long',
    capture:
      request.pictures === null ? null : await takeCapture(page, html, request.pictures, pictures, limits),
  }
}

/** @throws VisitFailedError when the page's own scripts never let go: nothing more can be asked of it. */
async function answering(page: Page, url: string, mostMs: number): Promise<void> {
  const answered = page.evaluate(() => true).catch(() => false)
  if (await Promise.race([answered, rest(mostMs, false)])) return
  throw new VisitFailedError(url, 'the page hangs', false)
}

/** Null where Chromium no longer has it, as after a navigation by script. */
async function bodyOf(response: Response): Promise<Uint8Array | null> {
  return response.body().catch(() => null)
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
