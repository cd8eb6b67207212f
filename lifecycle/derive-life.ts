/**
 * From the looks at a listing to its state.
 *
 * One absence is not removal: listings vanish from results and come back, sites keep visitors out, break, and are
 * redesigned. So a listing counts as over only after two direct looks, `LEAST_APART_HOURS` apart or more and with no sight
 * of it between them, that both said so in a recognised way while the site showed other listings. Everything else that
 * keeps a listing from being seen leaves open what became of it, and one sight of it takes every doubt back.
 */
import type { Life, LifeState, LookFinding } from '../model/lifecycle.ts'

/** What the state follows from. */
export interface TimedLook {
  /** UTC instant. */
  at: string
  finding: LookFinding
  reason: string
  controlAt: string | null
}

/** Longer than a night's maintenance, or a release that went wrong. */
export const LEAST_APART_HOURS = 24
/**
 * A look counts only if the site showed another listing within this time before it. So a site on which every listing's page
 * fails, for however long, cannot say twice that one of them is over: any look so much later than the first has no control.
 */
export const CONTROL_HOURS = 2

/** Where the looks led so far; the looks that are still to come need nothing else. */
export interface LifeSoFar extends Pick<Life, 'state' | 'since' | 'lookedAt' | 'overSince' | 'untold'> {
  firstSeenAt: string | null
  lastSeenAt: string | null
  /** A look since it was last seen said that it has ended, rather than that it is no more. */
  saidEnded: boolean
  /** Each change of state, oldest first. */
  turns: { type: 'state'; at: string; state: LifeState; reason: string }[]
}

/**
 * The order in which the looks arrive does not matter, only their times: of two at the same instant the sight counts last.
 *
 * @returns null where there is no look.
 */
export function deriveLife(looks: readonly TimedLook[]): LifeSoFar | null {
  return looks.toSorted(byTime).reduce(afterLook, null)
}

/** @param look no earlier than those before. */
export function afterLook(before: LifeSoFar | null, look: TimedLook): LifeSoFar {
  const moved = moveBy(before ?? unknownAt(look), look)
  const state = stateOf(moved, look)
  if (before !== null && before.state === state) return { ...moved, state }
  const turn = { type: 'state' as const, at: look.at, state, reason: look.reason }
  return { ...moved, state, since: look.at, turns: [...moved.turns, turn] }
}

function unknownAt({ at }: TimedLook): LifeSoFar {
  return {
    ...{ state: 'unseen', since: at, lookedAt: at, overSince: null, untold: 0 },
    ...{ firstSeenAt: null, lastSeenAt: null, saidEnded: false, turns: [] },
  }
}

function moveBy(before: LifeSoFar, look: TimedLook): LifeSoFar {
  const { at, finding } = look
  if (finding === 'unlisted') return before
  const looked = { ...before, lookedAt: at }
  if (finding === 'shown') {
    const firstSeenAt = before.firstSeenAt ?? at
    return { ...looked, firstSeenAt, lastSeenAt: at, overSince: null, saidEnded: false, untold: 0 }
  }
  if (!isWordOfEnd(look)) return { ...looked, untold: before.untold + 1 }
  const saidEnded = before.saidEnded || finding === 'ended'
  return { ...looked, overSince: before.overSince ?? at, saidEnded, untold: 0 }
}

/** By what came before and this look. */
function stateOf(moved: LifeSoFar, look: TimedLook): LifeState {
  const { at, finding } = look
  const isOver = moved.state === 'ended' || moved.state === 'removed'
  switch (finding) {
    case 'shown':
      return 'seen'
    case 'unlisted':
      return moved.state === 'seen' ? 'unseen' : moved.state
    case 'ended':
    case 'gone':
      if (isWordOfEnd(look) && moved.overSince !== null && (isOver || isFarFrom(moved.overSince, at)))
        return moved.saidEnded ? 'ended' : 'removed'
      return isOver ? moved.state : 'unseen'
    case 'elsewhere':
      return isOver ? moved.state : 'unseen'
    case 'blocked':
    case 'unanswered':
    case 'unreadable':
      return isOver ? moved.state : 'blocked'
  }
}

/** Whether the look says in a recognised way that the listing is over, and can be believed. */
function isWordOfEnd({ at, finding, controlAt }: TimedLook): boolean {
  if (finding !== 'ended' && finding !== 'gone') return false
  return controlAt !== null && Date.parse(at) - Date.parse(controlAt) <= CONTROL_HOURS * HOUR_MS
}

const HOUR_MS = 3_600_000

function isFarFrom(first: string, at: string): boolean {
  return Date.parse(at) - Date.parse(first) >= LEAST_APART_HOURS * HOUR_MS
}

function byTime(a: TimedLook, b: TimedLook): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return ORDER.indexOf(a.finding) - ORDER.indexOf(b.finding) || compare(keyOf(a), keyOf(b))
}

function keyOf({ reason, controlAt }: TimedLook): string {
  return JSON.stringify([controlAt, reason])
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** At one instant: what tells the least comes first, so that what tells more has the last word. */
const ORDER: readonly LookFinding[] = [
  'unlisted',
  'unanswered',
  'blocked',
  'unreadable',
  'elsewhere',
  'gone',
  'ended',
  'shown',
]
