/**
 * What an item's events add up to. The events are the truth; this state is kept beside them so that the queue can be
 * sorted and filtered. Nothing is ever taken out of the list of events: an undo is an event as well.
 */
import { type Item, type ItemEvent, TAKEDOWN_VERDICTS } from '../model/item.ts'

export type ItemState = Pick<
  Item,
  | 'status'
  | 'tier'
  | 'score'
  | 'assessmentId'
  | 'observationId'
  | 'evidenceId'
  | 'decision'
  | 'changedSinceDecision'
  | 'version'
>

/** Events that cannot have been written by this store: a gap, or no flagging at the beginning. */
export class ItemEventsBrokenError extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = 'ItemEventsBrokenError'
  }
}

type Judged = Extract<ItemEvent, { type: 'flagged' | 'reassessed' }>
type Decided = Extract<ItemEvent, { type: 'decided' }>

/**
 * The state after `events`, which are one item's in the order of their `seq`.
 *
 * The standing decision is the newest that was not undone, so an undo brings back the one before it. Without a standing
 * decision the newest judgement decides: open, or withdrawn when it no longer flags the listing.
 * @throws ItemEventsBrokenError
 */
export function deriveItem(events: readonly ItemEvent[]): ItemState {
  const broken = events.findIndex(({ seq }, index) => seq !== index + 1)
  if (broken >= 0) throw new ItemEventsBrokenError(`event ${broken + 1} has number ${events[broken]?.seq}`)
  const judged = newestJudgement(events)
  if (judged === undefined || events[0]?.type !== 'flagged') {
    throw new ItemEventsBrokenError('the first event does not flag the item')
  }

  const decided = standingDecision(events)
  return {
    status: decided ? statusOf(decided) : judged.tier === 'none' ? 'withdrawn' : 'open',
    tier: judged.tier,
    score: judged.score,
    assessmentId: judged.assessmentId,
    observationId: judged.observationId,
    evidenceId: events.findLast((event) => event.type === 'evidence-captured')?.evidenceId ?? null,
    decision: decided
      ? { ...decided.decision, by: decided.actor.id, at: decided.at, eventId: decided.eventId }
      : null,
    changedSinceDecision: decided ? judged.observationId !== judgedWhen(decided, events) : false,
    version: events.length,
  }
}

/** The decision that an undo would take back. */
export function standingDecision(events: readonly ItemEvent[]): Decided | undefined {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.undoes] : [])))
  return events.findLast((event): event is Decided => event.type === 'decided' && !undone.has(event.eventId))
}

function statusOf({ decision }: Decided): 'takedown' | 'dismissed' {
  return TAKEDOWN_VERDICTS.includes(decision.verdict) ? 'takedown' : 'dismissed'
}

function judgedWhen({ seq }: Decided, events: readonly ItemEvent[]): string | undefined {
  return newestJudgement(events.slice(0, seq))?.observationId
}

function newestJudgement(events: readonly ItemEvent[]): Judged | undefined {
  return events.findLast((event): event is Judged => event.type === 'flagged' || event.type === 'reassessed')
}
