/** Pages by plain HTTP: Crawlee's crawler, kept alive, with our own client in it. */
import { Readable } from 'node:stream'
import {
  type BaseHttpClient,
  type HttpRequest as CrawleeRequest,
  HttpCrawler,
  type HttpCrawlingContext,
} from '@crawlee/cheerio'
import type { HandOff } from '../crawlee/hand-off.ts'
import { keepAlive } from '../crawlee/kept-alive.ts'
import { crawleeConfiguration, crawlerOptions } from '../crawlee/quiet-crawlee.ts'
import type { HttpAnswer, HttpClient, HttpRequest } from './http-answer.ts'

export interface HttpPages {
  /** As `HttpClient.send`, within the crawler's concurrency. */
  fetch(request: HttpRequest): Promise<HttpAnswer>
  close(): Promise<void>
}

/** @param pagesAtOnce over all hosts; the budget of each host is kept elsewhere. */
export function openHttpPages(client: HttpClient, pagesAtOnce: number): HttpPages {
  const crawler = keepAlive<HttpRequest, HttpAnswer>((pages) => new PageCrawler(pages, client, pagesAtOnce))
  return {
    fetch: (request) => crawler.send(request.url, request),
    close: () => crawler.close(),
  }
}

class PageCrawler extends HttpCrawler<HttpCrawlingContext> {
  constructor(pages: HandOff<HttpRequest, HttpAnswer>, client: HttpClient, pagesAtOnce: number) {
    const adapter = crawleeClient(client, (key) => pages.inputFor({ uniqueKey: key }))
    super(
      {
        ...crawlerOptions(pagesAtOnce),
        httpClient: adapter.client,
        ignoreSslErrors: false,
        // The limits of a request end it earlier; these are for a fault in the crawler itself.
        navigationTimeoutSecs: 300,
        additionalMimeTypes: ['*/*'],
        forceResponseEncoding: 'utf8',
        preNavigationHooks: [
          ({ request }, options) => void Object.assign(options, { context: { key: request.uniqueKey } }),
        ],
        async requestHandler({ request, response }) {
          const outcome = adapter.outcomeOf(response)
          if (outcome instanceof Error) pages.reject(request, outcome)
          else pages.resolve(request, outcome)
        },
        failedRequestHandler: async ({ request }, error) => pages.reject(request, error),
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

/** Our client in the shape Crawlee asks for, and a way back from its response to our answer. */
function crawleeClient(client: HttpClient, inputFor: (key: string) => HttpRequest) {
  const outcomes = new WeakMap<object, HttpAnswer | Error>()
  const adapted: BaseHttpClient = {
    sendRequest: () => Promise.reject(new Error('pages are streamed')),
    async stream(request) {
      const outcome = await client.send(inputFor(keyOf(request))).catch((error: unknown) => {
        return error instanceof Error ? error : new Error(String(error))
      })
      const failed = outcome instanceof Error
      const stream = Readable.from(failed ? [] : [outcome.body])
      outcomes.set(stream, outcome)
      return {
        stream,
        request,
        url: failed ? String(request.url) : outcome.url,
        redirectUrls: [],
        // A busy or broken host is an answer to judge, not an error of the crawler.
        statusCode: 200,
        headers: { 'content-type': failed ? 'text/plain' : outcome.mime },
        trailers: {},
        complete: true,
        downloadProgress: { percent: 1, transferred: 0 },
        uploadProgress: { percent: 1, transferred: 0 },
      }
    },
  }
  const outcomeOf = (response: object) => outcomes.get(response) ?? new Error('an answer without a request')
  return { client: adapted, outcomeOf }
}

function keyOf({ context }: CrawleeRequest<'buffer' | 'json' | 'text'>): string {
  const key = typeof context === 'object' && context !== null && 'key' in context ? context.key : null
  return String(key)
}
