/** A hundred pages that wish their reader ill, by name: too much, too deep, too slow, broken, or leading astray. */
import type { ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Answer } from './hostile-site.ts'

/** @param trickHosts hosts that must not be reached, written in whatever way. */
export function hundredPages(trickHosts: readonly string[]): Map<string, Answer> {
  const pages = [...packed(), ...broken(), ...slow(), ...heavy(), ...leading(trickHosts)]
  return new Map(pages.slice(0, 100))
}

type Named = [name: string, answer: Answer]

const MANY = 100_000
const html = (body: string | Buffer, headers: Record<string, string> = {}): Answer => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }
}
const raw =
  (text: string): Answer =>
  (request) =>
    void request.socket.end(text, 'latin1')

function packed(): Named[] {
  const zeros = Buffer.alloc(30_000_000, ' ')
  const packers: [string, (bytes: Uint8Array) => Buffer][] = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ]
  const once = packers.map(([coding, pack]): [string, Buffer] => [coding, pack(zeros)])
  const twice = packers.flatMap(([outer, pack]) =>
    once.map(([inner, bytes]): [string, Buffer] => [`${inner}, ${outer}`, pack(bytes)]),
  )
  return [
    ...[...once, ...twice].map(
      ([coding, bytes]): Named => [`bomb ${coding}`, html(bytes, { 'content-encoding': coding })],
    ),
    [
      'empty archives',
      html(gzipSync(Buffer.concat(Array<Buffer>(MANY).fill(gzipSync('')))), {
        'content-encoding': 'gzip, gzip',
      }),
    ],
    ['not packed', html('<h1>plain</h1>', { 'content-encoding': 'br' })],
    ['packed nine times', html('x', { 'content-encoding': Array(9).fill('gzip').join(',') })],
  ]
}

function broken(): Named[] {
  const status = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
  return [
    ['not http', raw('220 ftp.market.example ready\r\n')],
    ['nothing', (request) => request.socket.destroy()],
    ['half', raw(`${status}Content-Length: 999\r\n\r\n<h1>Half</h1>`)],
    ['header flood', raw(`${status}${'X-A: 1\r\n'.repeat(30_000)}\r\n`)],
    ['long header', raw(`${status}X-A: ${'a'.repeat(500_000)}\r\n\r\n`)],
    ['bad chunk', raw(`${status}Transfer-Encoding: chunked\r\n\r\nzz\r\n<h1>x</h1>`)],
    [
      'long chunk name',
      raw(`${status}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(MANY)}\r\nx\r\n0\r\n\r\n`),
    ],
    ['two lengths', raw(`${status}Content-Length: 3\r\nContent-Length: 9\r\n\r\nabc`)],
    ['continue for ever', raw(`${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(5_000)}${status}\r\n`)],
    ['status 999', raw('HTTP/1.1 999 What\r\nContent-Length: 1\r\n\r\nx')],
    ['nul bytes', html('\0'.repeat(MANY))],
    ['not utf-8', html(Buffer.alloc(MANY, 0xfe))],
    ['utf-16 unsaid', html(Buffer.from('<h1>Chair</h1>'.repeat(1_000), 'utf16le'))],
    ['charset of nobody', html('<h1>Chair</h1>', { 'content-type': 'text/html; charset=x-none' })],
    ['mime of nobody', html('<h1>Chair</h1>', { 'content-type': 'no/such; ;;=' })],
    ['empty', html('')],
  ]
}

function slow(): Named[] {
  const drip = (text: string, everyMs: number): Answer => {
    return (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      every(response, text, everyMs)
    }
  }
  return [
    ['no answer', () => {}],
    ['slow headers', (request) => void request.socket.write('HTTP/1.1 200 OK\r\nX-A: ')],
    ['drips', drip('a', 200)],
    ['never ends', drip(`<p>${'more '.repeat(20_000)}</p>`, 1)],
    ['never ends in one tag', drip(`<p title="${'a'.repeat(MANY)}`, 1)],
  ]
}

function every(response: ServerResponse, text: string, everyMs: number): void {
  const timer = setInterval(() => response.write(text), everyMs)
  response.once('close', () => clearInterval(timer))
}

