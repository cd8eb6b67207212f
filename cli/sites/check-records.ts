/** Keeps what checks found, one small JSON file for each site, under `<WTM_DATA>/sites/`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type CheckRecord, checkRecord } from '../../crawlers/fill/check-record.ts'

export type CheckKind = 'live' | 'saved'

export function recordPath(dataDir: string, site: string, kind: CheckKind): string {
  return join(dataDir, 'sites', `${site}.${kind}.json`)
}

/** Null where there is none, or where it cannot be read any more: then the next check begins anew. */
export async function readRecord(path: string): Promise<CheckRecord | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return checkRecord.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whole or not at all. */
export async function writeRecord(path: string, record: CheckRecord): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}`
  await writeFile(beside, `${JSON.stringify(record, null, 2)}\n`)
  await rename(beside, path)
}
