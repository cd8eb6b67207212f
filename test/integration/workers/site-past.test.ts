/** What the store tells of earlier searches of a site. */
import { expect, test } from 'vitest'
import type { SearchEffort } from '../../../model/run.ts'
import { decideItem } from '../../../store/decisions.ts'
import { recordEffort } from '../../../store/efforts.ts'
import type { Store } from '../../../store/open-store.ts'
import { finishRun, startRun } from '../../../store/runs.ts'
import { sitePast } from '../../../workers/rotation/site-past.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { SITE } from '../store/one-of-each.ts'
import { at, beginRun, flag, SITE_VERSION } from '../store/records.ts'

function effort(runId: string, term: string, found: string[]): SearchEffort {
  return {
    ...{
      schemaVersion: 1,
      runId,
      site: 'market',
      term,
      language: 'fr',
      page: 0,
      url: 'http://127.0.0.1:8080/',
    },
    ...{ visitId: null, results: found.length, newResults: found.length, found, at: at(1) },
    outcome: found.length > 0 ? 'results' : 'empty',
  }
}

async function nextRun(store: Store, runId: string, minute: number): Promise<void> {
  await startRun(store, { runId, site: 'market', siteVersion: SITE_VERSION, terms: [], at: at(minute) })
}

test('ended runs tell what each term found that is flagged, until an analyst dismisses it', async () => {
  await using store = await openTestStore()
  await beginRun(store)
  const { item } = await flag(store)
  await recordEffort(store, effort('run-1', 'ivoire', [item?.listingId ?? '', 'other']))
  await recordEffort(store, effort('run-1', 'corne', []))
  expect((await sitePast(store, SITE, 9)).searches.size).toBe(0)
  await finishRun(store, 'run-1', at(5))
  await nextRun(store, 'run-2', 60)
  await recordEffort(store, effort('run-2', 'ivoire', []))
  await finishRun(store, 'run-2', at(65))

  const past = await sitePast(store, SITE, 9)
  expect(past.runs).toBe(2)
  expect(Object.fromEntries(past.searches)).toEqual({
    ivoire: [
      { runsAgo: 1, flagged: 0 },
      { runsAgo: 2, flagged: 1 },
    ],
    corne: [{ runsAgo: 2, flagged: 0 }],
  })
  expect((await sitePast(store, SITE, 1)).searches.get('ivoire')).toHaveLength(1)
  expect((await sitePast(store, { ...SITE, name: 'other' }, 9)).runs).toBe(0)

  const decision = { verdict: 'not-wildlife', note: '' } as const
  const { itemId = '', version = 1 } = item ?? {}
  await decideItem(store, { itemId, expectedVersion: version, decision, by: 'heron', at: at(70) })
  expect((await sitePast(store, SITE, 9)).searches.get('ivoire')?.[1]).toEqual({ runsAgo: 2, flagged: 0 })
})
