/** Kills worker after worker at moments that a printed seed chose, until enough have died; then lets one finish. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from '../../model/run.ts'
import type { Stage } from './stage.ts'

export interface Killing {
  kills: number
  /** Longest life of a worker after it is ready, in milliseconds. */
  everyMs: number
  seed?: number
}

export async function killWorkersAtRandom(stage: Stage, { kills, everyMs, seed }: Killing): Promise<Run> {
  const random = randomFrom(seed ?? Date.now() % 2 ** 31)
  for (let count = 0; count < kills; count += 1) {
    const worker = await stage.start('worker', '--no-browser')
    await sleep(random() * everyMs)
    await worker.kill()
  }
  await stage.start('worker', '--no-browser')
  return stage.finished()
}

/** A linear congruential generator; the seed is printed so that a failure can be played again. */
function randomFrom(seed: number): () => number {
  console.error(`seed ${seed}`)
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
