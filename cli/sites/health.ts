/** `wtm sites health`: how well the watched sites are read, field by field, and what is wrong since when. */
import { readConfig } from '../../config.ts'
import { REPORTED_FIELDS } from '../../crawlers/fill/field-fill.ts'
import { alarmText, keptPageText, minute } from '../../desk/contract/alarm-text.ts'
import type { SiteTally } from '../../model/site-health.ts'
import { openAlarms } from '../../store/site-alarms.ts'
import { stoppedSites } from '../../store/site-stops.ts'
import { latestTallies } from '../../store/site-tallies.ts'
import { publishedSites } from '../../store/sites.ts'
import { openTheStore } from './open-the-store.ts'
import { say } from './say.ts'
import { SiteUnknownError } from './site-unknown.ts'

/** Beside those of every command: an alarm is open. */
export const HEALTH_EXIT = { alarm: 23 } as const

const LATEST = 8

/** @throws SiteUnknownError */
export async function health(name: string | undefined): Promise<void> {
  await using store = await openTheStore(readConfig())
  const known = (await publishedSites(store)).map(({ site }) => site.name)
  if (name !== undefined && !known.includes(name)) throw new SiteUnknownError(name, known)
  const stopped = new Set((await stoppedSites(store)).map(({ site }) => site))
  let alarmed = false
  for (const site of name === undefined ? known : [name]) {
    const [tallies, alarms] = await Promise.all([latestTallies(store, site, LATEST), openAlarms(store, site)])
    say(
      `${site}${stopped.has(site) ? ', stopped' : ''}: ${alarms.length === 0 ? 'no alarm' : `${alarms.length} open`}`,
    )
    for (const alarm of alarms) {
      say(`  ! ${alarmText(alarm)}`)
      const page = keptPageText(alarm)
      if (page !== null) say(`    ${page}`)
    }
    for (const line of fillOverTime(tallies)) say(`  ${line}`)
    alarmed ||= alarms.length > 0
  }
  if (alarmed) process.exitCode = HEALTH_EXIT.alarm
}

/** The share of listings with each field, the latest hours side by side. */
function fillOverTime(tallies: readonly SiteTally[]): string[] {
  const newest = tallies.at(-1)
  if (newest === undefined) return ['nothing was visited yet']
  const row = (name: string, cells: string[]) =>
    [name.padEnd(12), ...cells.map((cell) => cell.padStart(6))].join('')
  return [
    `latest hours of visits, up to ${minute(newest.to)}`,
    row(
      'listings',
      tallies.map(({ listings }) => String(listings)),
    ),
    ...REPORTED_FIELDS.map((field) =>
      row(
        field,
        tallies.map((tally) => percent(field, tally)),
      ),
    ),
  ]
}

function percent(field: string, { fields, listings }: SiteTally): string {
  const found = Object.values(fields[field] ?? {}).reduce((sum, count) => sum + count, 0)
  return listings === 0 ? '–' : `${Math.round((100 * found) / listings)}%`
}
