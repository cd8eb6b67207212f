import { expect, test } from 'vitest'
import type { TermEffort } from '../../store/efforts.ts'
import { pastSearches } from './past-searches.ts'

const RUNS = ['run-3', 'run-2', 'run-1']

function effort(runId: string, term: string, ...found: string[]): TermEffort {
  return { runId, term, outcome: found.length > 0 ? 'results' : 'empty', found }
}

test('a search counts the flagged among what it found, on all of its pages and each once', () => {
  const efforts = [
    effort('run-3', 'ivory', 'a', 'b'),
    effort('run-3', 'ivory', 'b', 'c'),
    effort('run-1', 'ivory'),
  ]
  expect(pastSearches(efforts, RUNS, new Set(['b', 'c', 'z'])).get('ivory')).toEqual([
    { runsAgo: 1, flagged: 2 },
    { runsAgo: 3, flagged: 0 },
  ])
})

test('what several terms of a run find counts in parts, so that terms alike do not outweigh the rest', () => {
  const efforts = [effort('run-2', 'ivory', 'a', 'b'), effort('run-2', 'tusk', 'a')]
  const past = pastSearches(efforts, RUNS, new Set(['a', 'b']))
  expect(past.get('ivory')).toEqual([{ runsAgo: 2, flagged: 1.5 }])
  expect(past.get('tusk')).toEqual([{ runsAgo: 2, flagged: 0.5 }])
})

test('a search that was blocked or failed was none', () => {
  const outcomes = ['blocked', 'error', 'refused-by-robots'] as const
  const efforts = outcomes.map((outcome): TermEffort => ({ runId: 'run-3', term: 'ivory', outcome }))
  expect(pastSearches(efforts, RUNS, new Set()).has('ivory')).toBe(false)
})

test('the letters make the term, however they are written', () => {
  const efforts = [effort('run-3', 'Ngà voi', 'a'), effort('run-2', 'ngà voi'.normalize('NFD'))]
  expect(pastSearches(efforts, RUNS, new Set(['a'])).get('ngà voi'.normalize('NFC'))).toHaveLength(2)
})
