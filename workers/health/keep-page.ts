/** Keeps the page of an alarm for good, with the beginning of what a person would read on it. */
import { decodeText } from '../../crawlers/http/charset.ts'
import { parsePage, visibleText } from '../../crawlers/reading/visible-text.ts'
import type { Vault } from '../../evidence/vault.ts'
import type { AlarmPage } from '../../model/site-health.ts'
import type { ReadVisit } from '../../store/visits.ts'

const EXCERPT = 3_000

/** What a browser made of the page wins over what the server sent, since that was read. */
export async function keepPage(vault: Pick<Vault, 'promote' | 'read'>, visit: ReadVisit): Promise<AlarmPage> {
  const { visitId, finalUrl: url, finishedAt: at, status, renderedSha256, bodySha256 } = visit
  const mime = renderedSha256 === undefined ? visit.mime : 'text/html; charset=utf-8'
  const name = renderedSha256 ?? bodySha256
  const kept = name !== null && (await vault.promote(name)) === 'kept' ? name : null
  const bytes = kept === null ? null : await vault.read(kept)
  return {
    ...{ visitId, url, at, status, mime, sha256: kept },
    excerpt: bytes === null ? '' : excerptOf(decodeText(bytes, mime), mime),
  }
}

function excerptOf(text: string, mime: string): string {
  const isMarkup = mime === '' || /html|xml/.test(mime)
  return isMarkup ? visibleText(parsePage(text), EXCERPT) : text.slice(0, EXCERPT)
}
