import { expect, test } from 'vitest'
import type { Run, SearchEffort } from '../../../model/run.ts'
import { sumEffort } from './effort-sum.ts'
import { estimateRun } from './run-estimate.ts'

const run: Run = {
  schemaVersion: 1,
  runId: 'r',
  site: 'bazaar',
  siteVersion: 'ab'.repeat(32),
  state: 'open',
  terms: [],
  startedAt: '2026-03-05T12:00:00.000Z',
  finishedAt: null,
  counts: { pages: 0, listings: 0, newListings: 0, assessed: 0, flagged: 0, captured: 0, errors: 0 },
}
const none = { planned: 0, done: 0, failed: 0 }
const after = (seconds: number) => new Date(Date.parse(run.startedAt) + seconds * 1_000)

test('what is left is told at the pace so far', () => {
  const tasks = { discover: none, visit: { planned: 30, done: 18, failed: 2 }, assess: none, capture: none }
  expect(estimateRun({ run, tasks }, after(40))).toEqual({
    planned: 30,
    settled: 20,
    share: 0.4,
    secondsLeft: 60,
  })
})

test('without a settled task, and once all is done, no time is told', () => {
  const waiting = { discover: { ...none, planned: 4 }, visit: none, assess: none, capture: none }
  expect(estimateRun({ run, tasks: waiting }, after(40)).secondsLeft).toBeNull()
  const done = { discover: { ...none, done: 4 }, visit: none, assess: none, capture: none }
  expect(estimateRun({ run: { ...run, state: 'finished' }, tasks: done }, after(40))).toMatchObject({
    share: 1,
    secondsLeft: null,
  })
  const nothing = { discover: none, visit: none, assess: none, capture: none }
  expect(estimateRun({ run, tasks: nothing }, after(40)).share).toBeNull()
})

test('effort is added up for each term in each language', () => {
  const page = (
    term: string,
    language: string,
    results: number,
    outcome: SearchEffort['outcome'],
  ): SearchEffort => ({
    schemaVersion: 1,
    runId: 'r',
    site: 'bazaar',
    term,
    language,
    page: 1,
    url: 'https://bazaar.example',
    visitId: null,
    results,
    newResults: 1,
    outcome,
    at: run.startedAt,
  })
  const sums = sumEffort([
    page('gading', 'id', 20, 'results'),
    page('gading', 'id', 0, 'empty'),
    page('gading', 'ms', 3, 'results'),
    page('rhino', 'en', 0, 'blocked'),
  ])
  expect(
    sums.map(({ term, language, pages, results, outcomes }) => [term, language, pages, results, outcomes]),
  ).toEqual([
    ['gading', 'id', 2, 20, ['results']],
    ['gading', 'ms', 1, 3, ['results']],
    ['rhino', 'en', 1, 0, ['blocked']],
  ])
})
