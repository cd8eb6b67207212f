/** A tally and an alarm as looking after the health of a site makes them. */
import type { SiteAlarm, SiteTally } from '../../../model/site-health.ts'
import { at } from './records.ts'

export function tally(changes: Partial<SiteTally> = {}): SiteTally {
  return {
    ...{
      schemaVersion: 1,
      site: 'market',
      runId: 'run-1',
      hour: at(0),
      from: at(1),
      to: at(40),
      final: true,
    },
    visits: { page: 40, ended: 1, blocked: 0, login: 0, 'refused-by-robots': 0, error: 0 },
    searches: { pages: 10, empty: 2 },
    ...{ wanted: 30, listings: 30 },
    fields: { title: { 'json-ld': 30 }, price: { 'json-ld': 24, heuristic: 4 }, seller: { selector: 12 } },
    ...changes,
  }
}

export function alarm(changes: Partial<SiteAlarm> = {}): SiteAlarm {
  return {
    ...{ schemaVersion: 1, alarmId: 'alarm-1', site: 'market', kind: 'field-dropped', field: 'price' },
    ...{ state: 'open', since: at(1), openedAt: at(2), runId: 'run-1' },
    ...{ before: { good: 28, of: 30 }, now: { good: 1, of: 30 } },
    page: {
      ...{ visitId: 'visit-1', url: 'http://127.0.0.1:8080/ad/1', at: at(1), status: 200, mime: 'text/html' },
      ...{ sha256: 'd'.repeat(64), excerpt: 'Carved bangle. Ask for the price.' },
    },
    ...{ closedAt: null, closedBy: null },
    ...changes,
  }
}
