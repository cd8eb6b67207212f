/** Two workers at work; one after the other is killed at moments that a printed seed chose, and replaced. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from '../../model/run.ts'
import type { Stage } from './stage.ts'

export interface Killing {
  kills: number
  /** Longest time between two kills, in milliseconds. */
  everyMs: number
  seed?: number
}

export async function killWorkersAtRandom(stage: Stage, { kills, everyMs, seed }: Killing): Promise<Run> {
  const random = randomFrom(seed ?? Date.now() % 2 ** 31)
  const begin = () => stage.start('worker', '--no-browser')
  let [victim, other] = await Promise.all([begin(), begin()])
  for (let count = 0; count < kills; count += 1) {
    await sleep(random() * everyMs)
    await victim.kill()
    const next = await begin()
    ;[victim, other] = [other, next]
  }
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
