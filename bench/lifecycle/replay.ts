/** Watches the four months as the workers do, a run every six hours, and notes what each rule would have said. */
import { randomFrom } from '../../demo/seeded-random.ts'
import { isTellingAbsence } from '../../lifecycle/absence.ts'
import { afterLook, type LifeSoFar, type TimedLook } from '../../lifecycle/derive-life.ts'
import { dueLooks } from '../../lifecycle/due-looks.ts'
import type { Watched } from '../../lifecycle/next-look.ts'
import { DAYS, isOver, START, type TrueListing, type World } from './world.ts'

const RUN_EVERY_HOURS = 6
/** Half of the pages of a run of 400. */
const LOOKS_A_RUN = 200
const HOUR_MS = 3_600_000

export const RULES = [
  'two direct looks a day apart, with a control',
  'absent from results of one run',
  'absent from results of four runs in a row',
  'one direct look that says so',
] as const
export type Rule = (typeof RULES)[number]

export interface Declaration {
  listing: TrueListing
  hour: number
  isTrue: boolean
}

export interface Replay {
  /** Each time a rule said that a listing is over after it had not said so. */
  declared: Record<Rule, Declaration[]>
  /** Direct looks that were not made because results showed the listing. */
  extraLooks: number
  /** Listings that were missing from whole results of a run and came back later. */
  cameBack: number
}

interface Watching {
  life: LifeSoFar | null
  /** Runs in a row without it. */
  absent: number
  hasBeenListed: boolean
  cameBack: boolean
  says: Record<Rule, boolean>
}

export function replay(world: World, seed: number): Replay {
  const random = randomFrom(seed)
  const [ours, absence, absences, oneLook] = RULES
  const result: Replay = {
    declared: { [ours]: [], [absence]: [], [absences]: [], [oneLook]: [] },
    extraLooks: 0,
    cameBack: 0,
  }
  const watching = new Map(world.listings.map((listing) => [listing, nothingYet()]))
  let shownAt: { at: string; by: string }[] = []

  const say = (listing: TrueListing, rule: Rule, hour: number, says: boolean) => {
    const { says: said } = watching.get(listing) ?? nothingYet()
    if (says && !said[rule]) result.declared[rule].push({ listing, hour, isTrue: isOver(listing, hour) })
    said[rule] = says
  }
  const look = (listing: TrueListing, hour: number) => {
    const at = instantAt(hour)
    const finding = world.page(listing, hour, random())
    const controlAt = shownAt.find(({ by }) => by !== listing.listingId)?.at ?? null
    if (finding === 'shown') shownAt = [{ at, by: listing.listingId }, ...shownAt].slice(0, 2)
    take(listing, { at, finding, reason: finding, controlAt })
    if (finding === 'shown') say(listing, oneLook, hour, false)
    if (finding === 'gone' || finding === 'ended') say(listing, oneLook, hour, true)
  }
  const take = (listing: TrueListing, timed: TimedLook) => {
    const state = watching.get(listing)
    if (state === undefined || (state.life === null && timed.finding !== 'shown')) return
    state.life = afterLook(state.life, timed)
    const isOverNow = state.life.state === 'ended' || state.life.state === 'removed'
    say(listing, ours, hourOf(timed.at), isOverNow)
  }

  for (let hour = 0; hour < DAYS * 24; hour += RUN_EVERY_HOURS) {
    const { listed, areWhole } = world.results(hour)
    const due = dueNow(watching, instantAt(hour))
    for (const listing of world.listings) {
      const state = watching.get(listing)
      if (state === undefined) continue
      const isListed = listed(listing)
      state.cameBack ||= isListed && state.absent > 0
      state.absent = isListed ? 0 : state.absent + (state.hasBeenListed ? 1 : 0)
      state.hasBeenListed ||= isListed
      say(listing, absence, hour, state.absent >= 1)
      say(listing, absences, hour, state.absent >= 4)
      if (due.has(listing) && !isListed) result.extraLooks += 1
      if (isListed || due.has(listing)) look(listing, hour)
      else if (areWhole && state.life !== null && isTellingAbsence(state.life, instantAt(hour)))
        take(listing, { at: instantAt(hour), finding: 'unlisted', reason: 'unlisted', controlAt: null })
    }
  }
  result.cameBack = [...watching.values()].filter(({ cameBack }) => cameBack).length
  return result
}

function dueNow(watching: ReadonlyMap<TrueListing, Watching>, at: string): Set<TrueListing> {
  const { there, doubtful } = dueLooks(watchedOf(watching), at, LOOKS_A_RUN)
  return new Set([...there, ...doubtful].map(({ of }) => of))
}

function nothingYet(): Watching {
  const [ours, absence, absences, oneLook] = RULES
  return {
    ...{ life: null, absent: 0, hasBeenListed: false, cameBack: false },
    says: { [ours]: false, [absence]: false, [absences]: false, [oneLook]: false },
  }
}

function watchedOf(watching: ReadonlyMap<TrueListing, Watching>): (Watched & { of: TrueListing })[] {
  return [...watching].flatMap(([of, { life }]) => {
    if (life === null || life.firstSeenAt === null) return []
    const { listingId, concern } = of
    return [
      {
        of,
        site: 'market',
        listingId,
        concern,
        life: { ...life, firstSeenAt: life.firstSeenAt, changes: 0 },
      },
    ]
  })
}

function instantAt(hour: number): string {
  return new Date(START + hour * HOUR_MS).toISOString()
}

function hourOf(instant: string): number {
  return (Date.parse(instant) - START) / HOUR_MS
}
