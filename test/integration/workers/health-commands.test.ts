/** `wtm sites health`, `check` and `stop` over a real store, as somebody would type them. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, inject, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { run } from '../../../cli/run.ts'
import { registerSites } from '../../../cli/sites.ts'
import { closeAlarm, openAlarm } from '../../../store/site-alarms.ts'
import { recordTally } from '../../../store/site-tallies.ts'
import { publishSite } from '../../../store/sites.ts'
import { keptOutput } from '../../support/kept-output.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { alarm, tally } from '../store/health-records.ts'
import { SITE } from '../store/one-of-each.ts'
import { at, SITE_VERSION } from '../store/records.ts'

const { out, errors } = keptOutput()

afterEach(() => vi.unstubAllEnvs())

async function wtm(...words: string[]) {
  out.length = 0
  errors.length = 0
  process.exitCode = undefined
  const status = await run(['sites', ...words], [registerSites], '0')
  process.exitCode = undefined
  return { status, out: out.join(''), errors: errors.join('\n') }
}

async function watched() {
  const store = await openTestStore()
  vi.stubEnv('MONGODB_URL', inject('mongodbUrl'))
  vi.stubEnv('WTM_DATABASE', store.db.databaseName)
  await publishSite(store, SITE, SITE_VERSION, at(0))
  return store
}

test('health shows each field over time, what is wrong since when, and where the page is kept', async () => {
  await using store = await watched()
  expect(await wtm('health')).toMatchObject({
    status: 0,
    out: expect.stringContaining('nothing was visited yet'),
  })
  await recordTally(store, tally())
  await recordTally(store, tally({ hour: at(60), from: at(61), fields: { title: { 'json-ld': 30 } } }))
  await openAlarm(store, alarm())
  const shown = await wtm('health', 'market')
  expect(shown.status).toBe(23)
  expect(shown.out).toMatch(/price +93% +0%/)
  expect(shown.out).toMatch(/title +100% +100%/)
  expect(shown.out).toContain(
    'price: found on 1 of 30 listings; before on 28 of 30; since 2026-03-05 09:01 UTC',
  )
  expect(shown.out).toContain(`http://127.0.0.1:8080/ad/1, kept as ${'d'.repeat(64)}`)
  await closeAlarm(store, { site: 'market', alarmId: 'alarm-1', by: null, at: at(70) })
  expect((await wtm('health')).status).toBe(0)
  expect(await wtm('health', 'nowhere')).toMatchObject({
    status: 1,
    errors: expect.stringContaining('SITE_UNKNOWN'),
  })
})

test('check says which field broke and since when as runs have found it, and goes on without the database', async () => {
  await using store = await watched()
  using folder = temporaryFolder()
  vi.stubEnv('WTM_DATA', folder.path)
  await openAlarm(store, alarm())
  const file = join(folder.path, 'market.yml')
  await writeFile(file, stringify({ ...SITE, search: { url: SITE.search?.url } }))
  const page = join(folder.path, 'page.html')
  await writeFile(page, '<h1>Carved bangle</h1>')
  const checked = await wtm('check', file, '--page', page)
  expect(checked.status).toBe(0)
  expect(checked.out).toContain(
    'runs found: price: found on 1 of 30 listings; before on 28 of 30; since 2026-03-05',
  )
  expect((await wtm('check', file, '--offline')).out).not.toContain('runs found')
  vi.stubEnv('MONGODB_URL', 'mongodb://127.0.0.1:no/')
  const without = await wtm('check', file, '--page', page)
  expect([without.status, without.errors]).toEqual([0, expect.stringContaining('MONGO_UNAVAILABLE')])
})

test('who stopped a site stands beside since when and why', async () => {
  await using _store = await watched()
  expect((await wtm('stop', 'market', '--reason', 'asked by its owner')).status).toBe(0)
  expect((await wtm('stopped')).out).toMatch(/^market\t\S+Z\tcommand-line\tasked by its owner\n$/)
  expect((await wtm('health')).out).toContain('market, stopped: no alarm')
  expect((await wtm('resume', 'market')).status).toBe(0)
  expect(await wtm('resume', 'market')).toMatchObject({ errors: expect.stringContaining('SITE_NOT_STOPPED') })
})
