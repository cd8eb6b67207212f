/** Stored copies and previews: what is handed out, and as what. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemDetail } from '../../../desk/contract/item-detail.ts'
import type { ArtifactRole } from '../../../model/evidence.ts'
import { accessesTo } from '../../../store/access-log.ts'
import { LISTINGS } from '../../browser/desk/seed/listings.ts'
import { seedDesk } from '../../browser/desk/seed/seed-desk.ts'
import { type Answered, type Asked, NOW, openTestApi, type TestApi } from './open-test-api.ts'

const ITEM = 'pasar-loka/pl-20418'
const url = `/api/items/${encodeURIComponent(ITEM)}`
let desk: TestApi
let heron: (asked: Asked) => Promise<Answered>

beforeAll(async () => {
  desk = await openTestApi()
  heron = await desk.as('heron')
  await seedDesk({ store: desk.store, vault: desk.vault, now: NOW, withEvidence: true }, LISTINGS.slice(0, 2))
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
})

async function hashOf(role: ArtifactRole, item = ITEM): Promise<string> {
  const { evidence } = itemDetail.parse((await heron({ url: `/api/items/${encodeURIComponent(item)}` })).json)
  return evidence?.manifest.artifacts.find((artifact) => artifact.role === role)?.sha256 ?? ''
}

test('a stored page is a text to download, byte for byte, and never a page', async () => {
  const sha256 = await hashOf('html-raw')
  const answer = await heron({ url: `${url}/artifacts/${sha256}` })
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="html-raw-${sha256.slice(0, 12)}.html.txt"`,
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers['content-security-policy']).toContain('sandbox')
  expect(answer.bytes).toEqual(Buffer.from((await desk.vault.read(sha256)) ?? []))
})

test('taking a copy out is recorded', async () => {
  const sha256 = await hashOf('listing')
  await heron({ url: `${url}/artifacts/${sha256}` })
  expect(await accessesTo(desk.store, `${ITEM} ${sha256}`, 1)).toMatchObject([
    { user: 'heron', action: 'download-listing' },
  ])
})

test('pictures are drawn anew', async () => {
  const sha256 = await hashOf('screenshot-full')
  const answer = await heron({ url: `${url}/pictures/${sha256}?width=300` })
  expect(answer.headers['content-type']).toBe('image/webp')
  expect(Buffer.from(answer.bytes).subarray(8, 12).toString()).toBe('WEBP')
  expect((await heron({ url: `${url}/thumbnail` })).headers['content-type']).toBe('image/webp')
})

test('what is not a picture has no preview', async () => {
  const answer = await heron({ url: `${url}/pictures/${await hashOf('html-raw')}?width=300` })
  expect(answer).toMatchObject({ status: 415, json: { code: 'NO_PREVIEW' } })
})

test('a file is handed out only as part of the evidence that names it', async () => {
  const [, other] = LISTINGS
  const foreign = await hashOf('html-raw', `${other?.site}/${other?.id}`)
  expect((await heron({ url: `${url}/artifacts/${foreign}` })).status).toBe(404)
  expect((await heron({ url: `${url}/artifacts/${'0'.repeat(64)}` })).status).toBe(404)
  expect((await heron({ url: `${url}/artifacts/..%2f..%2fetc%2fpasswd` })).status).toBe(400)
})

test('bytes that no longer have their hash are not handed out as evidence', async () => {
  const sha256 = await hashOf('assessment')
  expect(sha256).toBe('')
  const altered = await hashOf('image-original')
  const file = join(desk.vault.root, 'objects', altered.slice(0, 2), altered)
  chmodSync(file, 0o644)
  writeFileSync(file, 'something else')
  expect(await heron({ url: `${url}/artifacts/${altered}` })).toMatchObject({
    status: 500,
    json: { code: 'EVIDENCE_ALTERED' },
  })
  expect(desk.reported).toHaveLength(1)
})
