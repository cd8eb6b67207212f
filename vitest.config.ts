/** Tests by what they need: code alone, real services, a browser, or trouble made on purpose. */
import { defineConfig } from 'vitest/config'

const NOT_OURS = ['node_modules/**', 'data/**', 'desk/web/dist/**']
const ELSEWHERE = [...NOT_OURS, 'test/{integration,browser,fault,full}/**']

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ['test/services.setup.ts'],
    projects: [
      project('unit', ['**/*.test.{ts,tsx}'], { exclude: ELSEWHERE, seconds: 20 }),
      project('integration', ['test/integration/**/*.test.ts'], { seconds: 60 }),
      project('browser', ['test/browser/**/*.test.ts'], { seconds: 90 }),
      project('fault', ['test/fault/**/*.test.ts'], { seconds: 180, turn: 1 }),
      ...(mode === 'full' ? [project('full', ['test/full/**/*.test.ts'], { seconds: 1_200, turn: 2 })] : []),
    ],
  },
}))

interface Needs {
  exclude?: string[]
  /** The longest that one test may take. */
  seconds: number
  /** Later turns wait for earlier ones and run a file at a time: their tests need the machine for themselves. */
  turn?: number
}

function project(name: string, include: string[], { exclude = NOT_OURS, seconds, turn = 0 }: Needs) {
  return {
    extends: true as const,
    test: {
      name,
      include,
      exclude,
      testTimeout: seconds * 1_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: Math.min(20, seconds / 2) * 1_000 } },
      sequence: { groupOrder: turn },
      ...(turn > 0 ? { fileParallelism: false } : {}),
    },
  }
}
