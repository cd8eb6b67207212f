import { expect, test } from 'vitest'
import type { Paging } from '../model/result-list.ts'
import type { SearchEffort } from '../model/run.ts'
import type { RunProgress } from '../store/runs.ts'
import { barrenPages, mayTurnPage, pagesLeft } from './paging.ts'

const numbered = (max: number): { paging: Paging } => ({ paging: { by: 'number', first: 1, max } })

function effort(page: number, newResults: number, more: Partial<SearchEffort> = {}): SearchEffort {
  return {
    schemaVersion: 1,
    runId: 'run',
    site: 'market',
    term: 'ngà voi',
    language: 'vi',
    page,
    url: 'https://market.example/',
    visitId: null,
    results: 20,
    newResults,
    outcome: 'results',
    at: '2026-03-05T09:30:00.000Z',
    ...more,
  }
}

const here = { term: 'ngà voi', language: 'vi', page: 5 }

test('pages are turned up to the most that the site file allows', () => {
  expect(mayTurnPage(numbered(3), 1, 0, 100)).toBe(true)
  expect(mayTurnPage(numbered(3), 2, 0, 100)).toBe(false)
})

test('a term is given up after three pages without anything new', () => {
  expect(mayTurnPage(numbered(50), 5, 2, 100)).toBe(true)
  expect(mayTurnPage(numbered(50), 5, 3, 100)).toBe(false)
})

test('no page is turned when the run has used up its pages', () => {
  expect(mayTurnPage(numbered(50), 5, 0, 0)).toBe(false)
})

test.each<Paging>([{ by: 'none' }, { by: 'scroll', max: 20 }, { by: 'button', text: 'More', max: 20 }])(
  'a site with paging %o has one page',
  (paging) => {
    expect(mayTurnPage({ paging }, 0, 0, 100)).toBe(false)
  },
)

test('barren pages are counted backwards from this page until one that brought something new', () => {
  expect(barrenPages([effort(1, 0), effort(2, 4), effort(3, 0), effort(4, 0)], here)).toBe(2)
  expect(barrenPages([effort(4, 1)], here)).toBe(0)
  expect(barrenPages([], here)).toBe(0)
})

test('what other terms and languages found does not count', () => {
  const others = [effort(4, 0, { term: 'sừng tê giác' }), effort(4, 0, { language: null })]
  expect(barrenPages(others, here)).toBe(0)
})

test('pages of results and of listings come from the same allowance, captures do not', () => {
  const progress = {
    tasks: {
      discover: { planned: 1, done: 2, failed: 0 },
      visit: { planned: 10, done: 5, failed: 2 },
      assess: { planned: 50, done: 50, failed: 0 },
      capture: { planned: 5, done: 5, failed: 0 },
    },
  } as RunProgress
  const politeness = { delaySeconds: 2, maxPagesPerRun: 25 }
  expect(pagesLeft({ politeness }, progress)).toBe(5)
  expect(pagesLeft({ politeness: { ...politeness, maxPagesPerRun: 10 } }, progress)).toBe(0)
  expect(pagesLeft({ politeness }, null)).toBe(0)
})
