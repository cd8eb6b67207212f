/** Tests by what they need: code alone, real services, a browser, or trouble made on purpose. */
import { defineConfig } from 'vitest/config'

const NOT_OURS = ['node_modules/**', 'data/**', 'desk/web/dist/**']
const ELSEWHERE = [...NOT_OURS, 'test/{integration,browser,fault,full}/**']

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: ['test/services.setup.ts'],
    projects: [
      project('unit', ['**/*.test.{ts,tsx}'], { exclude: ELSEWHERE, testTimeout: 20_000 }),
      project('integration', ['test/integration/**/*.test.ts'], { testTimeout: 60_000 }),
      project('browser', ['test/browser/**/*.test.ts'], { testTimeout: 90_000 }),
      project('fault', ['test/fault/**/*.test.ts'], { testTimeout: 180_000 }),
      ...(mode === 'full' ? [project('full', ['test/full/**/*.test.ts'], { testTimeout: 1_200_000 })] : []),
    ],
  },
}))

function project(name: string, include: string[], more: { testTimeout: number; exclude?: string[] }) {
  return { extends: true as const, test: { name, include, exclude: NOT_OURS, hookTimeout: 120_000, ...more } }
}
