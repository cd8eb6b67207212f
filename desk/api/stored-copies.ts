/** Evidence as the vault keeps it: found through the item it belongs to, checked against its hash. */

import { sha256 as hashOf } from '../../evidence/sha256.ts'
import type { Artifact } from '../../model/evidence.ts'
import { evidenceOf } from '../../store/evidence-records.ts'
import type { DeskContext } from './desk-context.ts'
import { EvidenceAlteredError, NothingFoundError } from './refusals.ts'

export interface StoredCopy {
  role: Artifact['role'] | 'manifest'
  mime: string
  sha256: string
  bytes: Uint8Array
}

/**
 * @throws NothingFoundError when the item's evidence does not name the hash, or the vault does not hold it.
 * @throws EvidenceAlteredError when the bytes are not the ones that were kept.
 */
export async function readStoredCopy(
  { store, vault }: Pick<DeskContext, 'store' | 'vault'>,
  itemId: string,
  sha256: string,
): Promise<StoredCopy> {
  const records = await evidenceOf(store, itemId)
  const artifact = records.flatMap(({ manifest }) => manifest.artifacts).find((one) => one.sha256 === sha256)
  const isManifest = records.some(({ manifestSha256 }) => manifestSha256 === sha256)
  if (artifact === undefined && !isManifest) throw new NothingFoundError(`file ${sha256} in this evidence`)
  const bytes = await storedBytes(vault, sha256)
  return { role: artifact?.role ?? 'manifest', mime: artifact?.mime ?? 'application/json', sha256, bytes }
}

/**
 * @throws NothingFoundError when the vault does not hold them.
 * @throws EvidenceAlteredError when they are not the ones that were kept.
 */
export async function storedBytes(vault: DeskContext['vault'], sha256: string): Promise<Uint8Array> {
  const bytes = await vault.read(sha256)
  if (bytes === null) throw new NothingFoundError(`stored copy of ${sha256}`)
  if (hashOf(bytes) !== sha256) throw new EvidenceAlteredError(sha256)
  return bytes
}

/** Types that a browser may be told; everything textual is plain text, everything else is bytes. */
const SAFE_TYPES: Readonly<Record<string, { type: string; extension: string }>> = {
  'text/html': { type: 'text/plain; charset=utf-8', extension: 'html.txt' },
  'application/xhtml+xml': { type: 'text/plain; charset=utf-8', extension: 'xhtml.txt' },
  'application/json': { type: 'text/plain; charset=utf-8', extension: 'json' },
  'text/plain': { type: 'text/plain; charset=utf-8', extension: 'txt' },
  'image/png': { type: 'image/png', extension: 'png' },
  'image/jpeg': { type: 'image/jpeg', extension: 'jpg' },
  'image/webp': { type: 'image/webp', extension: 'webp' },
  'image/gif': { type: 'image/gif', extension: 'gif' },
  'image/avif': { type: 'image/avif', extension: 'avif' },
}

/** How a copy is handed out: never as something that a browser would run. */
export function safeDownload({ role, mime, sha256 }: StoredCopy): { type: string; fileName: string } {
  const essence = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  const { type, extension } = SAFE_TYPES[essence] ?? { type: 'application/octet-stream', extension: 'bin' }
  return { type, fileName: `${role}-${sha256.slice(0, 12)}.${extension}` }
}
