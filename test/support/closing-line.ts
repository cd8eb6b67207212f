/** Counts tests for the one line that a run ends with. */
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

/** What a run came to; whatever could not even be tried counts as failed. */
export class ClosingLine implements Reporter {
  passed = 0
  failed = 0

  count(passed: boolean): void {
    if (passed) this.passed++
    else this.failed++
  }

  onTestRunEnd(
    modules: readonly Counted[],
    unhandledErrors: readonly unknown[],
    reason: 'passed' | 'interrupted' | 'failed',
  ): void {
    const before = this.failed
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'skipped') this.count(state === 'passed')
      }
      for (const part of [module, ...module.children.allSuites()]) this.failed += part.errors().length
    }
    this.failed += unhandledErrors.length
    if (reason !== 'passed' && this.failed === before) this.failed++
  }

  toString(): string {
    return `${this.passed} passed, ${this.failed} failed`
  }
}

/** The part of a test module that is looked at. */
export type Counted = Pick<TestModule, 'errors'> & {
  children: {
    allTests(): Iterable<{ result(): { state: string } }>
    allSuites(): Iterable<Pick<TestSuite, 'errors'>>
  }
}
