/** What every marketplace of the tests has: an address, what it offers, and a memory of who asked for what. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Good, goodsFor } from './goods.ts'

export interface Marketplace extends AsyncDisposable {
  origin: string
  /** `host:port`, for the exceptions of the way out. */
  host: string
  goods: Good[]
  /** Paths that were asked for, in order. */
  hits: string[]
}

export interface Asked {
  url: URL
  origin: string
  goods: Good[]
  request: IncomingMessage
}

export interface Answer {
  status?: number
  mime?: string
  body: string | Buffer
}

/** @param answer null where there is no such page. */
export async function openMarketplace(
  answer: (asked: Asked) => Answer | string | null,
  { count = 30, firstId = 4_001 }: { count?: number; firstId?: number } = {},
): Promise<Marketplace> {
  const goods = goodsFor(count, firstId)
  const hits: string[] = []
  let origin = ''
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin)
    hits.push(url.pathname + url.search)
    send(
      response,
      answer({ url, origin, goods, request }) ?? {
        status: 404,
        body: page('Not found', '<h1>Not found</h1>'),
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  return {
    ...{ origin, goods, hits },
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function page(title: string, body: string, { lang = 'en', head = '', classes = '' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body class="${classes}">${body}</body></html>`
}

/** The goods on one page of a list. */
export function slice(goods: readonly Good[], pageNumber: number, size: number): Good[] {
  return goods.slice(pageNumber * size, (pageNumber + 1) * size)
}

/** Those that a search for a text finds. */
export function found(goods: readonly Good[], query: string | null): Good[] {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return goods.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)))
}

function send(response: ServerResponse, answer: Answer | string): void {
  const {
    status = 200,
    mime = 'text/html; charset=utf-8',
    body,
  } = typeof answer === 'string' ? { body: answer } : answer
  response.writeHead(status, { 'content-type': mime }).end(body)
}
