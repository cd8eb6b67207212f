/** What befalls whole sites on the simulated calendar. */
import { seededRandom } from '../seeded-random.ts'

export type Incident =
  /** Answers 429 with Retry-After. */
  | 'refuses'
  /** Shows a page with a captcha, with status 200, instead of any other. */
  | 'blocks'
  /** Answers everything with an error, its robots.txt too. */
  | 'down'
  /** Has another markup around the same listings. */
  | 'redesigned'

export type Period = {
  site: string
  incident: Incident
  from: number
  /** First day on which it is over; null where it stays so. */
  until: number | null
}

/** Decided by the seed alone, in the order of their days. */
export function incidentsOf(seed: string): readonly Period[] {
  const random = seededRandom(`${seed}/incidents`)
  const day = (earliest: number, latest: number): number =>
    earliest + Math.floor(random() * (latest - earliest + 1))
  const refuses = day(6, 9)
  const blocks = day(11, 14)
  const redesigned = day(18, 21)
  const down = day(4, 5)
  const refusesAgain = day(22, 23)
  const blocksAgain = day(24, 26)
  return [
    { site: 'feed', incident: 'down', from: down, until: down + 1 },
    { site: 'board', incident: 'refuses', from: refuses, until: refuses + 1 },
    { site: 'shop', incident: 'blocks', from: blocks, until: blocks + 3 },
    { site: 'classifieds', incident: 'redesigned', from: redesigned, until: null },
    { site: 'feed', incident: 'refuses', from: refusesAgain, until: refusesAgain + 1 },
    { site: 'feed', incident: 'blocks', from: blocksAgain, until: blocksAgain + 2 },
  ]
}

export function lastsOn({ from, until }: Period, day: number): boolean {
  return from <= day && (until === null || day < until)
}

export function happens(
  periods: readonly Period[],
  { site, incident, day }: { site: string; incident: Incident; day: number },
): boolean {
  return periods.some(
    (period) => period.site === site && period.incident === incident && lastsOn(period, day),
  )
}
