/** The takedown list of a platform as a file; who took it out is recorded first. */
import { takedownCsv } from '../exchange/takedown-csv.ts'
import { type TakedownEntry, toTakedownEntry } from '../exchange/takedown-entry.ts'
import { takedownJsonl } from '../exchange/takedown-jsonl.ts'
import { recordAccess } from '../store/access-log.ts'
import { assessmentById } from '../store/assessments.ts'
import { evidenceById } from '../store/evidence-records.ts'
import { takedownItems } from '../store/item-queries.ts'
import type { Store } from '../store/open-store.ts'
import type { TakedownFormat } from './contract/takedown.ts'

export interface TakedownExport {
  site: string
  format: TakedownFormat
  /** Who takes the list out. */
  user: string
  at: string
}

export async function exportTakedownList(
  store: Store,
  { site, format, user, at }: TakedownExport,
): Promise<string> {
  await recordAccess(store, { user, action: `export-takedown-${format}`, subject: site, at })
  const entries = await takedownEntries(store, site)
  return format === 'csv' ? takedownCsv(entries) : takedownJsonl(entries)
}

async function takedownEntries(store: Store, site: string): Promise<TakedownEntry[]> {
  const entries: TakedownEntry[] = []
  for await (const item of takedownItems(store, site)) {
    const assessed = await assessmentById(store, item.assessmentId)
    const evidence = item.evidenceId === null ? null : await evidenceById(store, item.evidenceId)
    entries.push(
      toTakedownEntry({
        item,
        assessment: assessed?.assessment ?? null,
        manifestSha256: evidence?.manifestSha256 ?? null,
      }),
    )
  }
  return entries
}
