import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { likenessOf, marksOf, type Offered } from './relisting.ts'
import { piecesOf, sharedPieces, textBands } from './text-pieces.ts'

const TEXT =
  'Carved bangle from the estate of an aunt who lived in Mombasa. Some cracks, sold as it is, no returns.'
const PICTURE = 'a'.repeat(64)

function offered(changes: Partial<Offered['listing']> = {}, pictures: string[] = [PICTURE]): Offered {
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
    ...[`picture:${PICTURE}`, 'address:https://cdn.example/1.jpg'],
  ])
})
