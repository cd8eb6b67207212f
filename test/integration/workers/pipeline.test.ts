/** From a site file to flagged items with evidence. */
import { expect, test } from 'vitest'
import { verifyEvidence } from '../../../evidence/verify-evidence.ts'
import type { EvidenceRecord } from '../../../model/evidence.ts'
import type { Item } from '../../../model/item.ts'
import { effortsOf } from '../../../store/efforts.ts'
import { evidenceById } from '../../../store/evidence-records.ts'
import { itemEvents } from '../../../store/item-events.ts'
import { observationsOf } from '../../../store/listings.ts'
import { listingPage, openMarket } from './market.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

async function evidenceOf({ store }: Pipeline, item: Item | undefined): Promise<EvidenceRecord> {
  const evidence = await evidenceById(store, item?.evidenceId ?? '')
  if (evidence === null) throw new Error('the item has no evidence')
  return evidence
}

test('every suspicious listing becomes one item, with the evidence of what was judged', async () => {
  await using market = await openMarket({ listings: 25 })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const run = await pipeline.watch(market.site)

  const items = await pipeline.items()
  expect(items.map(({ listingId }) => listingId).sort()).toEqual(market.suspicious)
  const flagged = market.suspicious.length
  expect(run.counts).toEqual({
    ...{ pages: 25 + 4, listings: 25, newListings: 25, assessed: 25 },
    ...{ flagged, captured: flagged, errors: 0 },
  })
  for (const item of items) {
    const evidence = await evidenceOf(pipeline, item)
    expect(await verifyEvidence(pipeline.vault, evidence)).toEqual([])
    expect(evidence.manifest.artifacts.map(({ role }) => role)).toEqual(['html-raw', 'listing', 'assessment'])
    expect(evidence.manifest.gaps.map(({ what }) => what)).toEqual(['capture'])
    const [raw] = evidence.manifest.artifacts
    const judged = await pipeline.vault.read(raw?.sha256 ?? '')
    expect(new TextDecoder().decode(judged ?? undefined)).toBe(listingPage(item.listingId, true))
    expect((await itemEvents(pipeline.store, item.itemId)).map(({ type }) => type)).toEqual([
      'flagged',
      'evidence-captured',
    ])
  }
})

test('with a browser the evidence also shows what an analyst would have seen', async () => {
  await using market = await openMarket({ listings: 1 })
  await using pipeline = await openPipeline({ allow: [market.host], browser: true })
  pipeline.work()
  await pipeline.watch(market.site)
  const { manifest } = await evidenceOf(pipeline, (await pipeline.items())[0])
  expect(manifest.artifacts.map(({ role }) => role)).toEqual([
    'html-raw',
    'listing',
    'assessment',
    'dom-rendered',
    'screenshot-full',
    'image-original',
  ])
  expect(manifest.gaps).toEqual([])
  expect(manifest.capture).toMatchObject({ differences: [], tier: 'high' })
  expect(manifest.collector.browser).toMatch(/^\d+/)
})

test('a listing that changed before the pictures were taken is shown as it was judged and as it was captured', async () => {
  await using market = await openMarket({
    listings: 1,
    instead: (path, response, hits) => {
      if (path !== '/ad/1001' || hits === 1) return false
      response.writeHead(200, { 'content-type': 'text/html' }).end(listingPage('1001', false))
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host], browser: true })
  pipeline.work()
  await pipeline.watch(market.site)
  const { manifest } = await evidenceOf(pipeline, (await pipeline.items())[0])
  expect(manifest.capture?.tier).toBe('none')
  expect(manifest.capture?.differences).toContainEqual({
    field: 'title',
    judged: 'Elephant ivory tusk, real, lot 1001',
    captured: 'Oak kitchen table, lot 1001',
  })
})

test('a page that a browser made is kept as it was read', async () => {
  await using market = await openMarket({
    listings: 1,
    instead: (path, response) => {
      if (!path.startsWith('/ad/')) return false
      const made = JSON.stringify(listingPage('1001', true).replace(/^.*<title>/s, ''))
      const page = `<!doctype html><title>Lot</title><main>Loading the lot, please wait</main><script>
        document.querySelector('main').innerHTML = ${made.replaceAll('</', '<\\/')}</script>`
      response.writeHead(200, { 'content-type': 'text/html' }).end(page)
      return true
    },
  })
  await using pipeline = await openPipeline({ allow: [market.host], browser: true })
  pipeline.work()
  await pipeline.watch({ ...market.site, fetch: 'browser' })
  const { manifest } = await evidenceOf(pipeline, (await pipeline.items())[0])
  const judged = manifest.artifacts.find(({ role }) => role === 'dom-judged')
  const dom = new TextDecoder().decode((await pipeline.vault.read(judged?.sha256 ?? '')) ?? undefined)
  expect(dom).toContain('<h1>Elephant ivory tusk, real, lot 1001</h1>')
  expect(manifest.judged.via).toBe('browser')
})

test('a second run of an unchanged site finds everything again and stores nothing twice', async () => {
  await using market = await openMarket({ listings: 12 })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  await pipeline.watch(market.site)
  const before = await pipeline.items()
  const second = await pipeline.watch(market.site)
  expect(second.counts).toMatchObject({ listings: 12, newListings: 0, assessed: 0, flagged: 0, captured: 0 })
  expect(await pipeline.items()).toEqual(before)
  expect(await observationsOf(pipeline.store, market.site.name, '1001')).toHaveLength(1)
})

test('how hard was looked is recorded for each page of results', async () => {
  await using market = await openMarket({ listings: 12, search: { terms: ['ivory', 'tusk'] } })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  const { runId } = await pipeline.watch(market.site)
  const efforts = await effortsOf(pipeline.store, runId)
  expect(efforts.map(({ term, page, results, outcome }) => [term, page, results, outcome])).toEqual([
    ['ivory', 0, 10, 'results'],
    ['ivory', 1, 2, 'results'],
    ['ivory', 2, 0, 'empty'],
    ['tusk', 0, 10, 'results'],
    ['tusk', 1, 2, 'results'],
    ['tusk', 2, 0, 'empty'],
  ])
  expect(efforts.reduce((sum, { newResults }) => sum + newResults, 0)).toBe(12)
})

test('the host is asked for its rules first, and for one page at a time', async () => {
  await using market = await openMarket({ listings: 12, answerMs: 20, search: { terms: ['ivory', 'tusk'] } })
  await using pipeline = await openPipeline({ allow: [market.host] })
  pipeline.work()
  pipeline.work()
  await pipeline.watch(market.site)
  expect(market.hits[0]).toBe('/robots.txt')
  expect(market.most).toBe(1)
})
