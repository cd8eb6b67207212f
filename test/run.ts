/**
 * Every check of the project, then every test; the last line says how many passed and failed.
 * `--full` adds the tests that take long or need programs from elsewhere.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { ClosingLine } from './support/closing-line.ts'

type Check = [what: string, program: string, ...args: string[]]

interface Checked {
  what: string
  passed: boolean
  seconds: number
  printed: string
}

const CHECKS: readonly Check[] = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['types', 'tsc', '--noEmit'],
  ['import rules', 'depcruise', '--config', '.dependency-cruiser.mjs', '.'],
  ['desk pages build', 'vite', 'build', 'desk/web', '--logLevel', 'warn'],
]

const root = join(import.meta.dirname, '..')
const closing = new ClosingLine()

for (const { what, passed, seconds, printed } of await Promise.all(CHECKS.map(check))) {
  process.stderr.write(printed)
  console.error(`${passed ? '✓' : '✗'} ${what} (${seconds.toFixed(1)} s)`)
  closing.count(passed)
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

/** What it prints is kept together, as the checks run at once. */
async function check([what, program, ...args]: Check): Promise<Checked> {
  const began = performance.now()
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => (printed += part))
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      printed += `${error.message}\n`
      resolve(null)
    })
    child.once('close', resolve)
  })
  return { what, passed: status === 0, seconds: (performance.now() - began) / 1_000, printed }
}
