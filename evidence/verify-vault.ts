/** Looks for evidence whose record has disappeared from the database. */
import { manifest } from '../model/evidence.ts'
import type { EvidenceFinding } from './finding.ts'
import type { Vault } from './vault.ts'

/** Canonical JSON sorts keys, so every manifest begins alike and other bytes need not be parsed. */
const BEGINNING = new TextEncoder().encode('{"artifacts":[')

export interface VaultCheck {
  findings: EvidenceFinding[]
  /** Kept but listed nowhere, as a capture leaves it that was cut short: said, but nothing is wrong. */
  unlisted: number
}

/** @param listed the names that the records and their manifests account for. */
export async function verifyVault(
  vault: Pick<Vault, 'names' | 'read'>,
  listed: ReadonlySet<string>,
): Promise<VaultCheck> {
  const check: VaultCheck = { findings: [], unlisted: 0 }
  for await (const name of vault.names()) {
    if (listed.has(name)) continue
    const claimed = manifestIn(await vault.read(name))
    if (claimed === null) {
      check.unlisted += 1
      continue
    }
    check.findings.push({
      kind: 'record-missing',
      evidenceId: claimed.evidenceId,
      sha256: name,
      detail: `the database has no record of this evidence of ${claimed.itemId}`,
    })
  }
  return check
}

function manifestIn(bytes: Uint8Array | null): { evidenceId: string; itemId: string } | null {
  if (bytes === null || !BEGINNING.every((byte, at) => bytes[at] === byte)) return null
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return null
  }
}
