import { expect, test } from 'vitest'
import { falsePairs, foundAgain, marksOf, perMillion } from './measure.ts'
import { drawnThings, plainPictures, scenes } from './pictures.ts'
import { TREATMENTS, treated } from './treatments.ts'
import { OURS, WAYS } from './ways.ts'

const pictures = [...(await drawnThings(4)), ...(await scenes(4))]

async function share(treatment: string, way = OURS, of = pictures): Promise<number> {
  const treat = TREATMENTS[treatment]
  if (treat === undefined) throw new Error(`there is no treatment ${treatment}`)
  const after = await Promise.all(of.map(async ({ bytes }) => ({ bytes: await treated(bytes, treat) })))
  return foundAgain(await marksOf(of, way), await marksOf(after, way), way)
}

test.each(['a fifth as large', 'mirrored'])('pictures are known again: %s', async (treatment) => {
  expect(await share(treatment)).toBeGreaterThanOrEqual(0.8)
})

test('the same file is known by every way, and by its bytes nothing else is', async () => {
  for (const way of WAYS.filter(({ name }) => name !== 'ours')) {
    expect(await share('the same file', way, pictures.slice(0, 2))).toBe(1)
  }
  const [, bytes] = WAYS
  expect(await share('JPEG, quality 85', bytes)).toBe(0)
})

test('different pictures are told apart, and placeholders are not compared at all', async () => {
  expect(falsePairs(await marksOf(pictures, OURS), OURS)).toEqual({ pairs: 28, taken: 0 })
  expect(new Set(await marksOf(await plainPictures(6), OURS))).toEqual(new Set([null]))
})

test('rates are of pairs', () => {
  const isSame = (one: string, other: string) => one === other
  expect(perMillion(falsePairs(['a', 'b', 'a', null, null], { isSame }))).toBe(100_000)
  expect(perMillion(falsePairs([], { isSame }))).toBe(0)
})
