/**
 * How long `wtm classify` takes from start to its first answer, against Node alone: `node bench/startup.ts`. Cold is a
 * start that finds no lexicon kept by an earlier one, as after every change of a table; it keeps one before it ends.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KEPT_LEXICON } from '../keywords/lexicon.ts'

const ROUNDS = 5
const WTM = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/** As `npm run wtm` starts it: room for young objects, since the lexicon is made of many small ones. */
const CLASSIFY = ['--min-semi-space-size=16', '--max-semi-space-size=32', WTM, 'classify']

const ADVERT = `${JSON.stringify({
  id: 'a',
  title: 'Carved ivory tusk of an elephant for sale',
  description: 'Old piece, no papers, ships worldwide. $350 or best offer, WhatsApp +44 20 7946 0958',
  location: 'London',
})}\n`

interface Start {
  /** Milliseconds of wall time. */
  readonly firstAnswer: number
  readonly end: number
}

const cold: Start[] = []
const warm: Start[] = []
const node: Start[] = []
// By turns, so that whatever else the machine does meets all of them.
for (let round = 0; round < ROUNDS; round++) {
  rmSync(KEPT_LEXICON, { force: true })
  cold.push(await start(CLASSIFY))
  warm.push(await start(CLASSIFY))
  node.push(await start(['-e', 'process.stdout.write("x")']))
}
const alone = shortest(node, 'firstAnswer')
report('cold', cold)
report('warm', warm)
report('Node alone', node)

async function start(args: readonly string[]): Promise<Start> {
  const from = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  child.stdin.end(ADVERT)
  await once(child.stdout, 'data')
  const firstAnswer = performance.now() - from
  child.stdout.resume()
  await closed
  return { firstAnswer, end: performance.now() - from }
}

/** The best of the rounds: what else runs on the machine only adds. */
function shortest(starts: readonly Start[], key: keyof Start): number {
  return Math.min(...starts.map((one) => one[key]))
}

function report(what: string, starts: readonly Start[]): void {
  const first = shortest(starts, 'firstAnswer')
  process.stdout.write(
    `${what}: first answer after ${first.toFixed(0)} ms, ${(first / alone).toFixed(1)} × Node alone; ended after ${shortest(starts, 'end').toFixed(0)} ms\n`,
  )
}
