/** Things that are offered again with pictures that were saved anew, from the bytes in the vault to the pair. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pictureBytes } from '../../../demo/pictures/picture.ts'
import { openVault } from '../../../evidence/vault.ts'
import { attachEvidence } from '../../../store/items.ts'
import { recordPictureHashes } from '../../../store/picture-hashes.ts'
import { relistingsOf } from '../../../store/relistings.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { hashEvidence } from '../../../workers/pictures/hash-evidence.ts'
import { relateListing } from '../../../workers/relate-listing.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { at, beginRun, evidenceOf, flag } from '../store/records.ts'

const TEXT =
  'Carved bangle from the estate of an aunt who lived in Mombasa. Some cracks, sold as it is, no returns.'
const picture = await pictureBytes({ id: '1', subject: 'bangle', category: 'antiques' }, 1, 'full')
const anew = await sharp(picture).resize(560).jpeg({ quality: 60 }).toBuffer()
const placeholder = (quality: number) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#eee' } })
    .jpeg({ quality })
    .toBuffer()

/** Flags listings one minute after the other, each with its pictures as evidence, as the worker for captures does. */
async function openWorld() {
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openTestStore())
  const vault = await openVault(opening.use(temporaryFolder()).path)
  await beginRun(store)
  let minute = 0
  const capture = async (
    listingId: string,
    pictures: Uint8Array[],
    listing: { description?: string } = {},
  ) => {
    minute += 1
    const seller = { id: `seller of ${listingId}`, name: null, url: null }
    const { record } = await flag(store, {
      listing: { listingId, description: TEXT, seller, ...listing },
      minute,
    })
    const evidence = evidenceOf(record, `evidence-${minute}`)
    for (const bytes of pictures) {
      const stored = await vault.put(bytes)
      const about = { mime: 'image/png', url: null, capturedAt: at(minute) }
      evidence.manifest.artifacts.push({ role: 'image-original', ...about, ...stored })
    }
    await attachEvidence(store, evidence, at(minute))
    const parts = { store, vault, stopping: new AbortController().signal, log() {} }
    const hashes = await hashEvidence(evidence.manifest, parts)
    const key = { site: 'market', listingId }
    await withTransaction(store, async (session) => {
      await recordPictureHashes(store, hashes, session)
      await relateListing(store, key, at(minute), session)
    })
    return { hashes, pairs: await relistingsOf(store, key) }
  }
  const opened = opening.move()
  return { capture, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

test('a thing that returns with its picture saved anew is known, and told from one with the same file', async () => {
  await using world = await openWorld()
  const first = await world.capture('1', [picture])
  const again = await world.capture('2', [anew], { description: `Bought last week. ${TEXT}` })
  expect(again.pairs).toMatchObject([
    { earlier: { listingId: '1' }, later: { listingId: '2' }, likeness: { pictures: 0, sameSeller: false } },
  ])
  const alike = again.pairs[0]?.likeness.alike
  expect(alike).toMatchObject({ pictures: 1, mirrored: false })
  expect(alike?.bitsApart).toBeLessThanOrEqual(7)

  const third = await world.capture('3', [picture])
  expect([first.hashes.length, again.hashes.length, third.hashes.length]).toEqual([1, 1, 0])
  const likeness = Object.fromEntries(
    third.pairs.map(({ earlier, likeness }) => [earlier.listingId, likeness]),
  )
  expect(likeness['1']).toMatchObject({ pictures: 1 })
  expect(likeness['1']).not.toHaveProperty('alike')
  expect(likeness['2']).toMatchObject({ pictures: 0, alike: { pictures: 1, mirrored: false } })
})

test('like pictures with other words, placeholders and broken files relate nobody', async () => {
  await using world = await openWorld()
  const broken = Uint8Array.from({ length: 500 }, (_, index) => index % 251)
  const { hashes } = await world.capture('1', [picture, await placeholder(90), broken])
  expect(hashes.map(({ hash, reason }) => (hash === null ? reason : 'hash'))).toEqual([
    ...['hash', 'it shows too little', expect.stringContaining('it cannot be read')],
  ])
  const said = [
    ['2', [anew], 'Phone covers in blue, green or red; fit all models, new in their boxes.'],
    ['3', [await placeholder(40)], `${TEXT.slice(0, 60)} and of three more lots.`],
  ] as const
  for (const [listingId, pictures, description] of said) {
    expect((await world.capture(listingId, [...pictures], { description })).pairs).toEqual([])
  }
})
