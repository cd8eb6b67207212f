/** What is written to the way out byte by byte, as no well-behaved client would. */

import type { AddressInfo } from 'node:net'
import { connect, createServer as createRawServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openEgress } from './egress.ts'
import type { EgressEntry } from './entry.ts'

const opened: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

/** A server that writes down every byte it gets, and answers each connection once. */
async function listener() {
  const heard: string[] = []
  const server = createRawServer((socket) => {
    const index = heard.push('') - 1
    socket.on('data', (bytes) => {
      heard[index] += bytes.toString('latin1')
      setTimeout(() => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok'), 50)
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  opened.push(() => new Promise((resolve) => server.close(resolve)))
  return { heard, port: (server.address() as AddressInfo).port }
}

/** An allowed server, one that is not, and a way to write raw bytes to the proxy between. */
async function setUp() {
  const [market, victim] = [await listener(), await listener()]
  const log: EgressEntry[] = []
  const egress = await openEgress({
    allow: [`market.example:${market.port}`],
    log: (entry) => log.push(entry),
    resolve: async () => ['127.0.0.1'],
  })
  opened.push(() => egress.close())
  const write = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(egress.port, '127.0.0.1', () => socket.write(text, 'latin1'))
      let answer = ''
      socket.on('data', (bytes) => {
        answer += bytes.toString('latin1')
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
      setTimeout(() => socket.end(), 300)
    })
  const here = `http://market.example:${market.port}`
  return { market, victim, log, write, here, there: `127.0.0.1:${victim.port}` }
}

/** `{here}` is the allowed server, `{there}` the one that is not. */
const HIDDEN = 'GET http://{there}/hidden HTTP/1.1\r\nHost: {there}\r\n\r\n'
const BYTES: Record<string, string> = {
  'both lengths': `POST {here}/a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'two lengths': `POST {here}/a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 70\r\n\r\n${HIDDEN}`,
  'a length with a sign': `POST {here}/a HTTP/1.1\r\nHost: x\r\nContent-Length: +0\r\n\r\n${HIDDEN}`,
  'a chunked that is not': `POST {here}/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'chunked not last': `POST {here}/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'a space before the colon': `POST {here}/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  'a folded header': `GET {here}/a HTTP/1.1\r\nHost: x\r\nX: y\r\n Host: {there}\r\n\r\n`,
  'a bare carriage return': `GET {here}/a HTTP/1.1\r\nHost: x\r\nX: y\rHost: {there}\r\n\r\n`,
  'a target with a line in it': `GET {here}/a HTTP/1.1\nHost: x\n\nGET http://{there}/ HTTP/1.1\r\n\r\n`,
  'another host in the header': `GET {here}/a HTTP/1.1\r\nHost: {there}\r\n\r\n`,
  'two hosts in the header': `GET {here}/a HTTP/1.1\r\nHost: {there}\r\nHost: x\r\n\r\n`,
  'a user name that looks like a host': `GET http://market.example@{there}/a HTTP/1.1\r\nHost: x\r\n\r\n`,
  'a backslash for a slash': `GET http:\\\\{there}\\a HTTP/1.1\r\nHost: x\r\n\r\n`,
  'an origin form with the host apart': `GET /a HTTP/1.1\r\nHost: {there}\r\n\r\n`,
  'one request behind the other': `GET {here}/a HTTP/1.1\r\nHost: x\r\n\r\n${HIDDEN}`,
  'an upgrade': `GET {here}/a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, X-Forwarded-Host\r\nUpgrade: h2c\r\nX-Forwarded-Host: {there}\r\n\r\n${HIDDEN}`,
  'a tunnel with a path': `CONNECT {there}/a HTTP/1.1\r\nHost: x\r\n\r\n${HIDDEN}`,
  'a tunnel that says it is a URL': `CONNECT http://{there} HTTP/1.1\r\nHost: x\r\n\r\n${HIDDEN}`,
  'a tunnel with another host in the header': `CONNECT {there} HTTP/1.1\r\nHost: market.example:80\r\n\r\n${HIDDEN}`,
  'HTTP/0.9': 'GET http://{there}/a\r\n\r\n',
  'HTTP/2 from the start': `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${HIDDEN}`,
}

test.each(Object.keys(BYTES))('%s does not lead to a server that is not allowed', async (name) => {
  const { victim, write, here, there } = await setUp()
  await write((BYTES[name] ?? '').replaceAll('{here}', here).replaceAll('{there}', there))
  expect(victim.heard).toEqual([])
})

test.each(['GET', 'HEAD', 'DELETE', 'POST'])(
  'the body of a %s stays a body, so that no second request hides in it',
  async (method) => {
    const { market, write, here, log } = await setUp()
    const body = 'GET /second HTTP/1.1\r\nHost: market.example\r\n\r\n'
    await write(
      `${method} ${here}/first HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    )
    expect(log).toHaveLength(1)
    for (const bytes of market.heard) {
      const [head = '', after = ''] = bytes.split(/\r\n\r\n(.*)/s)
      expect(head.toLowerCase()).toContain('transfer-encoding: chunked')
      expect(after).toMatch(/^[0-9a-f]+\r\n/)
    }
  },
)

test('headers of the one connection, and those they name, are not passed on', async () => {
  const { market, write, here } = await setUp()
  await write(
    `GET ${here}/a HTTP/1.1\r\nHost: evil\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nProxy-Authorization: Basic eA==\r\nTE: trailers\r\nX-Kept: 1\r\n\r\n`,
  )
  const head = market.heard.join('').toLowerCase()
  expect(head).toContain('x-kept: 1')
  expect(head).toContain('host: market.example')
  for (const gone of ['x-secret', 'proxy-authorization', 'te: ', 'evil']) expect(head).not.toContain(gone)
})

test('an address with a user name is refused before it is resolved', async () => {
  const { write, here, market, log } = await setUp()
  const answer = await write(`GET ${here.replace('//', '//ana:hunter2@')}/a HTTP/1.1\r\nHost: x\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 400/)
  expect(JSON.stringify(log)).not.toContain('hunter2')
  expect(market.heard).toEqual([])
})
