/** Drafts of site files, tried by a worker on a live site: what the wizard writes, what people change, what is wrong. */
import { expect, test } from 'vitest'
import { readFamilies } from '../../../crawlers/site/read-families.ts'
import { beginDraft, claimDraft, draftById, finishTrial, tryDraftAgain } from '../../../store/site-drafts.ts'
import { publishedSites } from '../../../store/sites.ts'
import { tryWaitingDraft } from '../../../workers/drafts/try-waiting-draft.ts'
import { openNoticeBoard } from '../../marketplaces/notice-board.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { at } from '../store/records.ts'
import { openMarket } from './market.ts'
import { openPipeline, type Pipeline } from './pipeline.ts'

async function worker({ parts, vault }: Pipeline) {
  const families = await readFamilies('nowhere')
  const keep = async (bytes: Uint8Array) => (await vault.put(bytes)).sha256
  return () => tryWaitingDraft({ ...parts, families, hasBrowser: false, delaySeconds: 0, keep })
}

test('the wizard drafts a file, a mistake is named by line and key, and a corrected file is tried again', async () => {
  await using board = await openNoticeBoard()
  await using pipeline = await openPipeline({ allow: [board.host] })
  const { store } = pipeline
  const work = await worker(pipeline)
  expect(await work()).toBe(false)
  const { draftId } = await beginDraft(store, {
    address: `${board.origin}/`,
    word: '',
    by: 'heron',
    at: at(0),
  })
  expect(await work()).toBe(true)
  const drafted = await draftById(store, draftId)
  expect(drafted).toMatchObject({ state: 'tried', leaseUntil: null, trial: { problem: null, mistakes: [] } })
  expect(drafted?.yaml).toContain('link: /fhl/for/d/*/{id}.html')
  expect(drafted?.trial?.samples).toHaveLength(3)
  expect(drafted?.trial?.samples[0]?.fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['title', 'price']),
  )
  expect(drafted?.trial?.findings.map(({ level }) => level)).toContain('missing')

  const again = async (yaml: string) => {
    await tryDraftAgain(store, { draftId, yaml, by: 'egret', at: at(1) })
    await work()
    return draftById(store, draftId)
  }
  const yaml = drafted?.yaml ?? ''
  const wrong = await again(yaml.replace(/^country: .*$/m, 'country: Nowhere'))
  const line = yaml.split('\n').findIndex((text) => text.startsWith('country:')) + 1
  expect(wrong?.trial).toMatchObject({ samples: [], mistakes: [{ line, key: 'country' }] })

  const right = await again(yaml)
  expect(right?.trial).toMatchObject({ problem: null, mistakes: [] })
  expect(right?.trial?.samples.length).toBeGreaterThan(0)
  expect(right?.asked.map(({ by }) => by)).toEqual(['heron', 'egret', 'egret'])
  expect(await publishedSites(store)).toEqual([])
})

test('a site that keeps us out, and an address inside the house, are said and nothing more', async () => {
  await using market = await openMarket({ listings: 1, robots: 'User-agent: *\nDisallow: /\n' })
  await using pipeline = await openPipeline({ allow: [market.host] })
  const { store } = pipeline
  const work = await worker(pipeline)
  for (const address of [`http://${market.host}/`, 'http://127.0.0.1:9/']) {
    const { draftId } = await beginDraft(store, { address, word: '', by: 'heron', at: at(0) })
    await work()
    const draft = await draftById(store, draftId)
    expect(draft).toMatchObject({ state: 'tried', yaml: '', trial: { samples: [] } })
    expect(draft?.trial?.problem).toContain('could not be looked at')
  }
  expect(market.hits.filter((path) => path !== '/robots.txt')).toEqual([])
})

test('one worker tries a draft at a time; another takes it when that one is gone, and only the holder may say the result', async () => {
  await using store = await openTestStore()
  const { draftId } = await beginDraft(store, {
    address: 'https://a.example/',
    word: '',
    by: 'heron',
    at: at(0),
  })
  const claims = await Promise.all([0, 1, 2].map(() => claimDraft(store, { at: at(0), leaseUntil: at(15) })))
  expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
  await expect(tryDraftAgain(store, { draftId, yaml: 'x', by: 'egret', at: at(1) })).rejects.toThrow(
    'being tried',
  )
  const taken = await claimDraft(store, { at: at(16), leaseUntil: at(31) })
  expect(taken?.draftId).toBe(draftId)
  const trial = { at: at(17), problem: 'late', mistakes: [], findings: [], samples: [] }
  expect(await finishTrial(store, { draftId, leaseUntil: at(15) }, { yaml: '', trial })).toBe(false)
  expect(await finishTrial(store, { draftId, leaseUntil: at(31) }, { yaml: '', trial })).toBe(true)
  expect(await tryDraftAgain(store, { draftId: 'unknown', yaml: 'x', by: 'egret', at: at(1) })).toBeNull()
})
