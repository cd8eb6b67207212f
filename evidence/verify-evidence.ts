/** Proves or disproves that evidence is what it was, by hashing everything again. */
import { type Artifact, type EvidenceRecord, manifest as manifestSchema } from '../model/evidence.ts'
import { canonicalJson } from './canonical-json.ts'
import type { EvidenceFinding, FindingKind } from './finding.ts'
import { sha256 } from './sha256.ts'
import type { Vault } from './vault.ts'

export interface Witness {
  /** The manifest's name in the item's history, which is kept apart from the record. */
  attestedSha256?: string | null
}

/** @returns everything that is wrong with one record and what it stands for; nothing when it is whole. */
export async function verifyEvidence(
  vault: Pick<Vault, 'read'>,
  record: EvidenceRecord,
  witness: Witness = {},
): Promise<EvidenceFinding[]> {
  const findings: EvidenceFinding[] = []
  const find = (kind: FindingKind, name: string, detail: string): void => {
    findings.push({ kind, evidenceId: record.evidenceId, sha256: name, detail })
  }
  const name = record.manifestSha256
  const { attestedSha256 } = witness
  if (attestedSha256 !== undefined && attestedSha256 !== name) {
    find(
      'record-altered',
      name,
      `the item's history names the manifest ${attestedSha256 ?? 'of no evidence at all'}`,
    )
  }
  const kept = await vault.read(name)
  const whole = kept !== null && sha256(kept) === name
  if (kept === null) find('manifest-missing', name, 'the vault does not hold the manifest')
  else if (!whole) find('manifest-altered', name, 'the manifest has other bytes than it was named for')
  if (sha256(canonicalJson(record.manifest)) !== name) {
    find('record-altered', name, 'the manifest in the database is not the one that was sealed')
  }
  if (!isAboutItself(record)) {
    find('record-altered', name, 'the record names another item, assessment or capture than its manifest')
  }
  // What was sealed counts; the copy in the database only where nothing better is left.
  const { artifacts } = whole
    ? manifestSchema.parse(JSON.parse(new TextDecoder().decode(kept)))
    : record.manifest
  for (const artifact of artifacts) {
    const bytes = await vault.read(artifact.sha256)
    if (bytes === null) find('artifact-missing', artifact.sha256, `${described(artifact)} is gone`)
    else if (sha256(bytes) !== artifact.sha256 || bytes.byteLength !== artifact.bytes) {
      find('artifact-altered', artifact.sha256, `${described(artifact)} has other bytes than were captured`)
    }
  }
  return findings
}

function isAboutItself({ manifest, ...record }: EvidenceRecord): boolean {
  return (
    manifest.evidenceId === record.evidenceId &&
    manifest.itemId === record.itemId &&
    manifest.assessmentId === record.assessmentId &&
    manifest.createdAt === record.createdAt
  )
}

function described({ role, url }: Artifact): string {
  return url === null ? role : `${role} of ${url}`
}
