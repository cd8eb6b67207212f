/** What verification can find wrong, and the exit status that names each kind. */

/**
 * From the least grave to the gravest: something that is missing may be lost, something that is altered was changed.
 * `wtm evidence verify` ends with the status of the gravest kind it found.
 */
export const FINDING_STATUS = {
  /** A piece of evidence that the manifest lists is not in the vault. */
  'artifact-missing': 10,
  /** The vault does not hold the manifest that the record names. */
  'manifest-missing': 11,
  /** The vault holds a manifest that no record names. */
  'record-missing': 12,
  /** A piece of evidence no longer has the bytes it was named for. */
  'artifact-altered': 13,
  /** The manifest in the vault no longer has the bytes it was named for. */
  'manifest-altered': 14,
  /** The record in the database says something else than its manifest, or than the item's history. */
  'record-altered': 15,
} as const satisfies Record<string, number>

export type FindingKind = keyof typeof FINDING_STATUS

export interface EvidenceFinding {
  kind: FindingKind
  /** `null` when the record that would say so is gone. */
  evidenceId: string | null
  /** The name in the vault. */
  sha256: string
  /** One sentence for a person. */
  detail: string
}

/** @returns 0 when nothing was found, else the status of the gravest finding. */
export function exitStatusFor(findings: Iterable<Pick<EvidenceFinding, 'kind'>>): number {
  return [...findings].reduce((status, { kind }) => Math.max(status, FINDING_STATUS[kind]), 0)
}
