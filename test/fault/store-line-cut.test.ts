/** The line to MongoDB is cut in the middle of a step: after the step was done again, everything is there once. */
import { expect, inject, test } from 'vitest'
import { assessmentIdFor, recordAssessment } from '../../store/assessments.ts'
import { decideItem } from '../../store/decisions.ts'
import { ItemChangedError } from '../../store/item-errors.ts'
import { itemEvents } from '../../store/item-events.ts'
import { attachEvidence, flagItem, itemById } from '../../store/items.ts'
import { plannedTasks, planTasks, settleTask } from '../../store/ledger.ts'
import { observationsOf, recordObservation } from '../../store/listings.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { runById } from '../../store/runs.ts'
import { withTransaction } from '../../store/transaction.ts'
import { recordVisit } from '../../store/visits.ts'
import {
  assessmentOf,
  at,
  beginRun,
  discoverTask,
  evidenceOf,
  LEXICON,
  listing,
  MODEL,
  visit,
  visitTask,
} from '../integration/store/records.ts'
import { openTestStore } from '../support/open-test-store.ts'
import { type CutLine, openCutLine } from './cut-line.ts'

/** The way from a visited page to a captured item, as the workers go it: each step may be done again. */
const STEPS: Record<string, (store: Store) => Promise<unknown>> = {
  visit: (store) =>
    withTransaction(store, async (session) => {
      await recordVisit(store, visit(), session)
      await recordObservation(store, SEEN, session)
      await planTasks(store, [discoverTask(2)], session)
      await settleTask(store, visitTask('1').taskId, 'done', null, at(1), session)
    }),
  assess: (store) =>
    withTransaction(store, async (session) => {
      const { observation } = await recordObservation(store, SEEN, session)
      const record = assessmentOf(observation)
      const assessment = await recordAssessment(store, { record, runId: 'run-1' }, session)
      await flagItem(store, { observation, assessment, runId: 'run-1', at: at(1) }, session)
    }),
  capture: async (store) => {
    const [observation] = await observationsOf(store, 'market', '1')
    if (observation === undefined) throw new Error('the observation is lost')
    await attachEvidence(store, evidenceOf(assessmentOf(observation)), at(2))
  },
}
const SEEN = { listing: listing(), visitId: 'visit-1', runId: 'run-1', at: at(0) }

/** Until it has gone through; a worker's queue would do the same. */
async function persist(step: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await step()
      return
    } catch (error) {
      if (!(error instanceof Error) || !/Mongo/.test(error.name)) throw error
    }
  }
}

async function openLine(): Promise<CutLine> {
  const { hostname, port } = new URL(inject('mongodbUrl').replace(/^mongodb:/, 'http:'))
  return openCutLine({ host: hostname, port: Number(port) })
}

function openBehind(line: CutLine, direct: Store): Promise<Store> {
  const url = `mongodb://127.0.0.1:${line.port}/?directConnection=true`
  return openStore({ url, database: direct.db.databaseName })
}

/** Questions and answers are a piece of data each; a decision takes ten. */
const CUTS = [1, 4, 7, 10, 13]
const CUTS_OF_A_DECISION = [1, 4, 5, 8, 10]

test.each(Object.keys(STEPS))(
  'the step "%s" leaves everything once, wherever the line is cut',
  async (broken) => {
    for (const chunk of CUTS) {
      await using direct = await openTestStore()
      await using line = await openLine()
      await using store = await openBehind(line, direct)
      await beginRun(direct)
      await planTasks(direct, [visitTask('1')])
      for (const [name, step] of Object.entries(STEPS)) {
        if (name === broken) line.cutAt(chunk)
        await persist(() => step(store))
        await persist(() => step(store))
      }

      expect(line.timesCut).toBe(1)
      const counts = (await runById(direct, 'run-1'))?.counts
      expect([chunk, counts]).toEqual([
        chunk,
        { pages: 1, listings: 1, newListings: 1, assessed: 1, flagged: 1, captured: 1, errors: 0 },
      ])
      const observations = await observationsOf(direct, 'market', '1')
      expect(observations).toHaveLength(1)
      expect((await itemEvents(direct, 'market/1')).map(({ type }) => type)).toEqual([
        'flagged',
        'evidence-captured',
      ])
      expect(await itemById(direct, 'market/1')).toMatchObject({
        version: 2,
        evidenceId: 'evidence-1',
        assessmentId: assessmentIdFor(String(observations[0]?.observationId), LEXICON, MODEL),
      })
      expect((await plannedTasks(direct, { limit: 9 })).map(({ taskId }) => taskId)).toEqual([
        discoverTask(2).taskId,
      ])
    }
  },
)

test('a decision during which the line is cut is made once or not at all, and the person can tell which', async () => {
  for (const chunk of CUTS_OF_A_DECISION) {
    await using direct = await openTestStore()
    await using line = await openLine()
    await using store = await openBehind(line, direct)
    await beginRun(direct)
    await STEPS.visit?.(direct)
    await STEPS.assess?.(direct)
    line.cutAt(chunk)
    const decision = { verdict: 'replica', note: '' } as const
    const decide = () =>
      decideItem(store, { itemId: 'market/1', expectedVersion: 1, decision, by: 'ana', at: at(3) })
    await persist(decide).catch((error: unknown) => expect(error).toBeInstanceOf(ItemChangedError))
    expect(line.timesCut).toBe(1)
    expect(await itemById(direct, 'market/1')).toMatchObject({ version: 2, decision: { by: 'ana' } })
    expect(await itemEvents(direct, 'market/1')).toHaveLength(2)
  }
})

test('while MongoDB is away every call says so in a few seconds; afterwards the same store goes on', async () => {
  await using direct = await openTestStore()
  await using line = await openLine()
  await using store = await openBehind(line, direct)
  await beginRun(store)
  line.sever()
  await expect(runById(store, 'run-1')).rejects.toThrow(/ECONN|closed|timed out|selection/i)
  await expect(planTasks(store, [visitTask('1')])).rejects.toThrow()
  line.mend()
  await persist(() => planTasks(store, [visitTask('1')]))
  expect(await plannedTasks(direct, { limit: 9 })).toHaveLength(1)
})
