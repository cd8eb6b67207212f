/** A flagged listing with everything that its evidence is made of. */

import { readListing } from '../crawlers/reading/read-listing.ts'
import type { CapturedPage, VisitedPage } from '../crawlers/visited-page.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Listing } from '../model/listing.ts'
import { type Site, site as siteSchema } from '../model/site.ts'
import type { EvidenceInput } from './evidence-input.ts'
import type { Vault } from './vault.ts'

export const AT = '2026-03-05T09:30:00.000Z'
const URL_OF_LISTING = 'https://market.example/ad/17'
const HASH = `sha256:${'a'.repeat(64)}`

export const SITE: Site = siteSchema.parse({
  name: 'market',
  title: 'Market',
  country: 'GB',
  languages: ['en'],
  currency: 'GBP',
  home: 'https://market.example/',
  search: { url: 'https://market.example/?q={query}' },
  listing: { link: '/ad/{id}' },
})

/** @param title of the listing on it; none where empty. */
export function page(title = 'Ivory tusk', more: Partial<VisitedPage> = {}): VisitedPage {
  const heading = title === '' ? '<p>Nothing here</p>' : `<h1>${title}</h1><p>Old, with no papers at all.</p>`
  const html = `<!doctype html><html lang="en">${heading}</html>`
  return {
    via: 'http',
    requestedUrl: URL_OF_LISTING,
    finalUrl: URL_OF_LISTING,
    redirects: [],
    status: 200,
    headers: [['content-type', 'text/html']],
    mime: 'text/html',
    body: new TextEncoder().encode(html),
    html,
    truncated: false,
    startedAt: AT,
    finishedAt: AT,
    outcome: 'page',
    reason: null,
    ...more,
  }
}

export function capturedPage(visited: VisitedPage = page(), more: Partial<CapturedPage> = {}): CapturedPage {
  return {
    finalUrl: URL_OF_LISTING,
    status: visited.status,
    startedAt: AT,
    finishedAt: AT,
    dom: `${visited.html}<!-- rendered -->`,
    screenshot: new TextEncoder().encode('a picture of the page'),
    images: [
      { url: 'https://market.example/pic/17.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
    ],
    gaps: [],
    browserVersion: '156.0',
    viewport: { width: 1280, height: 900 },
    page: visited,
    ...more,
  }
}

/** Flags what speaks of ivory. */
export function judge(listing: Listing): Assessment {
  const isFlagged = listing.title.includes('Ivory')
  return {
    id: listing.listingId,
    language: 'en',
    score: isFlagged ? 0.9 : 0.1,
    tier: isFlagged ? 'high' : 'none',
    kind: isFlagged ? 'offer' : 'unrelated',
    ...{ taxa: [], products: [], cites: null, legalBasis: [], exemptions: [], readings: [], reasons: [] },
    asOf: '2026-03-05',
    lexicon: HASH,
    model: HASH,
  }
}

/** Stages the judged page in the vault, as a visit does. */
export async function evidenceInput(
  vault: Vault,
  { captured, judged = page() }: { captured: EvidenceInput['captured']; judged?: VisitedPage },
): Promise<EvidenceInput> {
  const listing = readListing(SITE, judged)
  const { body, html, ...answer } = judged
  const ids = { site: SITE.name, listingId: listing.listingId }
  return {
    evidenceId: '0195-evidence',
    itemId: 'market/17',
    runId: 'run-1',
    siteVersion: { schemaVersion: 1, hash: 'b'.repeat(64), site: SITE, publishedAt: AT },
    visit: {
      ...answer,
      ...{
        schemaVersion: 1,
        visitId: 'visit-1',
        runId: 'run-1',
        site: SITE.name,
        siteVersion: 'b'.repeat(64),
      },
      bodySha256: body === null ? null : await vault.stage(body),
      ...(judged.via === 'browser' && { renderedSha256: await vault.stage(new TextEncoder().encode(html)) }),
      bodyBytes: body?.byteLength ?? 0,
    },
    observation: {
      ...ids,
      ...{ schemaVersion: 1, observationId: 'obs-1', contentHash: 'c'.repeat(64) },
      ...{ listing, visitId: 'visit-1', runId: 'run-1', seenAt: AT },
    },
    assessment: {
      ...ids,
      ...{
        schemaVersion: 1,
        assessmentId: 'asm-1',
        observationId: 'obs-1',
        assessment: judge(listing),
        at: AT,
      },
    },
    captured,
    assess: judge,
    collector: { software: 'wildlife-trade-monitor', version: '0', userAgent: 'test' },
    at: AT,
  }
}
