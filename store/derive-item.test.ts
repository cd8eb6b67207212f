import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ItemEvent, TAKEDOWN_VERDICTS, verdict } from '../model/item.ts'
import { deriveItem, ItemEventsBrokenError, standingDecision } from './derive-item.ts'

type Step =
  | { do: 'reassess'; tier: 'high' | 'review' | 'none' }
  | { do: 'capture' }
  | { do: 'decide'; verdict: (typeof verdict.options)[number] }
  | { do: 'undo' }

const AT = '2026-03-05T09:00:00.000Z'

/** The events that a person and the pipeline leave behind; an undo with nothing to undo is refused, so leaves none. */
function history(steps: readonly Step[]): ItemEvent[] {
  const events: ItemEvent[] = []
  const add = (event: object) => {
    const seq = events.length + 1
    const actor = { kind: 'user', id: 'ana' } as const
    events.push({
      schemaVersion: 1,
      eventId: `e${seq}`,
      itemId: 'market/1',
      seq,
      at: AT,
      actor,
      ...event,
    } as ItemEvent)
  }
  const judged = (number: number) => ({ assessmentId: `a${number}`, observationId: `o${number}`, score: 0.5 })
  add({ type: 'flagged', ...judged(0), tier: 'high' })
  steps.forEach((step, index) => {
    if (step.do === 'reassess') add({ type: 'reassessed', ...judged(index + 1), tier: step.tier })
    if (step.do === 'capture')
      add({ type: 'evidence-captured', evidenceId: `v${index}`, manifestSha256: 'x' })
    if (step.do === 'decide') add({ type: 'decided', decision: { verdict: step.verdict, note: '' } })
    if (step.do === 'undo') {
      const undoes = standingDecision(events)?.eventId
      if (undoes !== undefined) add({ type: 'undone', undoes })
    }
  })
  return events
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('reassess' as const), tier: fc.constantFrom('high', 'review', 'none') }),
  fc.record({ do: fc.constant('capture' as const) }),
  fc.record({ do: fc.constant('decide' as const), verdict: fc.constantFrom(...verdict.options) }),
  fc.record({ do: fc.constant('undo' as const) }),
)

test('a flagged item is open', () => {
  expect(deriveItem(history([]))).toEqual({
    status: 'open',
    tier: 'high',
    score: 0.5,
    assessmentId: 'a0',
    observationId: 'o0',
    evidenceId: null,
    decision: null,
    changedSinceDecision: false,
    version: 1,
  })
})

test.each(verdict.options)('the verdict "%s" closes it one way or the other', (chosen) => {
  const expected = TAKEDOWN_VERDICTS.includes(chosen) ? 'takedown' : 'dismissed'
  expect(deriveItem(history([{ do: 'decide', verdict: chosen }])).status).toBe(expected)
})

test('an undo brings back the decision before it, and a second undo the one before that', () => {
  const steps: Step[] = [
    { do: 'decide', verdict: 'likely-illegal' },
    { do: 'decide', verdict: 'replica' },
  ]
  expect(deriveItem(history(steps)).decision?.verdict).toBe('replica')
  expect(deriveItem(history([...steps, { do: 'undo' }]))).toMatchObject({ status: 'takedown' })
  expect(deriveItem(history([...steps, { do: 'undo' }, { do: 'undo' }]))).toMatchObject({ status: 'open' })
})

test('a decision made again after an undo stands', () => {
  const steps: Step[] = [{ do: 'decide', verdict: 'gone' }, { do: 'undo' }, { do: 'decide', verdict: 'gone' }]
  expect(deriveItem(history(steps))).toMatchObject({
    status: 'dismissed',
    version: 4,
    decision: { eventId: 'e4' },
  })
})

test('without a decision the newest judgement counts; with one it does not move the status', () => {
  const calm: Step = { do: 'reassess', tier: 'none' }
  expect(deriveItem(history([calm]))).toMatchObject({ status: 'withdrawn', tier: 'none' })
  expect(deriveItem(history([calm, { do: 'reassess', tier: 'review' }]))).toMatchObject({ status: 'open' })
  expect(deriveItem(history([{ do: 'decide', verdict: 'likely-illegal' }, calm]))).toMatchObject({
    status: 'takedown',
    changedSinceDecision: true,
  })
})

test('a decision on the changed listing is up to date again', () => {
  const steps: Step[] = [
    { do: 'decide', verdict: 'replica' },
    { do: 'reassess', tier: 'high' },
    { do: 'decide', verdict: 'likely-illegal' },
  ]
  expect(deriveItem(history(steps)).changedSinceDecision).toBe(false)
  expect(deriveItem(history([...steps, { do: 'undo' }])).changedSinceDecision).toBe(true)
})

test('the newest evidence is the item’s', () => {
  expect(deriveItem(history([{ do: 'capture' }, { do: 'capture' }])).evidenceId).toBe('v1')
})

test('after any sequence of steps the state is consistent', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const events = history(steps)
      const state = deriveItem(events)
      expect(state.version).toBe(events.length)
      expect(state.decision === null).toBe(state.status === 'open' || state.status === 'withdrawn')
      if (state.decision === null) {
        expect(state.status === 'withdrawn').toBe(state.tier === 'none')
        expect(state.changedSinceDecision).toBe(false)
      } else {
        const isTakedown = TAKEDOWN_VERDICTS.includes(state.decision.verdict)
        expect(state.status).toBe(isTakedown ? 'takedown' : 'dismissed')
        expect(
          events.some((event) => event.type === 'undone' && event.undoes === state.decision?.eventId),
        ).toBe(false)
      }
    }),
  )
})

test('an undo right after a decision leaves everything but the version as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.constantFrom(...verdict.options), (steps, chosen) => {
      const { version: before, ...state } = deriveItem(history(steps))
      const undone: Step[] = [...steps, { do: 'decide', verdict: chosen }, { do: 'undo' }]
      const { version: after, ...stateAfter } = deriveItem(history(undone))
      expect(stateAfter).toEqual(state)
      expect(after).toBe(before + 2)
    }),
  )
})

test('as many undos as decisions open the item again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verdict.options)), (verdicts) => {
      const decisions = verdicts.map((chosen): Step => ({ do: 'decide', verdict: chosen }))
      const undos = verdicts.map((): Step => ({ do: 'undo' }))
      expect(deriveItem(history([...decisions, ...undos]))).toMatchObject({ status: 'open', decision: null })
    }),
  )
})

test('events with a gap, a repetition or no beginning are not made sense of', () => {
  const [flagged, decided] = history([{ do: 'decide', verdict: 'gone' }]) as [ItemEvent, ItemEvent]
  for (const broken of [[], [decided], [flagged, flagged], [decided, flagged], [{ ...decided, seq: 1 }]]) {
    expect(() => deriveItem(broken as ItemEvent[])).toThrow(ItemEventsBrokenError)
  }
})
