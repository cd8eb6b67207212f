/** Gathers what a takedown list says about each listing decided as illegal. */
import { type TakedownEntry, toTakedownEntry } from '../exchange/takedown-entry.ts'
import { assessmentById } from '../store/assessments.ts'
import { evidenceById } from '../store/evidence-records.ts'
import { takedownItems } from '../store/item-queries.ts'
import type { Store } from '../store/open-store.ts'

export async function takedownEntries(store: Store, site: string): Promise<TakedownEntry[]> {
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
