/** Counts of right and wrong flags in a group of rows, with precision, recall, F1 and how sure they are. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Tally {
  readonly rows: number
  readonly hits: number
  readonly falseAlarms: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Bounds between which F1 fell in 95 of 100 resamplings of the rows. */
  readonly f1Interval: readonly [number, number]
  /** Share of rows whose flag is right. */
  readonly right: number
}

/** One row: whether it should be flagged, and whether it was judged rightly. */
export interface Outcome {
  readonly flag: boolean
  readonly right: boolean
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const counts = countOf(outcomes)
  return {
    rows: outcomes.length,
    ...counts,
    precision: share(counts.hits, counts.hits + counts.falseAlarms),
    recall: share(counts.hits, counts.hits + counts.missed),
    f1: f1Of(counts),
    f1Interval: bootstrapInterval(outcomes),
    right: share(outcomes.filter(({ right }) => right).length, outcomes.length),
  }
}

/** 0 where there is nothing to share. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

interface Counts {
  hits: number
  falseAlarms: number
  missed: number
}

function countOf(outcomes: readonly Outcome[]): Counts {
  const counts = { hits: 0, falseAlarms: 0, missed: 0 }
  for (const outcome of outcomes) count(outcome, counts)
  return counts
}

function count({ flag, right }: Outcome, counts: Counts): void {
  if (flag && right) counts.hits += 1
  else if (flag) counts.missed += 1
  else if (!right) counts.falseAlarms += 1
}

function f1Of({ hits, falseAlarms, missed }: Counts): number {
  return share(2 * hits, 2 * hits + falseAlarms + missed)
}

const RESAMPLINGS = 1_000
/** Any number does; it is fixed so that the same file gives the same interval. */
const SEED = 41

/** Percentile bootstrap (Efron 1979): F1 of as many rows drawn with replacement, over and over. */
function bootstrapInterval(outcomes: readonly Outcome[]): readonly [number, number] {
  if (outcomes.length === 0) return [0, 0]
  const generator = xoroshiro128plus(SEED)
  const values = new Float64Array(RESAMPLINGS)
  for (let round = 0; round < RESAMPLINGS; round++) {
    const counts = { hits: 0, falseAlarms: 0, missed: 0 }
    for (let i = 0; i < outcomes.length; i++) {
      const drawn = outcomes[uniformInt(generator, 0, outcomes.length - 1)]
      if (drawn !== undefined) count(drawn, counts)
    }
    values[round] = f1Of(counts)
  }
  values.sort()
  return [values[Math.floor(RESAMPLINGS * 0.025)] ?? 0, values[Math.ceil(RESAMPLINGS * 0.975) - 1] ?? 0]
}
