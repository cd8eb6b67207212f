/** Tests by what they need: code alone, real services, a browser, or trouble made on purpose. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const NOT_OURS = ['node_modules/**', 'data/**', 'desk/web/dist/**']
const ELSEWHERE = [...NOT_OURS, 'test/{integration,browser,fault,full}/**']

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ['test/services.setup.ts'],
    // Much of a test is waiting, so that two cores may take three files.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    projects: [
      project('unit', ['**/*.test.{ts,tsx}'], { exclude: ELSEWHERE, seconds: 120, isolate: false }),
      project('integration', ['test/integration/**/*.test.ts'], { seconds: 300, isolate: false }),
      project('browser', ['test/browser/**/*.test.ts'], { seconds: 300 }),
      project('fault', ['test/fault/**/*.test.ts'], { seconds: 600 }),
      ...(mode === 'full' ? [project('full', ['test/full/**/*.test.ts'], { seconds: 1_800, turn: 1 })] : []),
    ],
  },
}))

interface Needs {
  exclude?: string[]
  /** After which a test is taken to hang: far more than it needs, so that a busy machine fails nothing. */
  seconds: number
  /** Later turns wait for earlier ones and run a file at a time: their tests need the machine for themselves. */
  turn?: number
  /** False where files share a process, one after the other, which loads the code and the lexicon once for them all. */
  isolate?: boolean
}

function project(
  name: string,
  include: string[],
  { exclude = NOT_OURS, seconds, turn = 0, isolate = true }: Needs,
) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude,
      isolate,
      testTimeout: seconds * 1_000,
      hookTimeout: seconds * 1_000,
      expect: { poll: { timeout: 60_000 } },
      sequence: { groupOrder: turn },
      ...(turn > 0 ? { fileParallelism: false } : {}),
    },
  }
}
