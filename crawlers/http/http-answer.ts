/** One request through the way out, and the answer with its redirects: no cookies, no cache, no disguise. */
import { ProxyAgent } from 'undici'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { AnswerHead } from '../answer-head.ts'
import type { Asked, NoteRequest } from '../politeness/errand.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { RedirectHop } from '../visited-page.ts'
import { type BodyLimits, readCapped } from './capped-body.ts'
import { deadlineAfter } from './deadline.ts'

export interface HttpAnswer extends AnswerHead {
  body: Uint8Array
  latencyMs: number
}

export interface HttpRequest {
  url: string
  headers?: Record<string, string>
  /** Whether a redirect is followed within this request; else the redirect itself is the answer. */
  follow: (to: URL) => boolean
  /** Whether the body of such an answer is wanted. */
  wants?: (mime: string) => boolean
  limits: BodyLimits & { responseMs: number; headersMs: number; redirects: number }
  /** For whom, and what was judged and waited for before; its signal breaks the request off. */
  asked?: Asked
}

export interface HttpClient {
  /**
   * @throws VisitFailedError when nothing answered, the way out refused, or redirects do not end; what the errand's
   *   signal was aborted with.
   */
  send(request: HttpRequest): Promise<HttpAnswer>
  close(): Promise<void>
}

/**
 * @param egressUrl of the proxy through which every request goes.
 * @param userAgent sent as it is.
 * @param note told of every request once it has ended.
 */
export function openHttpClient(
  egressUrl: string,
  userAgent: string,
  note: NoteRequest = () => {},
): HttpClient {
  // Tunnels for http as well: a refusal by the way out can then not be mistaken for the site's answer.
  const agent = new ProxyAgent({ uri: egressUrl, proxyTunnel: true, maxHeaderSize: 64 * 1024 })
  return {
    async send(request) {
      const stopped = request.asked?.signal ?? null
      using deadline = deadlineAfter(request.limits.responseMs, stopped)
      const redirects: RedirectHop[] = []
      for (let url = request.url; ; ) {
        const at = new Date().toISOString()
        const line = { ...lineOf(request.asked, redirects.length), at, url, userAgent }
        const answer = await sendOnce(agent, userAgent, url, request, deadline.signal).catch(
          (error: unknown) => {
            note({ ...line, status: 0, bytes: 0, trouble: wordsOf(error) })
            throw stopped?.aborted === true ? stopped.reason : error
          },
        )
        note({ ...line, status: answer.status, bytes: answer.body.length, trouble: answer.cut })
        stopped?.throwIfAborted()
        const location = redirectTarget(answer)
        if (location === undefined) return { ...answer, redirects }
        redirects.push({ url, status: answer.status, location })
        const next = crawlUrlFrom(location, url)
        if (next === null)
          throw new VisitFailedError(
            url,
            `redirects to ${location.slice(0, 200)}, which must not be visited`,
            false,
          )
        if (redirects.length > request.limits.redirects) {
          throw new VisitFailedError(
            request.url,
            `redirects more than ${request.limits.redirects} times`,
            false,
          )
        }
        if (!request.follow(next)) return { ...answer, redirects, stopped: next.href }
        url = next.href
      }
    },
    close: () => agent.destroy(),
  }
}

/** The value of the first header of that name. */
export function headerOf(headers: readonly [string, string][], name: string): string | undefined {
  return headers.find(([known]) => known === name)?.[1]
}

/** What a request's line in the log says of its errand; only the first of its hops was waited for. */
function lineOf(asked: Asked | undefined, hop: number) {
  const { run = null, site = null, robots = NOT_ASKED, waitedMs = 0 } = asked ?? {}
  return { run, site, robots, waitedMs: hop === 0 ? waitedMs : 0, via: 'http', method: 'GET' } as const
}

const NOT_ASKED = { verdict: 'not-asked', hash: null } as const

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

const REDIRECT_BYTES = 128 * 1024

function redirectTarget({ status, headers }: HttpAnswer): string | undefined {
  return REDIRECTS.has(status) ? headerOf(headers, 'location') : undefined
}

async function sendOnce(
  agent: ProxyAgent,
  userAgent: string,
  url: string,
  { headers, limits, wants }: HttpRequest,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const { origin, pathname, search } = new URL(url)
  const since = performance.now()
  const response = await agent
    .request({
      origin,
      path: pathname + search,
      method: 'GET',
      headers: {
        'user-agent': userAgent,
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br, zstd',
        ...headers,
      },
      responseHeaders: 'raw',
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.responseMs,
      signal,
    })
    .catch((error: unknown) => {
      throw failureOf(url, error)
    })
  const latencyMs = performance.now() - since
  const received = pairs(response.headers)
  const mime = (headerOf(received, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const isRedirect = REDIRECTS.has(response.statusCode)
  const wanted = !isRedirect && (wants?.(mime) ?? true)
  // Read to its end behind our back, so that the connection can be used again.
  if (isRedirect)
    response.body
      .dump({ limit: REDIRECT_BYTES, signal: AbortSignal.timeout(limits.responseMs) })
      .catch(() => {})
  else if (!wanted) response.body.on('error', () => {}).destroy()
  const { bytes, cut } = wanted
    ? await readCapped(response.body, headerOf(received, 'content-encoding') ?? '', limits, signal)
    : { bytes: new Uint8Array(), cut: null }
  return {
    url,
    redirects: [],
    stopped: null,
    status: response.statusCode,
    headers: received,
    mime,
    body: bytes,
    cut,
    latencyMs,
  }
}

/** undici's raw headers are a flat list, which its types do not say. */
function pairs(raw: unknown): [string, string][] {
  if (!Array.isArray(raw)) return []
  const found: [string, string][] = []
  for (let index = 0; index + 1 < raw.length; index += 2) {
    found.push([String(raw[index]).toLowerCase(), String(raw[index + 1])])
  }
  return found
}

function failureOf(url: string, error: unknown): VisitFailedError {
  const message = wordsOf(error)
  if (message.includes('Proxy response (403)') || message.includes('Proxy response (400)')) {
    return new VisitFailedError(url, 'the way out refused the address; its log says why', false, {
      cause: error,
    })
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new VisitFailedError(url, 'did not answer in time', true, { cause: error })
  }
  return new VisitFailedError(url, `could not be reached (${message})`, true, { cause: error })
}
