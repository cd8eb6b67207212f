import fastify, { type FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { judgePage } from '../../crawlers/reading/page-outcome.ts'
import { demoSite } from '../site-file.ts'
import { type DayClock, dayClock } from './day-clock.ts'
import { disturb } from './disturb.ts'
import { type Incident, incidentsOf } from './incidents.ts'

const SEED = 'demonstration'
const ORIGIN = 'http://127.0.0.1:8413'

function siteWith(incident: Incident, dayLengthSeconds: number | null = null) {
  const period = incidentsOf(SEED).find((one) => one.incident === incident)
  if (period === undefined) throw new Error(`${incident} never happens`)
  const clock = dayClock(period.from, dayLengthSeconds, () => 0)
  return { app: appWith(period.site, clock), clock, period }
}

function appWith(site: string, clock: DayClock): FastifyInstance {
  const app = fastify()
  disturb(app, site, SEED, clock)
  app.get('/', async () => 'page')
  app.get('/robots.txt', async () => 'User-agent: *')
  return app
}

test('a site that refuses says when to come back, and lets its robots.txt be read', async () => {
  const { app, clock, period } = siteWith('refuses')
  const refused = await app.inject('/')
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5'])
  expect((await app.inject('/robots.txt')).statusCode).toBe(200)
  clock.set(period.until ?? 0)
  expect((await app.inject('/')).body).toBe('page')
})

test('where days pass, one may come back with the next', async () => {
  const { app } = siteWith('refuses', 90)
  expect((await app.inject('/')).headers['retry-after']).toBe('90')
})

test('a block page is one that the crawlers know, although its status is 200', async () => {
  const { app, clock, period } = siteWith('blocks')
  const { statusCode, body } = await app.inject('/')
  expect(statusCode).toBe(200)
  const answer = {
    requestedUrl: `${ORIGIN}/p/chair-1`,
    status: 200,
    headers: [],
    mime: 'text/html',
    html: body,
  }
  expect(judgePage(answer, demoSite('shop', ORIGIN), 'listing').outcome).toBe('blocked')
  expect((await app.inject('/robots.txt')).body).toBe('User-agent: *')
  clock.set((period.until ?? 1) - 1)
  expect((await app.inject('/')).body).toBe(body)
  clock.set(period.until ?? 0)
  expect((await app.inject('/')).body).toBe('page')
})

test('other sites have nothing to do with it', async () => {
  const { clock } = siteWith('blocks')
  expect((await appWith('classifieds', clock).inject('/')).body).toBe('page')
})

test('a site that is down has not even its robots.txt', async () => {
  const { app, clock, period } = siteWith('down')
  expect((await app.inject('/')).statusCode).toBe(502)
  expect((await app.inject('/robots.txt')).statusCode).toBe(502)
  clock.set(period.until ?? 0)
  expect((await app.inject('/robots.txt')).body).toBe('User-agent: *')
})
