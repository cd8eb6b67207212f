/** What holds for each route of the API, taken from the list of routes itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ORIGIN, openTestApi, type TestApi } from './open-test-api.ts'

const openapi = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.partialRecord(z.enum(['get', 'post', 'delete']), z.looseObject({ summary: z.string() })),
  ),
})

let desk: TestApi
let routes: { method: 'GET' | 'POST' | 'DELETE'; url: string }[]

beforeAll(async () => {
  desk = await openTestApi()
  const heron = await desk.as('heron')
  const document = openapi.parse((await heron({ url: '/api/openapi.json' })).json)
  const METHODS = { get: 'GET', post: 'POST', delete: 'DELETE' } as const
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: METHODS[z.enum(['get', 'post', 'delete']).parse(method)],
      url: path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === 'sha256' ? 'ab'.repeat(32) : 'nothing')),
    })),
  )
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
})

test('the OpenAPI document lists what the server serves', () => {
  const served = desk.app.printRoutes({ commonPrefix: false })
  expect(routes.length).toBeGreaterThanOrEqual(14)
  expect(served.match(/\((GET|POST|DELETE)[^)]*\)/g)?.length).toBeGreaterThanOrEqual(10)
})

test('every route but signing in refuses a stranger', async () => {
  for (const route of [...routes, { method: 'GET', url: '/api/openapi.json' } as const]) {
    const answer = await desk.ask({ ...route, ...(route.method === 'POST' && { body: {} }) })
    const isSignIn = route.method === 'POST' && route.url === '/api/session'
    expect([route.method, route.url, answer.status]).toEqual([route.method, route.url, isSignIn ? 400 : 401])
  }
})

test('no answer may run, be framed, be sniffed, be kept or tell where it came from', async () => {
  const heron = await desk.as('heron')
  for (const route of routes) {
    const { headers } = await heron({ ...route, ...(route.method === 'POST' && { body: {} }) })
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none';.*frame-ancestors 'none'.*sandbox$/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
})

test('no route explains itself with the inside of the server', async () => {
  const heron = await desk.as('heron')
  for (const route of routes) {
    for (const url of [
      `${route.url}?limit=x&width=x`,
      route.url.replace('nothing', '%00%ff%24ne'),
      `${route.url}/../..`,
    ]) {
      const answer = await heron({ ...route, url, ...(route.method === 'POST' && { body: { $where: '1' } }) })
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toMatch(/node_modules|at .*\.ts:\d+/)
    }
  }
  expect(desk.reported).toEqual([])
})

test('an address that does not exist and a body that is no JSON are told apart', async () => {
  const heron = await desk.as('heron')
  expect(await heron({ url: '/api/nowhere' })).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } })
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { host: new URL(ORIGIN).host, origin: ORIGIN, 'content-type': 'application/json' },
    payload: '{"token":',
  })
  expect(answer.statusCode).toBe(400)
  const huge = await desk.ask({ method: 'POST', url: '/api/session', body: { token: 'x'.repeat(100_000) } })
  expect(huge.status).toBe(413)
})
