import { expect, test } from 'vitest'
import type { Run, RunCounts } from '../../model/run.ts'
import type { TaskKind, TaskState } from '../../model/task.ts'
import type { RunProgress } from '../../store/runs.ts'
import { type Progress, progressLine, secondsLeft, summarize } from './progress.ts'

const NONE: RunCounts = {
  pages: 0,
  listings: 0,
  newListings: 0,
  assessed: 0,
  flagged: 0,
  captured: 0,
  errors: 0,
}
const IDLE: Record<TaskState, number> = { planned: 0, done: 0, failed: 0 }

function runWith(
  state: Run['state'],
  counts: Partial<RunCounts>,
  tasks: Partial<Record<TaskKind, Record<TaskState, number>>> = {},
): RunProgress {
  return {
    run: {
      schemaVersion: 1,
      runId: 'r',
      site: 's',
      siteVersion: 'a'.repeat(64),
      state,
      terms: [],
      startedAt: '2026-03-05T09:30:00.000Z',
      finishedAt: null,
      counts: { ...NONE, ...counts },
    },
    tasks: { discover: IDLE, visit: IDLE, assess: IDLE, capture: IDLE, ...tasks },
  }
}

function progressAt(seconds: number, settled: number, planned: number): Progress {
  return { at: seconds * 1_000, settled, planned, counts: NONE, depth: planned, openRuns: 1 }
}

test('counts of all runs add up; only open runs have work left', () => {
  const progress = summarize(
    [
      runWith('open', { pages: 3, flagged: 1 }, { visit: { planned: 5, done: 2, failed: 1 } }),
      runWith('open', { pages: 4 }, { discover: { planned: 1, done: 4, failed: 0 } }),
      runWith('finished', { pages: 9, flagged: 2 }, { visit: { planned: 0, done: 50, failed: 0 } }),
    ],
    6,
    0,
  )
  expect(progress).toMatchObject({ planned: 6, settled: 7, depth: 6, openRuns: 2 })
  expect(progress.counts).toMatchObject({ pages: 16, flagged: 3 })
})

test('the time left follows the pace since the earlier look', () => {
  expect(secondsLeft(progressAt(0, 10, 100), progressAt(10, 30, 80))).toBe(40)
})

test('without any pace nothing is promised', () => {
  expect(secondsLeft(progressAt(0, 10, 80), progressAt(10, 10, 80))).toBeNull()
  expect(secondsLeft(progressAt(5, 10, 80), progressAt(5, 10, 80))).toBeNull()
})

test('when runs were closed since, the pace is not taken for negative', () => {
  expect(secondsLeft(progressAt(0, 90, 10), progressAt(10, 5, 3))).toBeNull()
})

test('nothing planned any more is nothing left; nothing planned yet says nothing', () => {
  expect(secondsLeft(progressAt(0, 1, 5), progressAt(1, 6, 0))).toBe(0)
  expect(secondsLeft(progressAt(0, 0, 0), progressAt(1, 0, 0))).toBeNull()
})

test.each([
  [0.2, 'about 1 s left'],
  [45, 'about 45 s left'],
  [200, 'about 3 min left'],
  [10_000, 'about 3 h left'],
  [null, 'working'],
])('%s seconds left are said as "%s"', (left, words) => {
  expect(progressLine(progressAt(0, 0, 5), left)).toContain(words)
})

test('the line names each number', () => {
  const { at, ...rest } = progressAt(0, 1, 2)
  const counts = { ...NONE, pages: 12, listings: 80, newListings: 9, flagged: 7, captured: 5, errors: 1 }
  expect(progressLine({ at, ...rest, counts, openRuns: 0 }, 0)).toBe(
    'pages 12 · listings 80 (9 new) · flagged 7 · evidence 5 · queue 2 · errors 1 · waiting for the next run',
  )
})
