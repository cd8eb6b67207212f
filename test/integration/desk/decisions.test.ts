/** Deciding, undoing, and two people deciding the same. */
import { expect, test } from 'vitest'
import { itemDetail } from '../../../desk/contract/item-detail.ts'
import { conflict } from '../../../desk/contract/problem.ts'
import { accessesTo } from '../../../store/access-log.ts'
import { LISTINGS } from '../../browser/desk/seed/listings.ts'
import { seedDesk } from '../../browser/desk/seed/seed-desk.ts'
import { type Answered, type Asked, NOW, openTestApi, type TestApi } from './open-test-api.ts'

type Ask = (asked: Asked) => Promise<Answered>

const ITEM = 'pasar-loka/pl-20418'
const url = `/api/items/${encodeURIComponent(ITEM)}`

async function openSeeded(): Promise<TestApi> {
  const desk = await openTestApi()
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW }, LISTINGS.slice(0, 1))
  return desk
}

async function detail(ask: Ask) {
  return itemDetail.parse((await ask({ url })).json)
}

function decide(ask: Ask, expectedVersion: number, verdict: string, note = ''): Promise<Answered> {
  return ask({ method: 'POST', url: `${url}/decision`, body: { expectedVersion, verdict, note } })
}

function undo(ask: Ask, expectedVersion: number): Promise<Answered> {
  return ask({ method: 'DELETE', url: `${url}/decision?expectedVersion=${expectedVersion}` })
}

test('a listing comes with its text, its reasons and everything it showed before', async () => {
  await using desk = await openSeeded()
  const { item, observation, assessment, observations, events } = await detail(await desk.as('heron'))
  expect(item.status).toBe('open')
  expect(observations.map(({ listing }) => listing.price?.raw)).toEqual(['3tr/kg', '2tr5/kg'])
  expect(events.map(({ type }) => type)).toEqual(['flagged', 'reassessed'])
  for (const { field, text, start, end } of assessment.reasons) {
    if (field !== 'title' && field !== 'description') continue
    expect(observation.listing[field].slice(start, end).toLowerCase()).toBe(text?.toLowerCase())
  }
})

test('looking at a listing is recorded with who and when', async () => {
  await using desk = await openSeeded()
  await detail(await desk.as('heron'))
  expect(await accessesTo(desk.store, ITEM, 5)).toMatchObject([
    { user: 'heron', action: 'view-item', at: NOW.toISOString() },
  ])
})

test('a decision moves the item and is signed', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  const { item } = await detail(heron)
  expect(await decide(heron, item.version, 'confirmed-illegal', 'Scales, wild.')).toMatchObject({
    status: 200,
  })
  const after = await detail(heron)
  expect(after.item).toMatchObject({
    status: 'takedown',
    decision: { verdict: 'confirmed-illegal', note: 'Scales, wild.', by: 'heron' },
    version: item.version + 1,
  })
})

test('undo takes a decision back and leaves both in the history', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  const { item } = await detail(heron)
  await decide(heron, item.version, 'replica')
  expect(await undo(heron, item.version + 1)).toMatchObject({
    status: 200,
    json: { item: { status: 'open', decision: null } },
  })
  const { events } = await detail(heron)
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['decided', 'undone'])
})

test('whoever comes second is told who was first and what was decided', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  const ibis = await desk.as('ibis')
  const { item } = await detail(heron)
  await decide(ibis, item.version, 'legal-with-papers', 'Certificate shown.')
  const refused = await decide(heron, item.version, 'confirmed-illegal')
  expect(refused.status).toBe(409)
  expect(conflict.parse(refused.json)).toMatchObject({
    code: 'ITEM_CHANGED',
    by: 'ibis',
    did: 'decided this item as legal with papers',
    item: { version: item.version + 1, status: 'dismissed' },
  })
  expect((await undo(heron, item.version)).status).toBe(409)
})

test('of twenty decisions at the same time one stands', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  const { item } = await detail(heron)
  const all = await Promise.all(Array.from({ length: 20 }, () => decide(heron, item.version, 'gone')))
  expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
})

test('undo without a decision says so', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  const { item } = await detail(heron)
  expect(await undo(heron, item.version)).toMatchObject({ status: 422, json: { code: 'NOTHING_TO_UNDO' } })
})

test('an item that is not there is not found, whatever its name', async () => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  for (const name of ['none/x', '../../etc', 'a'.repeat(600), '$ne']) {
    expect(await heron({ url: `/api/items/${encodeURIComponent(name)}` })).toMatchObject({
      status: 404,
      json: { code: 'ITEM_NOT_FOUND' },
    })
  }
})

test.each([
  { expectedVersion: 1, verdict: 'guilty', note: '' },
  { expectedVersion: 0, verdict: 'gone', note: '' },
  { expectedVersion: 1, verdict: 'gone', note: 'x'.repeat(4_001) },
  { expectedVersion: 1, verdict: 'gone', note: '', by: 'somebody-else' },
  { expectedVersion: { $gt: 0 }, verdict: 'gone', note: '' },
])('a decision of a wrong shape is refused: %j', async (body) => {
  await using desk = await openSeeded()
  const heron = await desk.as('heron')
  expect((await heron({ method: 'POST', url: `${url}/decision`, body })).status).toBe(400)
  expect((await detail(heron)).item.status).toBe('open')
})
