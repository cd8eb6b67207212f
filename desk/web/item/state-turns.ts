/** The changes of a listing's state, as its history tells them. */
import type { LifeTurn } from '../../../model/lifecycle.ts'

export type StateTurn = Extract<LifeTurn, { type: 'state' }>

/** The first is that it was seen at all, which the history says by itself. */
export function stateTurns(turns: readonly LifeTurn[]): StateTurn[] {
  const states = turns.filter((turn) => turn.type === 'state')
  return states[0]?.state === 'seen' ? states.slice(1) : states
}
