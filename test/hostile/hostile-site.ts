/** A marketplace that wishes its visitors ill: pages that never end, lie about their size, lead astray or do not answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface HostileSite {
  origin: string
  /** `host:port`, for the exceptions of the way out. */
  authority: string
  /** Paths that were asked for, in order. */
  hits: string[]
  /** Tells robots.txt how to answer from now on. */
  robots(answer: RobotsAnswer): void
  /** Adds a page, or another answer. */
  page(path: string, answer: string | Answer): void
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export interface RobotsAnswer {
  status: number
  body?: string
  headers?: Record<string, string>
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export async function openHostileSite(): Promise<HostileSite> {
  const hits: string[] = []
  const pages = new Map<string, string | Answer>()
  let robots: RobotsAnswer = { status: 404 }
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    hits.push(url)
    const path = url.split('?')[0] ?? url
    if (path === '/robots.txt') {
      response.writeHead(robots.status, { 'content-type': 'text/plain', ...robots.headers })
      response.end(robots.body ?? '')
      return
    }
    const answer = pages.get(path) ?? TRICKS[path.split('/')[1] ?? ''] ?? ''
    if (typeof answer === 'function') answer(request, response)
    else html(response, answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    hits,
    robots: (answer) => {
      robots = answer
    },
    page: (path, answer) => void pages.set(path, answer),
    close,
    [Symbol.asyncDispose]: close,
  }
}

function html(response: ServerResponse, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
  response.end(body)
}

/** Writes again and again until the visitor has had enough. */
function forever(response: ServerResponse, text: string, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  response.write('<!doctype html><title>Endless</title><h1>Endless</h1>')
  const timer = setInterval(() => response.write(text), everyMs)
  response.once('close', () => clearInterval(timer))
}

const BOMB_BYTES = 60_000_000
/** Packed before anybody asks: packing takes as long as a visit may wait for an answer. */
const BOMB = gzipSync(Buffer.alloc(BOMB_BYTES, ' '), { level: 1 })
const BOMB_IN_BOMB = gzipSync(BOMB)

/** By the first part of the path. */
const TRICKS: Record<string, Answer> = {
  'endless-html': (_request, response) => forever(response, `<p>${'more '.repeat(20_000)}</p>`, 1),
  slowloris: (_request, response) => forever(response, 'a', 200),
  'no-answer': () => {},
  /** `/late/900` answers after 900 ms. */
  late: (request, response) =>
    void setTimeout(() => html(response, '<h1>Late</h1>'), Number(request.url?.split('/')[2])),
  'half-an-answer': (request) =>
    request.socket.end(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<h1>Half</h1>',
    ),
  'not-http': (request) => request.socket.end('220 ftp.market.example ready\r\n'),
  'gzip-bomb': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
    response.end(BOMB)
  },
  'gzip-of-gzip': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
    response.end(BOMB_IN_BOMB)
  },
  'not-gzip': (_request, response) => html(response, '<h1>plain</h1>', { 'content-encoding': 'gzip' }),
  /** `/redirects/3` leads to `/redirects/2`, and so on to a page. */
  redirects: (request, response) => {
    const left = Number(request.url?.split('/')[2])
    if (left === 0) return html(response, '<title>There</title><h1>There</h1>')
    response.writeHead(302, { location: `/redirects/${left - 1}` }).end()
  },
  'redirect-loop': (request, response) =>
    void response.writeHead(301, { location: request.url ?? '/' }).end(),
  /** `/redirect-to?…` leads to the address after the question mark. */
  'redirect-to': (request, response) => {
    // As bytes of UTF-8, which is how servers send what they should have written in ASCII.
    const location = Buffer.from(decodeURIComponent(request.url?.split('?')[1] ?? '')).toString('latin1')
    response.writeHead(302, { location }).end()
  },
  'huge-text': (_request, response) =>
    html(
      response,
      `<title>Huge</title><h1>Huge</h1><div class="description">${'слон '.repeat(200_000)}</div>`,
    ),
  download: (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
    })
    response.end('MZ')
  },
  dialogs: (_request, response) =>
    html(
      response,
      '<h1>Dialogs</h1><script>alert(1); confirm(2); prompt(3); onbeforeunload = () => "stay"</script>',
    ),
  popups: (_request, response) =>
    html(response, '<h1>Popups</h1><script>for (let i = 0; i < 5; i++) open("/popup/" + i)</script>'),
  hangs: (_request, response) => html(response, '<h1>Hangs</h1><script>for (;;);</script>'),
  'eats-memory': (_request, response) =>
    html(
      response,
      '<h1>Eats</h1><script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))</script>',
    ),
  'never-quiet': (_request, response) =>
    html(response, '<h1>Never quiet</h1><script>setInterval(() => fetch("/ping"), 100)</script>'),
  'worker-page': (_request, response) =>
    html(
      response,
      '<h1>Workers</h1><script>navigator.serviceWorker?.register("/service-worker.js").catch(() => {})</script>',
    ),
}
