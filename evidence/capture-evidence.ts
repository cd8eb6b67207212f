/**
 * Puts the evidence of one flagged listing together: every artifact in the vault, and a manifest that names each
 * by its SHA-256 and says what is missing.
 */
import { type EvidenceRecord, type Manifest, manifest as manifestSchema } from '../model/evidence.ts'
import { keepCaptured, keepJudged, keepJudgement } from './artifacts.ts'
import { canonicalJson, wellFormed } from './canonical-json.ts'
import type { EvidenceInput } from './evidence-input.ts'
import { readAgain } from './second-reading.ts'
import { sha256 } from './sha256.ts'
import type { Vault } from './vault.ts'

/**
 * Keeps all artifacts and reserves room for the manifest. The evidence counts once its record is stored;
 * then `sealEvidence` keeps the manifest, so that the vault never holds the manifest of a record nobody has.
 *
 * @throws VaultFullError
 */
export async function captureEvidence(vault: Vault, input: EvidenceInput): Promise<EvidenceRecord> {
  const manifest = await composeManifest(vault, input)
  const manifestSha256 = await vault.stage(canonicalJson(manifest))
  const { evidenceId, itemId, at: createdAt } = input
  const { assessmentId } = input.assessment
  return { schemaVersion: 1, evidenceId, itemId, assessmentId, manifestSha256, manifest, createdAt }
}

/**
 * Keeps the manifest of a stored record. Doing it twice is doing it once.
 *
 * @throws VaultFullError
 */
export async function sealEvidence(vault: Vault, record: EvidenceRecord): Promise<void> {
  if ((await vault.promote(record.manifestSha256)) !== 'kept') await vault.put(canonicalJson(record.manifest))
}

/** The name a manifest has in the vault. */
export function manifestName(manifest: Manifest): string {
  return sha256(canonicalJson(manifest))
}

async function composeManifest(vault: Vault, input: EvidenceInput): Promise<Manifest> {
  const { visit, observation, assessment, siteVersion, collector } = input
  const captured = 'missing' in input.captured ? null : input.captured
  const judged = await keepJudged(vault, input)
  const judgement = await keepJudgement(vault, input)
  const pictures =
    'missing' in input.captured
      ? {
          artifacts: [],
          gaps: [{ what: 'capture', url: visit.requestedUrl, reason: input.captured.missing }],
        }
      : await keepCaptured(vault, input.captured)
  const second = captured === null ? null : readAgain(input, captured)
  return manifestSchema.parse(
    wellFormed({
      schemaVersion: 1,
      evidenceId: input.evidenceId,
      itemId: input.itemId,
      site: observation.site,
      listingId: observation.listingId,
      observationId: observation.observationId,
      assessmentId: assessment.assessmentId,
      runId: input.runId,
      judged: {
        visitId: visit.visitId,
        requestedUrl: visit.requestedUrl,
        finalUrl: visit.finalUrl,
        redirects: visit.redirects,
        status: visit.status,
        headers: visit.headers,
        fetchedAt: visit.finishedAt,
        via: visit.via,
      },
      capture:
        captured === null || second === null
          ? null
          : {
              finalUrl: captured.finalUrl,
              status: captured.status,
              startedAt: captured.startedAt,
              finishedAt: captured.finishedAt,
              ...(captured.page.actions !== undefined && { actions: captured.page.actions }),
              differences: second.differences,
              tier: second.tier,
            },
      collector: {
        ...collector,
        browser: captured?.browserVersion ?? null,
        viewport: captured?.viewport ?? { width: 0, height: 0 },
        login: 'anonymous',
        siteVersion: siteVersion.hash,
        lexicon: assessment.assessment.lexicon,
        model: assessment.assessment.model,
      },
      artifacts: [...judged.artifacts, ...judgement, ...pictures.artifacts],
      gaps: [...judged.gaps, ...pictures.gaps, ...(second?.gaps ?? [])],
      createdAt: input.at,
    }),
  )
}
