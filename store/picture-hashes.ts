/** Perceptual hashes of the pictures in the vault, and which of them may be near. */
import type { ClientSession } from 'mongodb'
import { type PictureHash, pictureHash } from '../model/picture-hash.ts'
import { checked } from './checked.ts'
import { collection, WITHOUT_ID } from './collections.ts'
import { exactly } from './exactly.ts'
import type { Store } from './open-store.ts'

/** Of random hashes one in a thousand shares a band; where this many do, a few will do to tell that they are stock. */
const MOST_SHARING = 5_000

/** Stores each once. */
export async function recordPictureHashes(
  store: Store,
  hashes: readonly PictureHash[],
  session: ClientSession,
): Promise<void> {
  if (hashes.length === 0) return
  const records = hashes.map((record) => checked(pictureHash, record))
  await collection(store, 'pictureHashes').bulkWrite(
    records.map((record) => ({
      updateOne: {
        filter: exactly({ sha256: record.sha256 }),
        update: { $setOnInsert: record },
        upsert: true,
      },
    })),
    { session },
  )
}

/** Those that are known of pictures with these bytes, in no order. */
export function pictureHashesOf(
  store: Store,
  sha256s: readonly string[],
  session?: ClientSession,
): Promise<PictureHash[]> {
  if (sha256s.length === 0) return Promise.resolve([])
  return collection(store, 'pictureHashes')
    .find({ sha256: { $in: [...sha256s] } }, { ...WITHOUT_ID, ...(session && { session }) })
    .toArray()
}

/** Pictures whose hash has any of the bands: read from their index alone, never all that there are. */
export function picturesWithBands(
  store: Store,
  bands: readonly string[],
  session?: ClientSession,
): Promise<PictureHash[]> {
  if (bands.length === 0) return Promise.resolve([])
  return collection(store, 'pictureHashes')
    .find({ bands: { $in: [...bands] } }, { ...WITHOUT_ID, ...(session && { session }) })
    .limit(MOST_SHARING)
    .toArray()
}
