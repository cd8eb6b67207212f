import { expect, test } from 'vitest'
import { finishRun, startRun } from '../../store/runs.ts'
import { openTestQueues } from '../../test/support/open-test-queues.ts'
import { openTestStore } from '../../test/support/open-test-store.ts'
import { openStatusLine } from './status-line.ts'
import { watchProgress } from './watch-progress.ts'

const now = () => new Date().toISOString()
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

/** A store and queues with nobody at work, and all that is shown of them. */
async function stage() {
  const opened = new AsyncDisposableStack()
  const store = opened.use(await openTestStore())
  const queues = opened.use(await openTestQueues())
  const shown: string[] = []
  const stopping = new AbortController()
  const begin = (site: string, at: string) =>
    startRun(store, { runId: `${site}-run`, site, siteVersion: 'a'.repeat(64), terms: [], at })
  const watch = (sites: string[], untilIdle = true) =>
    watchProgress({
      ...{ store, queues, sites, untilIdle },
      everyMs: 20,
      status: openStatusLine({ isTTY: true, columns: 200, write: (text) => void shown.push(text) }),
      stopping: stopping.signal,
    })
  return { store, begin, watch, shown, stopping, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

test('a run that an earlier start began is followed to its end, and then still counts', async () => {
  await using it = await stage()
  await it.begin('board', hoursAgo(1))
  const watching = it.watch(['board'])
  await expect.poll(() => it.shown.join('')).toContain('working')
  await finishRun(it.store, 'board-run', now())
  await watching
  expect(it.shown.at(-1)).toContain('waiting for the next run')
})

test("a site's newest run is shown although it was over before this start; older ones are not", async () => {
  await using it = await stage()
  for (const [runId, hours] of [
    ['older', 3],
    ['newest', 2],
  ] as const) {
    await startRun(it.store, {
      runId,
      site: 'board',
      siteVersion: 'a'.repeat(64),
      terms: [],
      at: hoursAgo(hours),
    })
    await it.store.db.collection('runs').updateOne({ runId }, { $set: { 'counts.pages': hours } })
    await finishRun(it.store, runId, now())
  }
  await it.watch(['board'])
  expect(it.shown.at(-1)).toContain('pages 2 ')
})

test('idle is only when each site has had its run', async () => {
  await using it = await stage()
  await it.begin('board', now())
  await finishRun(it.store, 'board-run', now())
  let isOver = false
  const watching = it.watch(['board', 'forum']).then(() => {
    isOver = true
  })
  await expect.poll(() => it.shown.length).toBeGreaterThan(1)
  expect(isOver).toBe(false)
  await it.begin('forum', now())
  await finishRun(it.store, 'forum-run', now())
  await watching
})

test('a run that is due is waited for, even when nothing is open', async () => {
  await using it = await stage()
  await it.begin('board', hoursAgo(30 * 24))
  await finishRun(it.store, 'board-run', now())
  const watching = it.watch(['board'])
  await expect.poll(() => it.shown.length).toBeGreaterThan(1)
  it.stopping.abort()
  await watching
})

test('without --until-idle it goes on until it is told to stop', async () => {
  await using it = await stage()
  await it.begin('board', now())
  await finishRun(it.store, 'board-run', now())
  const watching = it.watch(['board'], false)
  await expect.poll(() => it.shown.length).toBeGreaterThan(2)
  it.stopping.abort()
  await watching
})

test('a store that is away is said, and no reason to end', async () => {
  await using it = await stage()
  const watching = it.watch(['board'])
  await it.store.client.close(true)
  await expect.poll(() => it.shown.join('')).toContain('progress cannot be read')
  await it.store.client.connect()
  await expect.poll(() => it.shown.at(-1)).toContain('waiting for the next run')
  it.stopping.abort()
  await watching
})
