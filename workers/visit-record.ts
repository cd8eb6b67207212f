/** The record of a visit, with the names under which its bytes are staged. */
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { Vault } from '../evidence/vault.ts'
import type { PageRead } from '../model/page-read.ts'
import type { Visit } from '../model/visit.ts'
import type { RunOfTask } from './task-plan.ts'

export type StagedBytes = Pick<Visit, 'bodySha256' | 'renderedSha256'>

/** Keeps what was fetched, and what was read where a browser made that, until it is known whether it is evidence. */
export async function stageBytes(vault: Pick<Vault, 'stage'>, page: VisitedPage): Promise<StagedBytes> {
  const bodySha256 = page.body === null ? null : await vault.stage(page.body)
  if (page.via !== 'browser') return { bodySha256 }
  return { bodySha256, renderedSha256: await vault.stage(new TextEncoder().encode(page.html)) }
}

export function visitRecord(
  page: VisitedPage,
  visitId: string,
  { runId, site, siteVersion }: RunOfTask,
  staged: StagedBytes,
  read: PageRead,
): Visit {
  const { body, html: _read, data: _noted, ...answer } = page
  return {
    schemaVersion: 1,
    visitId,
    runId,
    site,
    siteVersion,
    ...answer,
    ...staged,
    bodyBytes: body?.byteLength ?? 0,
    read,
  }
}
