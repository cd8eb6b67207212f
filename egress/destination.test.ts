import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { admit, allowSet, destinationOf, readAuthority } from './destination.ts'

const PUBLIC = ['93.184.215.14']

test.each([
  ['market.example:443', { host: 'market.example', port: 443 }],
  ['MARKET.Example:80', { host: 'market.example', port: 80 }],
  ['[::1]:443', { host: '::1', port: 443 }],
  ['[::FFFF:127.0.0.1]:443', { host: '::ffff:7f00:1', port: 443 }],
  ['2130706433:80', { host: '127.0.0.1', port: 80 }],
  ['0x7f.1:80', { host: '127.0.0.1', port: 80 }],
  ['b%C3%BCcher.example:443', { host: 'xn--bcher-kva.example', port: 443 }],
])('the authority %s means %j', (authority, destination) => {
  expect(readAuthority(authority)).toEqual(destination)
})

test.each([
  '',
  ':',
  'market.example',
  'market.example:',
  'market.example:0',
  'market.example:65536',
  '::1:443',
  'a b:80',
  'a/b:80',
  'u@h:80',
  'h:80:80',
  '[::1:80',
  'h:+80',
])('%j is no authority', (authority) => {
  expect(readAuthority(authority)).toBeNull()
})

property.prop([fc.domain(), fc.integer({ min: 1, max: 65_535 })])(
  'every host and port is read as it was written',
  (host, port) => {
    expect(readAuthority(`${host}:${port}`)).toEqual({ host: new URL(`http://${host}`).hostname, port })
  },
)

property.prop([fc.string()])('whatever is asked for, no host comes out that a URL would not have', (text) => {
  const read = readAuthority(text)
  if (read === null) return
  expect(URL.canParse(`http://${read.host.includes(':') ? `[${read.host}]` : read.host}:${read.port}/`)).toBe(
    true,
  )
})

test.each([
  ['http://market.example/ad', { host: 'market.example', port: 80 }],
  ['http://market.example:8080/', { host: 'market.example', port: 8080 }],
  ['http://[::1]/', { host: '::1', port: 80 }],
])('%s leads to %j', (url, destination) => {
  expect(destinationOf(new URL(url))).toEqual(destination)
})

const admitted = (host: string, port: number, allow: string[] = [], addresses: string[] = PUBLIC) =>
  admit({ host, port }, allowSet(allow), async () => addresses)

test('a public name on a served port is admitted with its addresses', async () => {
  expect(await admitted('market.example', 443)).toEqual({ addresses: PUBLIC })
  expect(await admitted('93.184.215.14', 80)).toEqual({ addresses: PUBLIC })
})

test('an address in the request is not asked of the resolver', async () => {
  const asked: string[] = []
  const spy = async (host: string) => {
    asked.push(host)
    return PUBLIC
  }
  expect(await admit({ host: '127.0.0.1', port: 80 }, new Set(), spy)).toMatchObject({
    error: 'destination_ip_prohibited',
  })
  expect(asked).toEqual([])
})

test('every address must be public, wherever it stands', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    [...PUBLIC, '127.0.0.1'],
    ['::1', ...PUBLIC],
    [...PUBLIC, 'nonsense'],
  ]) {
    expect(await admitted('market.example', 443, [], addresses)).toMatchObject({
      error: 'destination_ip_prohibited',
    })
  }
})

test('a name without addresses, and a resolver that fails, are the same refusal', async () => {
  expect(await admitted('market.example', 443, [], [])).toMatchObject({ error: 'dns_error' })
  const failing = () => Promise.reject(new Error('SERVFAIL'))
  expect(await admit({ host: 'market.example', port: 443 }, new Set(), failing)).toMatchObject({
    error: 'dns_error',
  })
})

test('a port that is not served is refused before anything is resolved', async () => {
  const never = () => Promise.reject(new Error('was asked'))
  expect(await admit({ host: 'market.example', port: 22 }, new Set(), never)).toMatchObject({
    error: 'http_request_denied',
  })
})

test('exceptions are exact, in canonical form', async () => {
  const allow = ['LOCALHOST:8080', '[::1]:9000', 'nonsense', '10.0.0.1:80']
  expect(await admitted('localhost', 8080, allow, ['127.0.0.1'])).toEqual({ addresses: ['127.0.0.1'] })
  expect(await admitted('::1', 9000, allow)).toEqual({ addresses: ['::1'] })
  expect(await admitted('10.0.0.1', 80, allow)).toEqual({ addresses: ['10.0.0.1'] })
  expect(await admitted('localhost', 8081, allow, ['127.0.0.1'])).toHaveProperty('error')
  expect(await admitted('10.0.0.1', 443, allow)).toHaveProperty('error')
  expect(allowSet(allow).size).toBe(3)
})
