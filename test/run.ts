/**
 * Every check of the project, then every test; the last line says how many passed and failed.
 * `--full` adds the tests that take long or need programs from elsewhere.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { ClosingLine } from './support/closing-line.ts'

const CHECKS: readonly [what: string, program: string, ...args: string[]][] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['types', 'tsc', '--noEmit'],
  ['import rules', 'depcruise', '--config', '.dependency-cruiser.mjs', '.'],
  ['desk pages build', 'vite', 'build', 'desk/web', '--logLevel', 'warn'],
]

const root = join(import.meta.dirname, '..')
const closing = new ClosingLine()

for (const [what, program, ...args] of CHECKS) {
  const began = performance.now()
  const { status } = spawnSync(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.error(`${status === 0 ? '✓' : '✗'} ${what} (${seconds} s)`)
  closing.count(status === 0)
}

const mode = process.argv.includes('--full') ? 'full' : 'test'
try {
  const vitest = await startVitest(
    'test',
    [],
    { run: true, watch: false, root, mode, reporters: ['default', closing] },
    { mode },
  )
  await vitest.close()
} catch (error) {
  console.error(error)
  closing.count(false)
}
process.stdout.write(`${closing}\n`)
process.exitCode = closing.failed === 0 ? 0 : 1
