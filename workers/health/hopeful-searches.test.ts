import { expect, test } from 'vitest'
import type { FirstPage } from '../../store/efforts.ts'
import { hopefulSearches } from './hopeful-searches.ts'

function page(runId: string, term: string, results: number, more: Partial<FirstPage> = {}): FirstPage {
  const outcome = results > 0 ? 'results' : 'empty'
  return { runId, term, results, outcome, visitId: `${runId} ${term}`, ...more }
}

const RUNS = ['run-3', 'run-2', 'run-1']

test('a term that found something when it was last searched for should find something again', () => {
  const pages = [page('run-3', 'ivory', 0), page('run-2', 'ivory', 4), page('run-1', 'ivory', 0)]
  expect([...hopefulSearches(pages, RUNS)]).toEqual(['run-3 ivory'])
})

test.each([
  ['found nothing last time', [page('run-3', 'horn', 2), page('run-2', 'horn', 0), page('run-1', 'horn', 5)]],
  ['is new', [page('run-3', 'scales', 0), page('run-2', 'ivory', 3)]],
  ['was only blocked', [page('run-3', 'tusk', 0), page('run-2', 'tusk', 0, { outcome: 'blocked' })]],
])('of a term that %s nothing is hoped', (_, pages) => {
  expect([...hopefulSearches(pages, RUNS)]).toEqual([])
})

test('a run in which a term rested says nothing about it', () => {
  const pages = [page('run-3', 'ivory', 0), page('run-1', 'ivory', 5)]
  expect(hopefulSearches(pages, RUNS).size).toBe(1)
})
