/** Which known pictures look like those of a listing, and which of its pictures everybody shows. */
import type { ClientSession } from 'mongodb'
import { bandsNear, nearness } from '../../lifecycle/near-hashes.ts'
import { type OfferedPicture, pictureMark } from '../../lifecycle/relisting.ts'
import type { Store } from '../../store/open-store.ts'
import { picturesWithBands } from '../../store/picture-hashes.ts'
import { isEverywhere } from '../../store/relistings.ts'

export interface NearPictures {
  /** Those of the listing; without a hash where they are stock. */
  pictures: OfferedPicture[]
  /** SHA-256 of pictures that look like one of them and are not stock. */
  near: string[]
}

/** An advert with more pictures shows the same thing over and over; looking for the first ones is enough. */
const MOST_PICTURES = 16

/**
 * A placeholder, a logo or a maker's photograph is known by how many listings show it or what looks like it, in whatever size
 * and encoding: it says nothing about who offers what.
 */
export async function nearPictures(
  store: Store,
  pictures: readonly OfferedPicture[],
  session: ClientSession,
): Promise<NearPictures> {
  const compared = pictures.slice(0, MOST_PICTURES)
  const bands = new Set(compared.flatMap(({ hash }) => (hash === null ? [] : bandsNear(hash))))
  const sharing = await picturesWithBands(store, [...bands], session)
  const found: NearPictures = { pictures: [], near: [] }
  for (const picture of compared) {
    const near = sharing
      .filter(({ sha256, hash }) => sha256 !== picture.sha256 && nearness(picture.hash, hash) !== null)
      .map(({ sha256 }) => sha256)
    const marks = [picture.sha256, ...near].map(pictureMark)
    const isStock = near.length > 0 && (await isEverywhere(store, marks, session))
    found.pictures.push(isStock ? { ...picture, hash: null } : picture)
    if (!isStock) found.near.push(...near)
  }
  // The others are still known by their bytes.
  const others = pictures.slice(MOST_PICTURES).map(({ sha256 }) => ({ sha256, hash: null }))
  return { pictures: [...found.pictures, ...others], near: [...new Set(found.near)] }
}
