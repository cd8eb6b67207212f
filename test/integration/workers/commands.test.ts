/** `wtm evidence verify` and `wtm jobs` over a real installation, as somebody would type them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { environmentOf, readConfig } from '../../../config.ts'
import { collection } from '../../../store/collections.ts'
import { evidenceById } from '../../../store/evidence-records.ts'
import { openMarket } from './market.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

const MAIN = join(import.meta.dirname, '../../../cli/main.js')

async function wtm(
  pipeline: Pipeline,
  ...words: string[]
): Promise<{ status: number; lines: string[]; said: string }> {
  const env = {
    ...environmentOf(readConfig({})),
    MONGODB_URL: inject('mongodbUrl'),
    REDIS_URL: inject('redisUrl'),
    WTM_DATABASE: pipeline.store.db.databaseName,
    WTM_QUEUE_PREFIX: pipeline.queues.prefix,
    WTM_VAULT: pipeline.vault.root,
  }
  const child = spawn(process.execPath, [MAIN, ...words], { env })
  let [out, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const [status] = await once(child, 'close')
  return { status: Number(status), lines: out.split('\n').filter((line) => line !== ''), said }
}

test('evidence verify names what was tampered with, and ends with the status of the gravest', async () => {
  await using market = await openMarket({ listings: 2, suspiciousEvery: 1 })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  await pipeline.watch(market.site)
  const [one, other] = (await pipeline.items()).map(({ evidenceId }) => evidenceId ?? '')
  const evidence = await evidenceById(pipeline.store, one ?? '')
  if (evidence === null || other === undefined) throw new Error('an item has no evidence')
  const pathOf = (name: string): string => join(pipeline.vault.root, 'objects', name.slice(0, 2), name)

  expect(await wtm(pipeline, 'evidence', 'verify', '--all')).toMatchObject({
    ...{ status: 0, lines: [] },
    said: expect.stringContaining('2 verified, 0 findings'),
  })

  const [raw, listing] = evidence.manifest.artifacts.map(({ sha256 }) => sha256)
  rmSync(pathOf(listing ?? ''))
  const missing = await wtm(pipeline, 'evidence', 'verify', '--evidence', evidence.evidenceId)
  expect(missing.status).toBe(10)
  expect(missing.lines).toEqual([
    [`artifact-missing`, evidence.evidenceId, listing, 'listing is gone'].join('\t'),
  ])

  const bytes = readFileSync(pathOf(raw ?? ''))
  bytes[7] = (bytes[7] ?? 0) ^ 1
  chmodSync(pathOf(raw ?? ''), 0o644)
  writeFileSync(pathOf(raw ?? ''), bytes)
  const altered = await wtm(pipeline, 'evidence', 'verify', '--json')
  expect(altered.status).toBe(13)
  expect(altered.lines.map((line) => JSON.parse(line).kind)).toEqual(['artifact-altered', 'artifact-missing'])
  expect((await wtm(pipeline, 'evidence', 'verify', '--evidence', other)).status).toBe(0)

  await collection(pipeline.store, 'evidence').deleteOne({ evidenceId: evidence.evidenceId })
  const gone = await wtm(pipeline, 'evidence', 'verify')
  expect(gone.status).toBe(12)
  expect(gone.lines[0]).toContain(`record-missing\t${evidence.evidenceId}\t`)
  expect(await wtm(pipeline, 'evidence', 'verify', '--evidence', 'nothing')).toMatchObject({
    ...{ status: 1 },
    said: expect.stringContaining('EVIDENCE_UNKNOWN'),
  })
})

test('jobs list shows what failed and why, and jobs replay tries it again', async () => {
  let isRepaired = false
  await using market = await openMarket({
    listings: 2,
    suspiciousEvery: 1,
    instead: (path, response) => {
      if (isRepaired || path !== '/ad/1002') return false
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Nothing that has a name.</p>')
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  await pipeline.watch(market.site)
  const listed = await wtm(pipeline, 'jobs', 'list')
  expect(listed.status).toBe(0)
  expect(listed.lines).toHaveLength(1)
  const [taskId = '', , site, url, reason] = listed.lines[0]?.split('\t') ?? []
  expect([site, url, reason]).toEqual([
    market.site.name,
    `http://${market.host}/ad/1002`,
    expect.stringContaining('shows no title'),
  ])

  expect((await wtm(pipeline, 'jobs', 'replay')).status).toBe(2)
  expect(await wtm(pipeline, 'jobs', 'replay', 'visit-unknown')).toMatchObject({
    ...{ status: 1 },
    said: expect.stringContaining('JOB_NOT_FAILED'),
  })
  isRepaired = true
  expect(await wtm(pipeline, 'jobs', 'replay', taskId)).toMatchObject({ status: 0, lines: [taskId] })
  await expect.poll(async () => (await pipeline.items()).length, { timeout: 30_000 }).toBe(2)
  expect(await wtm(pipeline, 'jobs', 'list', '--json')).toMatchObject({ status: 0, lines: [] })
})