/** Text that is long, deep, or looks like what is read a hundred thousand times. */
function heavy(): Named[] {
  const ld = (json: string) => `<h1>Chair</h1><script type="application/ld+json">${json}</script>`
  const product = '{"@type":"Product","name":"Chair","offers":{"price":"1","priceCurrency":"GBP"}}'
  const said: Record<string, string> = {
    'deep divs': '<div>'.repeat(MANY),
    'deep tables': '<table><tr><td>'.repeat(20_000),
    'misnested formats': '<b><i><u><a>'.repeat(5_000),
    'misnested blocks': `${'<b><p>'.repeat(3_000)}${'</b>'.repeat(3_000)}`,
    'deep svg': `<svg>${'<g>'.repeat(MANY)}`,
    'deep lists': '<ul><li>'.repeat(30_000),
    attributes: `<div ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>`,
    'one attribute': `<div title="${'a'.repeat(1_500_000)}">`,
    comment: `<!--${'-'.repeat(1_000_000)}`,
    entities: '&amp;&lt;&#x41;'.repeat(MANY),
    options: `<select>${'<option>Chair'.repeat(MANY)}`,
    links: '<a href="/ad/1">Chair</a>'.repeat(60_000),
    images: '<img src="/a.png" width=400>'.repeat(60_000),
    metas: '<meta property="og:title" content="Chair">'.repeat(30_000),
    headings: '<h1>Chair</h1>'.repeat(MANY),
    'long title': `<title>${'Chair '.repeat(200_000)}</title>`,
    spaces: `<h1>Chair</h1>${' \n\t'.repeat(400_000)}`,
    'unseen letters': `<h1>${'\u200b'.repeat(400_000)}Chair</h1>`,
    digits: `<h1>Chair</h1><p class="price">£${'1'.repeat(500_000)}</p>`,
    groups: `<h1>Chair</h1><p class="price">£${'1,'.repeat(300_000)}</p>`,
    'many prices': `<h1>Chair</h1>${'<p class="price">£12.50</p>'.repeat(40_000)}`,
    'many amounts': `<h1>Chair</h1><p>${'£12 '.repeat(200_000)}</p>`,
    currencies: `<h1>Chair</h1><p>${'€$£¥'.repeat(MANY)}</p>`,
    mails: `<h1>Chair</h1><p>${'a@'.repeat(300_000)}</p>`,
    'almost mails': `<h1>Chair</h1><p>${'a.'.repeat(300_000)}@</p>`,
    phones: `<h1>Chair</h1><p>${'+44 1 '.repeat(MANY)}</p>`,
    'one phone': `<h1>Chair</h1><p>+${'4-'.repeat(300_000)}</p>`,
    dates: `<h1>Chair</h1><p>${'1/1/1/'.repeat(MANY)}</p>`,
    'many dates': `<h1>Chair</h1><p>${'Posted 3 days ago, 2026-01-01. '.repeat(30_000)}</p>`,
    addresses: `<h1>Chair</h1><p>${'http://'.repeat(MANY)}</p>`,
    handles: `<h1>Chair</h1><p>${'telegram @'.repeat(60_000)}</p>`,
    'deep json': ld(`${'['.repeat(MANY)}${']'.repeat(MANY)}`),
    'deep things': ld(`${'{"@graph":['.repeat(20_000)}${product}${']}'.repeat(20_000)}`),
    'many things': ld(`[${Array(20_000).fill(product).join(',')}]`),
    'things in a circle': ld(
      '{"@graph":[{"@id":"a","@type":"Product","offers":{"@id":"b"}},{"@id":"b","itemOffered":{"@id":"a"}}]}',
    ),
    'poisoned thing': ld(
      '{"__proto__":{"x":1},"@type":"Product","constructor":{"prototype":{}},"name":{"toString":1}}',
    ),
    'half a thing': ld('{"@type":"Product","name":"'.repeat(20_000)),
    'deep state': `<h1>Chair</h1><script>window.__STATE__ = ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}</script>`,
    'half a state': `<h1>Chair</h1><script>window.__STATE__ = {${'"a":{'.repeat(100_000)}</script>`,
    'escaped state': `<h1>Chair</h1><script>window.__STATE__ = JSON.parse("${'\\\\'.repeat(400_000)}")</script>`,
    'many scripts': `<h1>Chair</h1>${'<script>var a = {"price":1};</script>'.repeat(20_000)}`,
    'nested microdata':
      '<div itemscope itemtype="https://schema.org/Product"><div itemprop=offers itemscope>'.repeat(10_000),
    'microdata in a circle':
      '<div id=a itemscope itemtype="https://schema.org/Product" itemref="b"></div><div id=b itemprop=offers itemscope itemref="a"></div>',
    doctype: `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]><h1>&b;</h1>`,
    'definition lists': `<h1>Chair</h1><dl>${'<dt>Price<dd>£1'.repeat(30_000)}</dl>`,
  }
  return Object.entries(said).map(([name, body]): Named => [name, html(body)])
}

function leading(trickHosts: readonly string[]): Named[] {
  const to =
    (location: string): Answer =>
    (_request, response) =>
      response.writeHead(302, { location }).end()
  const growing: Answer = (request, response) =>
    response
      .writeHead(302, { location: `${request.url}${request.url?.includes('?') ? '&' : '?'}again=1` })
      .end()
  const away = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://market.example/',
    '//',
    'http://[',
  ]
  return [
    ['loop', (request, response) => response.writeHead(301, { location: request.url ?? '/' }).end()],
    ['grows', growing],
    ...away.map((address): Named => [`leads to ${address}`, to(address)]),
    ...trickHosts.map((host): Named => [`leads to ${host}`, to(`http://${host}/redirected`)]),
  ]
}
