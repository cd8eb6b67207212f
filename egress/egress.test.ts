import { createServer, type Server, request as send } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openEgress } from './egress.ts'
import type { EgressEntry } from './entry.ts'
import type { Resolver } from './resolver.ts'

const opened: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const part of opened.splice(0)) await part.close()
})

/** A server on loopback that must not be reached unless the operator allows it. */
async function victim() {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    response.end(`secret ${request.headers.host} ${request.headers['x-kept']}`)
  })
  const port = await listening(server)
  opened.push({ close: async () => server.close() })
  return { hits, port }
}

async function proxy(options: { allow?: string[]; resolve?: Resolver } = {}) {
  const log: EgressEntry[] = []
  const egress = await openEgress({ allow: [], log: (entry) => log.push(entry), ...options })
  opened.push(egress)
  return { egress, log }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

function get(port: number, target: string): Promise<{ status: number; body: string; proxyStatus: string }> {
  return new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', port, path: target, headers: { 'x-kept': 'yes' } }, async (response) => {
      const body = (await response.toArray()).join('')
      resolve({ status: response.statusCode ?? 0, body, proxyStatus: `${response.headers['proxy-status']}` })
    })
      .once('error', reject)
      .end()
  })
}

function tunnel(port: number, authority: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`)
    })
    let heard = ''
    socket.on('data', (bytes) => {
      heard += bytes.toString()
      if (heard.startsWith('HTTP/1.1 200') && heard.endsWith('\r\n\r\n')) {
        socket.write('GET /inside HTTP/1.1\r\nHost: inside\r\nConnection: close\r\n\r\n')
      }
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(heard))
  })
}

const ODD_FORMS_OF_LOOPBACK = [
  '127.0.0.1',
  'localhost',
  '[::1]',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '127.1',
  '0',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '100.64.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '①②⑦.0.0.1',
  '127。0。0。1',
]

test.each(ODD_FORMS_OF_LOOPBACK)(
  '%s is not reached by a plain request or a tunnel on port 80',
  async (host) => {
    const { egress, log } = await proxy()
    const sent = host.startsWith('[') ? host : encodeURIComponent(host)
    const plain = await get(egress.port, `http://${sent}/`)
    expect(plain.status).toBe(403)
    expect(plain.proxyStatus).toContain('wtm-egress')
    expect(await tunnel(egress.port, `${sent}:80`)).toMatch(/^HTTP\/1\.1 40[03]/)
    expect(log.map((entry) => [entry.verdict, entry.address])).toEqual([
      ['refused', null],
      ['refused', null],
    ])
  },
)

test.each([22, 25, 8080, 6379, 27017])('port %i is not served, whatever the address', async (port) => {
  const { egress, log } = await proxy({ resolve: async () => ['93.184.215.14'] })
  expect((await get(egress.port, `http://market.example:${port}/`)).status).toBe(403)
  expect(log[0]?.reason).toContain(`port ${port}`)
})

test('one private address among public ones is enough to refuse a name', async () => {
  const { egress, log } = await proxy({ resolve: async () => ['93.184.215.14', '127.0.0.1'] })
  expect((await get(egress.port, 'http://market.example/')).status).toBe(403)
  expect(log[0]?.reason).toBe('127.0.0.1 is not a public address')
})

test('a name is resolved once, so a name server that flips its answer gains nothing', async () => {
  const target = await victim()
  let asked = 0
  const flipping: Resolver = async () => (++asked % 2 === 1 ? ['192.0.2.1', '93.184.215.14'] : ['127.0.0.1'])
  const { egress } = await proxy({ resolve: flipping })
  const first = await get(egress.port, 'http://market.example/')
  expect(first.status).toBe(403)
  expect(asked).toBe(1)
  expect(target.hits).toEqual([])
})

