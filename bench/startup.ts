/** How long `wtm classify` takes from start to the first answer, against Node alone: `node bench/startup.ts`. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROUNDS = 5
const WTM = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/** As `npm run wtm` starts it: room for young objects, since the lexicon is made of many small ones. */
const classify = best(['--min-semi-space-size=16', '--max-semi-space-size=32', WTM, 'classify'])
const node = best(['-e', ''])
process.stdout.write(
  `start to first answer ${classify.toFixed(0)} ms, ${(classify / node).toFixed(1)} × the start of Node alone\n`,
)

/** Milliseconds of wall time, the best of the rounds: what else runs on the machine only adds. */
function best(args: readonly string[]): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    spawnSync(process.execPath, args, { input: '{"id":"a","title":"bench"}\n' })
    shortest = Math.min(shortest, performance.now() - from)
  }
  return shortest
}
