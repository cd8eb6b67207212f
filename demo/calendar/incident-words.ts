/** What befalls the sites on a day of the calendar, for a person who watches. */
import { type Incident, incidentsOf, lastsOn } from './incidents.ts'

/** @param titles of the sites by name. */
export function incidentWords(seed: string, day: number, titles: ReadonlyMap<string, string>): string[] {
  return incidentsOf(seed)
    .filter((period) => lastsOn(period, day))
    .map(({ site, incident }) => `${titles.get(site) ?? site} ${WORDS[incident]}`)
}

const WORDS: Readonly<Record<Incident, string>> = {
  refuses: 'answers "too many requests" (429) to everybody',
  blocks: 'shows a page that asks whether one is human',
  down: 'is down: it answers everything with an error (502)',
  redesigned: 'has a new look, with other markup around the same listings',
}
