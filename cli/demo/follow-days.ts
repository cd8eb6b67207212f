/** Says which day it is on the demonstration's calendar and what happens on it, and sets another one when asked. */
import { incidentWords } from '../../demo/calendar/incident-words.ts'
import { DEMO_SEED, type Demo } from '../../demo/open-demo.ts'

export interface FollowedDays extends Disposable {
  /** A line that somebody typed: the number of a day. */
  asked(line: string): void
}

const LOOK_EVERY_MS = 200

export function followDays(demo: Demo, say: (line: string) => void): FollowedDays {
  const titles = new Map(demo.sites.map(({ name, siteFile }) => [name, siteFile.title]))
  let said: number | null = null
  const look = (): void => {
    const day = demo.day()
    if (day === null || day === said) return
    said = day
    say([`Day ${day}`, ...incidentWords(DEMO_SEED, day, titles)].join(': '))
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    asked(line) {
      if (line.trim() === '') return
      try {
        demo.setDay(/^\s*\d+\s*$/.test(line) ? Number(line) : Number.NaN)
        look()
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        say(`${error.message}.`)
      }
    },
    [Symbol.dispose]: () => clearInterval(timer),
  }
}
