/** Verifies evidence against three independent accounts: the vault, the database record, the item's history. */
import { type EvidenceFinding, exitStatusFor } from '../evidence/finding.ts'
import type { Vault } from '../evidence/vault.ts'
import { verifyEvidence } from '../evidence/verify-evidence.ts'
import { verifyVault } from '../evidence/verify-vault.ts'
import { WtmError } from '../model/error.ts'
import type { EvidenceRecord } from '../model/evidence.ts'
import { everyEvidence, evidenceById } from '../store/evidence-records.ts'
import { itemEvents } from '../store/item-events.ts'
import type { Store } from '../store/open-store.ts'

export interface VerificationReport {
  verified: number
  findings: number
  /** Files in the vault that belong to no evidence yet. */
  unlisted: number
  /** Of the gravest finding; 0 without one. */
  exitStatus: number
}

export class EvidenceUnknownError extends WtmError {
  constructor(evidenceId: string) {
    super(
      'EVIDENCE_UNKNOWN',
      `There is no evidence ${evidenceId}. An item's page at the desk shows its evidence.`,
    )
  }
}

/**
 * @param evidenceId one piece of evidence; everything, and what is left over in the vault, where `null`.
 * @param tell hears each finding as it is made.
 * @throws EvidenceUnknownError
 */
export async function verifyStored(
  { store, vault }: { store: Store; vault: Pick<Vault, 'read' | 'names'> },
  evidenceId: string | null,
  tell: (finding: EvidenceFinding) => void,
): Promise<VerificationReport> {
  const all: EvidenceFinding[] = []
  const take = (findings: readonly EvidenceFinding[]): void => {
    for (const finding of findings) tell(finding)
    all.push(...findings)
  }
  const listed = new Set<string>()
  let verified = 0
  for await (const record of evidenceId === null ? everyEvidence(store) : one(store, evidenceId)) {
    const attestedSha256 = await attested(store, record)
    take(await verifyEvidence(vault, record, { attestedSha256 }))
    for (const { sha256 } of record.manifest.artifacts) listed.add(sha256)
    listed.add(record.manifestSha256)
    verified += 1
  }
  let unlisted = 0
  if (evidenceId === null) {
    const left = await verifyVault(vault, listed)
    take(left.findings)
    unlisted = left.unlisted
  }
  return { verified, findings: all.length, unlisted, exitStatus: exitStatusFor(all) }
}

async function* one(store: Store, evidenceId: string): AsyncIterable<EvidenceRecord> {
  const record = await evidenceById(store, evidenceId)
  if (record === null) throw new EvidenceUnknownError(evidenceId)
  yield record
}

async function attested(store: Store, { itemId, evidenceId }: EvidenceRecord): Promise<string | null> {
  for (const event of await itemEvents(store, itemId)) {
    if (event.type === 'evidence-captured' && event.evidenceId === evidenceId) return event.manifestSha256
  }
  return null
}
