/** Pictures that look alike, as they are found in the store. */
import { expect, test } from 'vitest'
import { bandsNear } from '../../../lifecycle/near-hashes.ts'
import { mirrored } from '../../../lifecycle/perceptual-hash.ts'
import { pictureMark } from '../../../lifecycle/relisting.ts'
import { collection } from '../../../store/collections.ts'
import { pictureHashesOf, picturesWithBands, recordPictureHashes } from '../../../store/picture-hashes.ts'
import { recordMarks } from '../../../store/relistings.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { nearPictures } from '../../../workers/pictures/near-pictures.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { pictureHash } from './records.ts'

test('pictures are found by the bands of their hash, read from the index alone', async () => {
  await using store = await openTestStore()
  const near = pictureHash('93c5f01ab27e648a', 'e')
  const records = [pictureHash(), near, pictureHash('0123456789abcdef', 'f'), pictureHash(null, '0')]
  await withTransaction(store, (session) => recordPictureHashes(store, records, session))
  await withTransaction(store, (session) => recordPictureHashes(store, records.slice(0, 1), session))
  const found = await picturesWithBands(store, bandsNear('93c5f01ab27e648d'))
  expect(found.map(({ sha256 }) => sha256[0]).sort()).toEqual(['d', 'e'])
  expect(await picturesWithBands(store, [])).toEqual([])
  expect(await pictureHashesOf(store, ['e'.repeat(64), '7'.repeat(64)])).toEqual([near])
  const plan = await collection(store, 'pictureHashes')
    .find({ bands: { $in: bandsNear('93c5f01ab27e648d') } })
    .explain('queryPlanner')
  expect(JSON.stringify(plan)).toContain('IXSCAN')
  expect(JSON.stringify(plan)).not.toContain('COLLSCAN')
})

test('a picture that many listings show in ever other encodings is stock, and relates nobody', async () => {
  await using store = await openTestStore()
  const [own, first] = [pictureHash(), pictureHash(mirrored('93c5f01ab27e648a'), 'e')]
  const show = (listingId: string, hash: typeof own) =>
    withTransaction(store, async (session) => {
      await recordPictureHashes(store, [hash], session)
      await recordMarks(store, { site: 'market', listingId }, [pictureMark(hash.sha256)], session)
    })
  const near = () => withTransaction(store, (session) => nearPictures(store, [asOffered(own)], session))
  await show('own', own)
  await show('other', first)
  expect(await near()).toEqual({ pictures: [asOffered(own)], near: [first.sha256] })
  const many = Array.from({ length: 17 }, (_, index) => ({ sha256: String(index), hash: own.hash }))
  const of = await withTransaction(store, (session) => nearPictures(store, many, session))
  expect(of.pictures).toEqual([...many.slice(0, 16), { sha256: '16', hash: null }])
  for (let index = 0; index < 19; index++) {
    const digits = index.toString(16).padStart(64, '9')
    await show(`x${index}`, { ...pictureHash(), sha256: digits })
  }
  expect(await near()).toEqual({ pictures: [{ sha256: own.sha256, hash: null }], near: [] })
})

function asOffered({ sha256, hash }: ReturnType<typeof pictureHash>) {
  return { sha256, hash }
}
