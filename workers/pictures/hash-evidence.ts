/** Perceptual hashes of the pictures of a capture, from the bytes in the vault. */
import { bandsOf } from '../../lifecycle/near-hashes.ts'
import type { Manifest } from '../../model/evidence.ts'
import type { PictureHash } from '../../model/picture-hash.ts'
import { pictureHashesOf } from '../../store/picture-hashes.ts'
import type { Parts } from '../parts.ts'
import { untilStored } from '../store-patience.ts'
import { hashPicture } from './hash-picture.ts'

/** One after the other, so that pictures of one listing do not keep a worker's threads from all others. */
export async function hashEvidence(
  manifest: Manifest,
  parts: Pick<Parts, 'store' | 'vault' | 'stopping' | 'log'>,
): Promise<PictureHash[]> {
  const names = picturesIn(manifest)
  const known = await untilStored(parts, () => pictureHashesOf(parts.store, names))
  const missing = new Set(names).difference(new Set(known.map(({ sha256 }) => sha256)))
  const hashes: PictureHash[] = []
  for (const sha256 of missing) {
    const bytes = await parts.vault.read(sha256)
    // Its bytes may be put back; what is not looked at now is looked at with the next capture.
    if (bytes === null) continue
    const hashing = await hashPicture(bytes)
    const bands = hashing.hash === null ? [] : bandsOf(hashing.hash)
    hashes.push({ schemaVersion: 1, sha256, ...hashing, bands })
  }
  return hashes
}

/** SHA-256 of each picture of the listing that was captured. */
export function picturesIn({ artifacts }: Pick<Manifest, 'artifacts'>): string[] {
  return [...new Set(artifacts.filter(({ role }) => role === 'image-original').map(({ sha256 }) => sha256))]
}
