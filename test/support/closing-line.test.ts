import { expect, test } from 'vitest'
import { ClosingLine, type Counted } from './closing-line.ts'

function moduleOf(states: string[], errors: { module?: number; suite?: number } = {}): Counted {
  return {
    errors: () => Array(errors.module ?? 0).fill({ message: 'broken' }),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => Array(errors.suite ?? 0).fill({ message: 'broken hook' }) }],
    },
  }
}

test('passed and failed tests are counted over all files; skipped ones are neither', () => {
  const line = new ClosingLine()
  line.onTestRunEnd([moduleOf(['passed', 'passed']), moduleOf(['failed', 'skipped'])], [], 'failed')
  expect(`${line}`).toBe('2 passed, 1 failed')
})

test('checks before the tests count as well', () => {
  const line = new ClosingLine()
  line.count(true)
  line.count(false)
  line.onTestRunEnd([moduleOf(['passed'])], [], 'passed')
  expect(`${line}`).toBe('2 passed, 1 failed')
})

test('a file that does not load is a failure', () => {
  const line = new ClosingLine()
  line.onTestRunEnd([moduleOf([], { module: 1 })], [], 'failed')
  expect(`${line}`).toBe('0 passed, 1 failed')
})

test('a hook that fails is a failure although its tests were never tried', () => {
  const line = new ClosingLine()
  line.onTestRunEnd([moduleOf(['skipped'], { suite: 1 })], [], 'failed')
  expect(`${line}`).toBe('0 passed, 1 failed')
})

test('an error outside of any test is a failure', () => {
  const line = new ClosingLine()
  line.onTestRunEnd([moduleOf(['passed'])], [{ message: 'unhandled rejection' }], 'failed')
  expect(`${line}`).toBe('1 passed, 1 failed')
})

test('an interrupted run never looks like a good one', () => {
  const line = new ClosingLine()
  line.onTestRunEnd([moduleOf(['passed'])], [], 'interrupted')
  expect(`${line}`).toBe('1 passed, 1 failed')
})
