/** Hours of visits of a site whose price broke yesterday and which keeps us out now. */
import type { SiteAlarm, SiteTally } from '../../../../model/site-health.ts'
import type { Store } from '../../../../store/open-store.ts'
import { openAlarm } from '../../../../store/site-alarms.ts'
import { recordTally } from '../../../../store/site-tallies.ts'
import type { VaultWriter } from './seed-desk.ts'

const HOUR_MS = 3_600_000
const RUNS = 14
const BROKE_AT = 11

export async function seedHealth(
  { store, vault, now }: { store: Store; vault: VaultWriter; now: Date },
  site: string,
): Promise<void> {
  const hourOf = (run: number) =>
    new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS - (RUNS - run) * 6 * HOUR_MS).toISOString()
  for (let run = 0; run < RUNS; run += 1) await recordTally(store, tallyOf(site, run, hourOf(run)))
  const html = `<title>Pasar Loka</title><p>Ask for the price.</p><script>globalThis.hacked = true</script>`
  const { sha256 } = await vault.put(new TextEncoder().encode(html))
  const base = { schemaVersion: 1, site, state: 'open', closedAt: null, closedBy: null } as const
  const since = hourOf(BROKE_AT)
  const alarms: SiteAlarm[] = [
    {
      ...{ ...base, alarmId: `${site}-price`, kind: 'field-dropped', field: 'price', since, openedAt: since },
      ...{ runId: `run-${BROKE_AT}`, before: { good: 402, of: 418 }, now: { good: 1, of: 38 } },
      page: {
        ...{ visitId: 'visit-1', url: `https://${site}.example/ad/<b>1</b>`, at: since, status: 200 },
        ...{ mime: 'text/html; charset=utf-8', sha256 },
        excerpt:
          'Pasar Loka  Carved hornbill casque, old. \u202eAsk for the price.\u202c <img src=x onerror=alert(1)>',
      },
    },
    {
      ...{
        ...base,
        alarmId: `${site}-blocked`,
        kind: 'blocked',
        field: null,
        since,
        openedAt: now.toISOString(),
      },
      ...{ runId: `run-${RUNS}`, before: { good: 900, of: 901 }, now: { good: 0, of: 9 }, page: null },
    },
    {
      ...{ ...base, alarmId: `${site}-seller`, kind: 'field-dropped', field: 'seller', since: hourOf(2) },
      ...{ openedAt: hourOf(2), runId: 'run-2', before: { good: 60, of: 61 }, now: { good: 0, of: 30 } },
      ...{ page: null, state: 'closed', closedAt: hourOf(4), closedBy: 'egret' },
    },
  ]
  for (const alarm of alarms) await openAlarm(store, alarm)
}

function tallyOf(site: string, run: number, hour: string): SiteTally {
  const listings = 34 + ((run * 7) % 11)
  const some = (share: number) => ({ 'json-ld': Math.round(listings * share) })
  return {
    ...{ schemaVersion: 1, site, runId: `${site}-${run}`, hour, from: hour, to: hour, final: true },
    visits: { page: listings + 9, ended: 1, blocked: 0, login: 0, 'refused-by-robots': 0, error: 0 },
    searches: { pages: 9, empty: run % 4 },
    ...{ wanted: listings, listings },
    fields: {
      ...{ title: some(1), description: some(0.97), images: some(0.9), category: some(0.45) },
      ...{ seller: some(run === 3 ? 0 : 0.98), location: some(0.8), postedAt: some(0.85) },
      price: some(run < BROKE_AT ? 0.96 : 0.02),
    },
  }
}
