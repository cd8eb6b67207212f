import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { mirrored } from './perceptual-hash.ts'
import { likenessOf, marksOf, type Offered, type OfferedPicture } from './relisting.ts'
import { piecesOf, sharedPieces, textBands } from './text-pieces.ts'

const TEXT =
  'Carved bangle from the estate of an aunt who lived in Mombasa. Some cracks, sold as it is, no returns.'
const HASH = '93c5f01ab27e648d'
const PICTURE = { sha256: 'a'.repeat(64), hash: HASH }
/** The same bits with the lowest ones of the last digits turned. */
const NEAR = { sha256: 'b'.repeat(64), hash: '93c5f01ab27e648a' }

function offered(changes: Partial<Offered['listing']> = {}, pictures: OfferedPicture[] = [PICTURE]): Offered {
  return {
    listing: {
      ...{ site: 'market', title: 'Old bangle', description: TEXT, images: [] },
      price: { amount: 120, currency: 'EUR', raw: '120 €' },
      seller: { id: 's1', name: 'Antiquariat', url: null },
      ...changes,
    },
    pictures,
  }
}
const other = { id: 's2', name: 'second_shelf', url: null }

test('the same pictures and nearly the same words from another seller are the same thing', () => {
  const again = offered({ seller: other, description: `${TEXT} Bought it myself a few days ago.` })
  expect(likenessOf(offered(), again)).toEqual({
    ...{ pictures: 1, addresses: 0, samePrice: true, sameSeller: false, text: expect.any(Number) },
  })
  expect(likenessOf(offered(), again)?.text).toBeGreaterThan(0.7)
})

test('the same picture under other words is not: makers and sites lend pictures', () => {
  const else_ = offered({
    title: 'Phone cover',
    description: 'Fits all models, blue, green or red. New in its box.',
  })
  expect(likenessOf(offered(), else_)).toBeNull()
})

test('without a common picture only long texts that are nearly the same count', () => {
  const long = TEXT.repeat(2).replace('Mombasa. Some', 'Mombasa; it was hers for fifty years. Some')
  expect(
    likenessOf(offered({ description: long }, []), offered({ description: `${long}!` }, [])),
  ).not.toBeNull()
  expect(
    likenessOf(offered({ description: 'Ivory.' }, []), offered({ description: 'Ivory.' }, [])),
  ).toBeNull()
  expect(likenessOf(offered({ description: long }, []), offered({}, []))).toBeNull()
})

test('a picture at the same address is the same picture', () => {
  const images = ['https://cdn.example/17.jpg']
  expect(likenessOf(offered({ images }, []), offered({ images, seller: other }, []))?.addresses).toBe(1)
})

test('a picture with other bytes that looks alike speaks for it, and is told from the same file', () => {
  expect(likenessOf(offered(), offered({ seller: other }, [NEAR]))).toMatchObject({
    ...{ pictures: 0, addresses: 0, alike: { pictures: 1, bitsApart: 3, mirrored: false } },
  })
  expect(likenessOf(offered(), offered({ seller: other }))).not.toHaveProperty('alike')
})

test('pictures that look alike alone relate nobody: the texts need much in common, too', () => {
  const text = { title: 'Phone cover', description: 'Fits all models, blue, green or red. New in its box.' }
  expect(likenessOf(offered(), offered({ ...text, seller: other }, [NEAR]))).toBeNull()
})

test('what looks alike when mirrored is said to be mirrored', () => {
  const turned = { sha256: 'c'.repeat(64), hash: mirrored(HASH) }
  expect(likenessOf(offered(), offered({}, [turned]))?.alike).toEqual({
    ...{ pictures: 1, bitsApart: 0, mirrored: true },
  })
})

test('pictures without a hash, as plain ones are, look like none', () => {
  const plain = (sha256: string) => ({ sha256: sha256.repeat(64), hash: null })
  expect(likenessOf(offered({}, [plain('d')]), offered({}, [plain('e')]))).toBeNull()
})

test('of several pictures each is counted once, and the nearest pair is told', () => {
  const far = { sha256: 'f'.repeat(64), hash: '0123456789abcdef' }
  const farther = { sha256: '0'.repeat(64), hash: '0123456789abcdee' }
  const alike = likenessOf(offered({}, [PICTURE, far]), offered({}, [NEAR, farther]))?.alike
  expect(alike).toEqual({ pictures: 2, bitsApart: 1, mirrored: false })
})

test('sellers of two sites are not compared, nor prices that are none', () => {
  const elsewhere = offered({ site: 'other', price: null })
  expect(likenessOf(offered(), elsewhere)).toMatchObject({ sameSeller: null, samePrice: false })
})

test.each([
  'Vòng tay ngà voi cổ của bà ngoại để lại',
  '祖母遗留的老象牙手镯保存完好有裂纹',
  'กำไลงาช้างเก่าของคุณยาย',
])('texts of any script have pieces: %s', (text) => {
  expect(sharedPieces(piecesOf(text), piecesOf(`${text} !!`))).toBe(1)
  expect(sharedPieces(piecesOf(text), piecesOf(TEXT))).toBe(0)
  expect(textBands(piecesOf(text))).toHaveLength(8)
})

test('a text without letters is like nothing', () => {
  expect(textBands(piecesOf('?! …'))).toEqual([])
  expect(sharedPieces(piecesOf(''), piecesOf(''))).toBe(0)
})

const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 30, maxLength: 60 })

property.prop([words, fc.stringMatching(/^[a-z]{3,8}$/)])(
  'a text with a word more is found by its bands and is near',
  (said, more) => {
    const [one, two] = [said.join(' '), [...said, more].join(' ')].map(piecesOf)
    if (one === undefined || two === undefined) return
    fc.pre(sharedPieces(one, two) > 0.95)
    expect(new Set(textBands(one)).intersection(new Set(textBands(two))).size).toBeGreaterThan(0)
  },
)

property.prop([words, words])('likeness does not depend on which is asked first', (one, two) => {
  const [a, b] = [offered({ description: one.join(' ') }), offered({ description: two.join(' ') })]
  expect(likenessOf(a, b)).toEqual(likenessOf(b, a))
  expect(likenessOf(a, a)).toMatchObject({ text: 1, pictures: 1 })
})

test('texts that have little in common hardly ever share a band', () => {
  const random = (seed: number) =>
    Array.from({ length: 30 }, (_, at) => ((seed * 7_919 + at * 104_729) % 99_991).toString(36).repeat(2))
  const bands = Array.from({ length: 60 }, (_, seed) => new Set(textBands(piecesOf(random(seed).join(' ')))))
  const pairs = bands.flatMap((one, at) => bands.slice(at + 1).map((two) => one.intersection(two).size))
  expect(pairs.filter((shared) => shared > 0).length).toBeLessThan(pairs.length / 50)
})

test('marks name pictures, addresses and text, each once', () => {
  const marks = marksOf(offered({ images: ['https://cdn.example/1.jpg', 'https://cdn.example/1.jpg'] }))
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks.filter((mark) => !mark.startsWith('text:'))).toEqual([
    ...[`picture:${PICTURE.sha256}`, 'address:https://cdn.example/1.jpg'],
  ])
})
