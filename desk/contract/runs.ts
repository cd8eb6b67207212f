/** Runs: what is being watched right now and what came of it. */
import { z } from 'zod'
import { run, searchEffort } from '../../model/run.ts'
import { task, taskState } from '../../model/task.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

const states = z.record(taskState, z.int().nonnegative())

export const runProgress = z.object({
  run,
  tasks: z.object({ discover: states, visit: states, assess: states, capture: states }),
})
export type RunProgress = z.infer<typeof runProgress>

export const listRuns = {
  method: 'GET',
  url: '/api/runs',
  schema: {
    summary: 'The newest runs with their progress',
    tags: ['runs'],
    response: { 200: z.object({ runs: z.array(runProgress) }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const runDetail = runProgress.extend({ efforts: z.array(searchEffort), failed: z.array(task) })
export type RunDetail = z.infer<typeof runDetail>

export const showRun = {
  method: 'GET',
  url: '/api/runs/:runId',
  schema: {
    summary: 'One run with its search effort and its failed tasks',
    tags: ['runs'],
    params: z.object({ runId: z.string().min(1).max(200) }),
    response: { 200: runDetail, ...REFUSALS },
  },
} as const satisfies Endpoint
