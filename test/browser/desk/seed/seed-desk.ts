/** Fills a store and a vault as the pipeline would have, so that the desk has something to show. */
import { createHash } from 'node:crypto'
import type { Artifact, EvidenceRecord, Manifest } from '../../../../model/evidence.ts'
import type { Listing } from '../../../../model/listing.ts'
import type { AssessmentRecord, Observation } from '../../../../model/observation.ts'
import type { Site } from '../../../../model/site.ts'
import { site as siteSchema } from '../../../../model/site.ts'
import { assessmentIdFor, recordAssessment } from '../../../../store/assessments.ts'
import { attachEvidence, flagItem } from '../../../../store/items.ts'
import { recordObservation } from '../../../../store/listings.ts'
import type { Store } from '../../../../store/open-store.ts'
import { startRun } from '../../../../store/runs.ts'
import { publishSite } from '../../../../store/sites.ts'
import { assessWritten } from './assess.ts'
import { drawObject, drawPage } from './pictures.ts'
import type { WrittenListing } from './written-listing.ts'

/** The part of the vault that seeding writes to. */
export interface VaultWriter {
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>
}

export interface Seeding {
  store: Store
  vault: VaultWriter
  now: Date
  /** Whether pages and pictures are drawn; without them there is no evidence. */
  withEvidence?: boolean
}

const TITLES = {
  'bazar-verde': 'Bazar Verde',
  'pasar-loka': 'Pasar Loka',
  'curio-lane': 'Curio Lane',
} as const

export async function seedDesk(seeding: Seeding, listings: readonly WrittenListing[]): Promise<void> {
  for (const name of new Set(listings.map(({ site }) => site))) await seedSite(seeding, name)
  for (const [index, written] of listings.entries()) await seedListing(seeding, written, index)
}

export function seededSite(name: WrittenListing['site']): Site {
  return siteSchema.parse({
    name,
    title: TITLES[name],
    country: 'ID',
    languages: ['en'],
    currency: 'EUR',
    home: `https://${name}.example`,
    search: { url: `https://${name}.example/search?q={query}` },
    listing: { link: '/ad/{id}' },
  })
}

export function seededRunId(site: string): string {
  return `run-${site}`
}

async function seedSite({ store, now }: Seeding, name: WrittenListing['site']): Promise<void> {
  const at = new Date(now.getTime() - 10 * 86_400_000).toISOString()
  const siteVersion = hashOf(name)
  await publishSite(store, seededSite(name), siteVersion, at)
  const terms = [{ term: 'ivory', language: 'en' }]
  await startRun(store, { runId: seededRunId(name), site: name, siteVersion, terms, at })
}

async function seedListing(seeding: Seeding, written: WrittenListing, index: number): Promise<void> {
  const at = new Date(seeding.now.getTime() - written.daysAgo * 86_400_000)
  if (written.earlier !== undefined) {
    const before = { ...written, ...written.earlier }
    await seedObservation(seeding, before, new Date(at.getTime() - 2 * 86_400_000))
  }
  const { observation, record } = await seedObservation(seeding, written, at)
  if (seeding.withEvidence === true) await seedEvidence(seeding, written, index, observation, record, at)
}

async function seedObservation({ store }: Seeding, written: WrittenListing, when: Date) {
  const at = when.toISOString()
  const runId = seededRunId(written.site)
  const listing = asListing(written, at)
  const visitId = `visit-${written.id}-${when.getTime()}`
  const { observation } = await recordObservation(store, { listing, visitId, runId, at })
  const assessment = assessWritten(written, listing, at.slice(0, 10))
  const assessmentId = assessmentIdFor(observation.observationId, assessment.lexicon, assessment.model)
  const { observationId } = observation
  const record: AssessmentRecord = {
    schemaVersion: 1,
    assessmentId,
    observationId,
    site: written.site,
    listingId: written.id,
    assessment,
    at,
  }
  await recordAssessment(store, { record, runId })
  await flagItem(store, { observation, assessment: record, runId, at })
  return { observation, record }
}

function asListing(written: WrittenListing, collectedAt: string): Listing {
  return {
    site: written.site,
    listingId: written.id,
    url: `https://${written.site}.example/ad/${written.id}`,
    title: written.title,
    description: written.description,
    price: written.price,
    quantity: null,
    seller: written.seller === null ? null : { id: null, name: written.seller, url: null },
    location: written.place,
    postedAt: null,
    category: null,
    images: [],
    contacts: [],
    language: written.language,
    collectedAt,
    provenance: {},
  }
}

async function seedEvidence(
  { store, vault }: Seeding,
  written: WrittenListing,
  index: number,
  observation: Observation,
  record: AssessmentRecord,
  when: Date,
): Promise<void> {
  const at = when.toISOString()
  const keep = async (role: Artifact['role'], mime: string, bytes: Uint8Array): Promise<Artifact> => {
    const kept = await vault.put(bytes)
    return {
      role,
      mime,
      bytes: kept.bytes,
      sha256: kept.sha256,
      url: observation.listing.url,
      capturedAt: at,
    }
  }
  const artifacts = [
    await keep('html-raw', 'text/html', Buffer.from(`<h1>${written.title}</h1><script>alert(1)</script>`)),
    await keep('screenshot-full', 'image/png', await drawPage(written)),
    await keep('image-original', 'image/png', await drawObject(index)),
    await keep('image-original', 'image/png', await drawObject(index + 7)),
    await keep('listing', 'application/json', Buffer.from(JSON.stringify(observation.listing))),
  ]
  const manifest = manifestOf(observation, record, artifacts, at)
  const { sha256 } = await vault.put(Buffer.from(JSON.stringify(manifest)))
  const evidence: EvidenceRecord = {
    schemaVersion: 1,
    evidenceId: manifest.evidenceId,
    itemId: manifest.itemId,
    assessmentId: manifest.assessmentId,
    manifestSha256: sha256,
    manifest,
    createdAt: at,
  }
  await attachEvidence(store, evidence, new Date(when.getTime() + 40_000).toISOString())
}

function manifestOf(
  { site, listingId, observationId, visitId, runId, listing }: Observation,
  { assessmentId, assessment }: AssessmentRecord,
  artifacts: Artifact[],
  at: string,
): Manifest {
  const { url } = listing
  return {
    schemaVersion: 1,
    evidenceId: `evidence-${assessmentId}`,
    itemId: `${site}/${listingId}`,
    site,
    listingId,
    observationId,
    assessmentId,
    runId,
    judged: {
      visitId,
      requestedUrl: url,
      finalUrl: url,
      redirects: [],
      status: 200,
      headers: [],
      fetchedAt: at,
      via: 'http',
    },
    capture: {
      finalUrl: url,
      status: 200,
      startedAt: at,
      finishedAt: at,
      differences: [],
      tier: assessment.tier,
    },
    collector: {
      software: 'wildlife-trade-monitor',
      version: '0.1.0',
      userAgent: 'WildlifeTradeMonitor/0.1.0',
      browser: 'Chromium',
      viewport: { width: 1280, height: 800 },
      login: 'anonymous',
      siteVersion: hashOf(site),
      lexicon: assessment.lexicon,
      model: assessment.model,
    },
    artifacts,
    gaps: [{ what: 'Picture 3', url: `${url}/3.jpg`, reason: 'The server answered 404.' }],
    createdAt: at,
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
