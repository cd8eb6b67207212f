import { gunzipSync } from 'node:zlib'
import fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { compressAndTag } from './delivery.ts'

const LONG = 'a long page '.repeat(200)
const app = fastify()
compressAndTag(app)
app.get('/long', async (_, reply) => reply.type('text/html').send(LONG))
app.get('/short', async (_, reply) => reply.type('text/html').send('short'))
app.get('/picture', async (_, reply) => reply.type('image/png').send(Buffer.alloc(2_000)))
app.get('/missing', async (_, reply) => reply.code(404).type('text/html').send(LONG))
afterAll(() => app.close())

const gzip = { 'accept-encoding': 'br, gzip' }

test('a long page travels compressed to those who take it', async () => {
  const answer = await app.inject({ url: '/long', headers: gzip })
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(answer.rawPayload).toString()).toBe(LONG)
  expect((await app.inject('/long')).body).toBe(LONG)
})

test('short pages and pictures are not compressed', async () => {
  for (const url of ['/short', '/picture'])
    expect((await app.inject({ url, headers: gzip })).headers['content-encoding']).toBeUndefined()
})

test('an unchanged page is not sent again', async () => {
  const { headers } = await app.inject('/long')
  const again = await app.inject({
    url: '/long',
    headers: { ...gzip, 'if-none-match': String(headers.etag) },
  })
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
  const other = await app.inject({ url: '/long', headers: { 'if-none-match': 'W/"other"' } })
  expect(other.statusCode).toBe(200)
})

test('errors carry no tag', async () => {
  expect((await app.inject('/missing')).headers.etag).toBeUndefined()
})
