/** How far a run is and how long it may still take. */
import type { RunProgress } from '../../contract/runs.ts'

export interface RunEstimate {
  planned: number
  settled: number
  /** 0 to 1; null before anything was planned. */
  share: number | null
  /** At the pace so far; null where nothing is settled yet or nothing is left. */
  secondsLeft: number | null
}

export function estimateRun({ run, tasks }: RunProgress, now: Date): RunEstimate {
  const kinds = Object.values(tasks)
  const planned = kinds.reduce((sum, { planned }) => sum + planned, 0)
  const settled = kinds.reduce((sum, { done, failed }) => sum + done + failed, 0)
  const elapsed = (now.getTime() - Date.parse(run.startedAt)) / 1_000
  const running = run.state === 'open' && planned > 0 && settled > 0 && elapsed > 0
  return {
    planned,
    settled,
    share: planned + settled === 0 ? null : settled / (planned + settled),
    secondsLeft: running ? (planned * elapsed) / settled : null,
  }
}
