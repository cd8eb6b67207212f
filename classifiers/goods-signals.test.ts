import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { setGoodsSignals } from './goods-signals.ts'
import { readMentions } from './mentions.ts'
import type { SignalName } from './signals.ts'

const lexicon = loadLexicon()

function goods(title: string, description = ''): Map<SignalName, number> {
  const values = new Map<SignalName, number>()
  const findings = findingsOf(readMentions({ title, description }, lexicon))
  setGoodsSignals(findings, (signal, value) => {
    if (value !== 0) values.set(signal, value)
  })
  return values
}

test('a toy in the title is what is sold, in the description it may be an aside', () => {
  const titled = goods('plush pangolin').get('toy') ?? 0
  const told = goods('pangolin', 'with a plush').get('toy') ?? 0
  expect(titled).toBe(1)
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(titled)
})

test('a thing that is never made of wildlife explains the name beside it', () => {
  expect(goods('plush slow loris').has('goods-beside-taxon')).toBe(true)
  expect(goods('live pangolin', 'I also sell a plush').has('goods-beside-taxon')).toBe(false)
})

test('equipment for an animal is not the animal, unless one is described', () => {
  expect(goods('vivarium for African grey parrot').has('equipment-beside-taxon')).toBe(true)
  expect(goods('vivarium and African grey parrot, tame', 'eats well').has('equipment-beside-taxon')).toBe(
    false,
  )
})

test('an ordinary thing in a title without any specimen is what is sold', () => {
  expect(goods('old poster', 'a pangolin').has('goods-alone-in-title')).toBe(true)
  expect(goods('poster and pangolin').has('goods-alone-in-title')).toBe(false)
})

test('where nothing wild is named, the things in the description are what is sold', () => {
  const unnamed = goods('for sale', 'a sewing machine').get('goods-machine') ?? 0
  const beside = goods('pangolin for sale', 'a sewing machine').get('goods-machine') ?? 0
  expect(unnamed).toBeGreaterThan(beside)
})
