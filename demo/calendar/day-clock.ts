/** Which day of the calendar it is: one that is set, or days that pass by themselves. */
import { LAST_DAY } from './life.ts'

export type DayClock = {
  today(): number
  /** @throws RangeError for what is no day of the calendar. */
  set(day: number): void
  /** Seconds until the next day; null where days do not pass by themselves. */
  secondsLeft(): number | null
}

/** @param dayLengthSeconds null where a day lasts until another one is set. */
export function dayClock(
  first: number,
  dayLengthSeconds: number | null,
  now: () => number = () => performance.now() / 1_000,
): DayClock {
  let start = { day: checked(first), at: now() }
  const passed = (): number => (dayLengthSeconds === null ? 0 : (now() - start.at) / dayLengthSeconds)
  return {
    today: () => Math.min(LAST_DAY, start.day + Math.floor(passed())),
    set(day) {
      start = { day: checked(day), at: now() }
    },
    secondsLeft: () => (dayLengthSeconds === null ? null : (1 - (passed() % 1)) * dayLengthSeconds),
  }
}

function checked(day: number): number {
  if (!Number.isInteger(day) || day < 0 || day > LAST_DAY)
    throw new RangeError(`The calendar has the days 0 to ${LAST_DAY}; ${day} is none of them`)
  return day
}
