/** What leaves the house, and what is under way. */
import { expect, test } from 'vitest'
import { runDetail } from '../../../desk/contract/runs.ts'
import { listPlatforms } from '../../../desk/contract/takedown.ts'
import { takedownEntry } from '../../../exchange/takedown-entry.ts'
import { accessesTo } from '../../../store/access-log.ts'
import { decideItem } from '../../../store/decisions.ts'
import { itemById } from '../../../store/items.ts'
import type { Store } from '../../../store/open-store.ts'
import { LISTINGS } from '../../browser/desk/seed/listings.ts'
import { seedDesk, seededRunId } from '../../browser/desk/seed/seed-desk.ts'
import { seedRunProgress } from '../../browser/desk/seed/seed-run.ts'
import { NOW, openTestApi } from './open-test-api.ts'

async function decide(store: Store, itemId: string, verdict: 'likely-illegal' | 'replica'): Promise<void> {
  const item = await itemById(store, itemId)
  if (item === null) throw new Error(`${itemId} was not seeded`)
  const decision = { verdict, note: 'Known to us from the fair.' }
  const at = NOW.toISOString()
  await decideItem(store, { itemId, expectedVersion: item.version, decision, by: 'heron', at })
}

test('a list holds what was decided as illegal on its platform, and nothing else', async () => {
  await using desk = await openTestApi()
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW }, LISTINGS)
  await decide(desk.store, 'pasar-loka/pl-20418', 'likely-illegal')
  await decide(desk.store, 'pasar-loka/pl-20655', 'likely-illegal')
  await decide(desk.store, 'pasar-loka/pl-20533', 'replica')
  await decide(desk.store, 'curio-lane/cl-7731', 'likely-illegal')
  const heron = await desk.as('heron')

  const platforms = listPlatforms.schema.response[200].parse(
    (await heron({ url: '/api/takedowns' })).json,
  ).platforms
  expect(Object.fromEntries(platforms.map(({ site, count }) => [site, count]))).toEqual({
    'bazar-verde': 0,
    'curio-lane': 1,
    'pasar-loka': 2,
  })

  const jsonl = await heron({ url: '/api/takedowns/pasar-loka/list.jsonl' })
  const entries = jsonl.text
    .trimEnd()
    .split('\n')
    .map((line) => takedownEntry.parse(JSON.parse(line)))
  expect(entries.map(({ listingId }) => listingId).sort()).toEqual(['pl-20418', 'pl-20655'])
  expect(jsonl.text).not.toMatch(/heron|fair/)

  const csv = await heron({ url: '/api/takedowns/pasar-loka/list.csv' })
  expect(csv.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="takedown-pasar-loka-2026-03-05.csv"',
  })
  expect(csv.text).toContain(`"'=HYPERLINK(""http://example.invalid"",""shop"")"`)
  expect(csv.text.split('\r\n')).toHaveLength(entries.length + 2)
})

test('every look at a list and every list taken out is recorded', async () => {
  await using desk = await openTestApi()
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW }, LISTINGS.slice(0, 1))
  const heron = await desk.as('heron')
  for (const path of ['', '/list.csv', '/list.jsonl'])
    await heron({ url: `/api/takedowns/pasar-loka${path}` })
  const actions = (await accessesTo(desk.store, 'pasar-loka', 9)).map(({ action }) => action)
  expect(actions.sort()).toEqual(['export-takedown-csv', 'export-takedown-jsonl', 'view-takedown-list'])
})

test('a run tells what is planned, done and failed, how hard was looked, and why something failed', async () => {
  await using desk = await openTestApi()
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW }, LISTINGS)
  await seedRunProgress(desk.store, 'pasar-loka', NOW.toISOString())
  const heron = await desk.as('heron')
  const runId = seededRunId('pasar-loka')
  const detail = runDetail.parse((await heron({ url: `/api/runs/${runId}` })).json)
  expect(detail.tasks.visit).toEqual({ planned: 7, done: 15, failed: 2 })
  expect(detail.failed.map(({ reason }) => reason)).toEqual(
    Array(2).fill('The server answered 503 five times.'),
  )
  expect(detail.efforts).toHaveLength(7)
  expect(detail.run.counts.errors).toBe(2)
  const all = await heron({ url: '/api/runs' })
  expect(all.json).toMatchObject({ runs: [{}, {}, {}] })
  expect((await heron({ url: '/api/runs/none' })).status).toBe(404)
})
