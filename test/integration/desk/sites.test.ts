/** Watched sites at the desk: their health, their alarms with the pages kept, and the stop switch. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showSite } from '../../../desk/contract/sites.ts'
import { accessesTo } from '../../../store/access-log.ts'
import { openAlarm, openAlarms } from '../../../store/site-alarms.ts'
import { stoppedSites } from '../../../store/site-stops.ts'
import { recordTally } from '../../../store/site-tallies.ts'
import { publishSite } from '../../../store/sites.ts'
import { alarm, tally } from '../store/health-records.ts'
import { SITE } from '../store/one-of-each.ts'
import { at, beginRun, SITE_VERSION } from '../store/records.ts'
import { type Answered, type Asked, NOW, openTestApi, type TestApi } from './open-test-api.ts'

let desk: TestApi
let heron: (asked: Asked) => Promise<Answered>

beforeAll(async () => {
  desk = await openTestApi()
  heron = await desk.as('heron')
  const { store, vault } = desk
  await publishSite(store, SITE, SITE_VERSION, at(0))
  await beginRun(store)
  await recordTally(store, tally())
  const { sha256 } = await vault.put(new TextEncoder().encode('<script>alert(1)</script><p>Log in</p>'))
  const page = alarm().page
  await openAlarm(store, alarm({ page: page && { ...page, sha256 } }))
  await openAlarm(store, alarm({ alarmId: 'alarm-2', field: 'seller', page: null }))
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
})

test('a site shows its last run, its fields over time and its alarms', async () => {
  expect((await heron({ url: '/api/sites' })).json).toMatchObject({
    sites: [{ site: 'market', title: 'Market', openAlarms: 2, stop: null, lastRun: { runId: 'run-1' } }],
  })
  const detail = showSite.schema.response[200].parse((await heron({ url: '/api/sites/market' })).json)
  expect(detail.tallies.map(({ listings }) => listings)).toEqual([30])
  expect(detail.alarms.map(({ field }) => field).sort()).toEqual(['price', 'seller'])
  expect((await heron({ url: '/api/sites/nowhere' })).status).toBe(404)
})

test('the page of an alarm is a text to download and never a page, and taking it is recorded', async () => {
  const answer = await heron({ url: '/api/sites/market/alarms/alarm-1/page' })
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="market-html-raw-[0-9a-f]{12}\.html\.txt"$/,
    ),
  })
  expect(answer.text).toContain('<p>Log in</p>')
  expect(await accessesTo(desk.store, 'market alarm-1', 1)).toMatchObject([
    { user: 'heron', action: 'download-alarm-page', at: NOW.toISOString() },
  ])
  for (const without of ['alarm-2', 'unknown']) {
    expect((await heron({ url: `/api/sites/market/alarms/${without}/page` })).status).toBe(404)
  }
})

test('a site is stopped and goes on, with who, when and why', async () => {
  const stop = {
    method: 'POST',
    url: '/api/sites/market/stop',
    body: { reason: ' asked by its owner ' },
  } as const
  expect((await heron(stop)).json).toMatchObject({
    stop: { stoppedBy: 'heron', reason: 'asked by its owner', stoppedAt: NOW.toISOString() },
  })
  const egret = await desk.as('egret')
  expect((await egret(stop)).json).toMatchObject({ stop: { stoppedBy: 'heron' } })
  expect(await stoppedSites(desk.store)).toHaveLength(1)
  const resume = { method: 'DELETE', url: '/api/sites/market/stop' } as const
  expect((await egret(resume)).json).toEqual({ resumed: true })
  expect((await egret(resume)).json).toEqual({ resumed: false })
  const noted = (await accessesTo(desk.store, 'market', 9)).map(({ user, action }) => `${user} ${action}`)
  expect(noted.sort()).toEqual(['egret resume-site', 'heron stop-site'])
  expect((await heron({ ...stop, url: '/api/sites/nowhere/stop' })).status).toBe(404)
})

test('who accepts an alarm closes it, once', async () => {
  const accept = { method: 'POST', url: '/api/sites/market/alarms/alarm-2/accepted', body: {} } as const
  expect((await heron(accept)).json).toEqual({ closed: true })
  expect((await heron(accept)).json).toEqual({ closed: false })
  expect((await openAlarms(desk.store, 'market')).map(({ alarmId }) => alarmId)).toEqual(['alarm-1'])
  expect(await accessesTo(desk.store, 'market alarm-2', 9)).toHaveLength(1)
  expect((await heron({ ...accept, url: '/api/sites/market/alarms/none/accepted' })).status).toBe(404)
})