test('the address that was judged is the one that is dialled, and each connection is judged anew', async () => {
  const target = await victim()
  const answers = [['127.0.0.1'], ['127.0.0.3'], ['127.0.0.1']]
  const { egress, log } = await proxy({
    allow: [`market.example:${target.port}`],
    resolve: async () => answers.shift() ?? [],
  })
  const asked = `http://market.example:${target.port}/`
  expect((await get(egress.port, asked)).body).toContain(`secret market.example:${target.port}`)
  expect((await get(egress.port, asked)).status).toBe(502)
  expect((await get(egress.port, asked)).status).toBe(200)
  expect(log.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.3', '127.0.0.1'])
})

test('a name without an address is an error of its own', async () => {
  const { egress } = await proxy({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })
  expect((await get(egress.port, 'http://nowhere.example/')).proxyStatus).toContain('error=dns_error')
})

test('an exact exception of the operator is served both ways, with its headers, and logged', async () => {
  const target = await victim()
  const { egress, log } = await proxy({ allow: [`127.0.0.1:${target.port}`] })
  const plain = await get(egress.port, `http://127.0.0.1:${target.port}/a?b=c`)
  expect(plain.body).toBe(`secret 127.0.0.1:${target.port} yes`)
  expect(await tunnel(egress.port, `127.0.0.1:${target.port}`)).toContain('secret inside')
  expect(target.hits).toEqual(['/a?b=c', '/inside'])
  expect(log).toMatchObject([
    {
      method: 'GET',
      host: '127.0.0.1',
      port: target.port,
      address: '127.0.0.1',
      verdict: 'allowed',
      reason: null,
    },
    { method: 'CONNECT', host: '127.0.0.1', port: target.port, address: '127.0.0.1', verdict: 'allowed' },
  ])
})

test('an exception is for its own spelling and port: neighbours stay closed', async () => {
  const target = await victim()
  const { egress } = await proxy({ allow: [`127.0.0.1:${target.port}`] })
  expect((await get(egress.port, `http://localhost:${target.port}/`)).status).toBe(403)
  expect((await get(egress.port, `http://127.0.0.2:${target.port}/`)).status).toBe(403)
  expect((await get(egress.port, 'http://127.0.0.1/')).status).toBe(403)
  expect((await get(egress.port, `http://2130706433:${target.port}/`)).status).toBe(200)
  expect(target.hits).toHaveLength(1)
})

test.each(['https://market.example/', 'ftp://market.example/', 'file:///etc/passwd', '/', '*'])(
  'the request target %s is a bad request',
  async (target) => {
    const { egress, log } = await proxy()
    expect((await get(egress.port, target)).status).toBe(400)
    expect(log).toMatchObject([{ verdict: 'refused', address: null }])
  },
)

test.each([
  'market.example',
  'a@market.example:443',
  'market.example:0',
  'market.example:99999',
  '/:443',
  ':443',
])('the tunnel target %s is a bad request', async (authority) => {
  const { egress } = await proxy({ resolve: async () => ['93.184.215.14'] })
  expect(await tunnel(egress.port, authority)).toMatch(/^HTTP\/1\.1 400/)
})

test('an allowed server that is not there is said to be unreachable', async () => {
  const { egress, log } = await proxy({ allow: ['127.0.0.1:1'] })
  const answer = await get(egress.port, 'http://127.0.0.1:1/')
  expect([answer.status, answer.proxyStatus]).toEqual([
    502,
    expect.stringContaining('destination_unavailable'),
  ])
  expect(log[0]).toMatchObject({ verdict: 'allowed', address: '127.0.0.1', reason: expect.any(String) })
})

test('closing ends open tunnels', async () => {
  const server = createServer(() => {})
  const port = await listening(server)
  opened.push({ close: async () => server.closeAllConnections() }, { close: async () => server.close() })
  const { egress } = await proxy({ allow: [`127.0.0.1:${port}`] })
  const waiting = tunnel(egress.port, `127.0.0.1:${port}`)
  await new Promise((resolve) => server.once('request', resolve))
  await egress.close()
  expect(await waiting).toContain('200 Connection established')
})
