/** Drafts of site files at the desk: begun, tried, taken out; who did it is recorded. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDraft } from '../../../desk/contract/drafts.ts'
import type { DraftTrial } from '../../../model/site-draft.ts'
import { accessesTo } from '../../../store/access-log.ts'
import { claimDraft, finishTrial } from '../../../store/site-drafts.ts'
import { LISTINGS } from '../../browser/desk/seed/listings.ts'
import { drawPage } from '../../browser/desk/seed/pictures.ts'
import { at } from '../store/records.ts'
import { type Answered, type Asked, openTestApi, type TestApi } from './open-test-api.ts'

const YAML = 'name: curio-lane # as drafted\n'
let desk: TestApi
let heron: (asked: Asked) => Promise<Answered>
let draftId: string

beforeAll(async () => {
  desk = await openTestApi()
  heron = await desk.as('heron')
  const begun = await heron({
    ...{ method: 'POST', url: '/api/drafts' },
    body: { address: 'https://curio-lane.example', word: ' chair ' },
  })
  draftId = beginDraft.schema.response[200].parse(begun.json).draft.draftId
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
})

async function tried(yaml: string, screenshot: string | null): Promise<void> {
  const draft = await claimDraft(desk.store, { at: at(1), leaseUntil: at(16) })
  const samples = [{ url: 'https://curio-lane.example/ad/1', problem: null, fields: [], screenshot }]
  const trial: DraftTrial = { at: at(2), problem: null, mistakes: [], findings: [], samples }
  if (draft !== null) await finishTrial(desk.store, draft, { yaml, trial })
}

test('a draft waits for a worker, is tried, changed, tried again and taken out, each with who did it', async () => {
  const url = `/api/drafts/${draftId}`
  expect((await heron({ url })).json).toMatchObject({
    draft: { state: 'waiting', address: 'https://curio-lane.example/', word: 'chair', yaml: '' },
  })
  const egret = await desk.as('egret')
  const again = { method: 'POST', url: `${url}/trials`, body: { yaml: YAML } } as const
  expect(await egret(again)).toMatchObject({ status: 409, json: { code: 'DRAFT_BUSY' } })
  await tried('', null)
  expect((await egret(again)).json).toMatchObject({ draft: { state: 'waiting', yaml: YAML } })
  await tried(YAML, null)
  const file = await egret({ url: `${url}/site.yml` })
  expect(file).toMatchObject({
    text: YAML,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="curio-lane.yml"',
    },
  })
  const noted = (await accessesTo(desk.store, draftId, 9)).map(({ user, action }) => `${user} ${action}`)
  expect(noted.sort()).toEqual(['egret export-site-draft', 'egret try-site-draft', 'heron begin-site-draft'])
  expect((await heron({ url: '/api/drafts' })).json).toMatchObject({ drafts: [{ draftId, asked: [{}, {}] }] })
})

test('a screenshot is drawn anew, and only those of the draft itself are', async () => {
  const [listing] = LISTINGS
  if (listing === undefined) throw new Error('there is no listing to draw')
  const { sha256 } = await desk.vault.put(await drawPage(listing))
  await heron({ method: 'POST', url: `/api/drafts/${draftId}/trials`, body: { yaml: YAML } })
  await tried(YAML, sha256)
  const shot = await heron({ url: `/api/drafts/${draftId}/screenshots/0` })
  expect([shot.status, shot.headers['content-type']]).toEqual([200, 'image/webp'])
  expect((await heron({ url: `/api/drafts/${draftId}/screenshots/1` })).status).toBe(404)
})

test.each([
  ['file:///etc/passwd', 400],
  ['not an address', 400],
  ['https://user:secret@market.example/', 400],
])('%s is no address to look at', async (address, status) => {
  const answer = await heron({ method: 'POST', url: '/api/drafts', body: { address, word: '' } })
  expect(answer.status).toBe(status)
})
