import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTurkishEnding } from './turkish-endings.ts'

describe('a Turkish noun', () => {
  test.each([
    ['kaplan', ''],
    ['kaplanlar', 'lar'],
    ['kaplanın', 'in'],
    ['kaplanımız', 'imiz'],
    ['kaplanlarından', 'larindan'],
    ['kaplandaki', 'daki'],
    ['kaplancık', 'cik'],
    ['kaplanlı', 'li'],
    ['kaplansız', 'siz'],
    ['kaplandır', 'dir'],
    ['kaplanmış', 'mis'],
    ['kaplumbağaya', 'ya'],
    ['kaplumbağasını', 'sini'],
    ['kediyle', 'yle'],
    ['avcılık', 'cilik'],
  ])('%s ends in -%s', (_word, ending) => {
    expect(isTurkishEnding(ending)).toBe(true)
  })

  test.each([
    ['biraz', 'bira', 'z'],
    ['birader', 'bira', 'der'],
    ['genetik', 'genet', 'ik'],
    ['zarar', 'zara', 'r'],
    ['kartal', 'kart', 'al'],
    ['masaj', 'masa', 'j'],
    ['yumruk', 'yumru', 'k'],
    ['pencere', 'pence', 're'],
  ])('%s is no form of %s', (_word, _form, ending) => {
    expect(isTurkishEnding(ending)).toBe(false)
  })
})

test('number, possessor and case follow each other in this order', () => {
  const number = fc.constantFrom('', 'lar', 'ler')
  const possessor = fc.constantFrom('', 'im', 'in', 'i', 'imiz', 'iniz')
  const place = fc.constantFrom('', 'de', 'den', 'da', 'dan')
  fc.assert(
    fc.property(number, possessor, place, (a, b, c) => {
      expect(isTurkishEnding(a + b + c)).toBe(true)
      if (a !== '' && b.length > 2) expect(isTurkishEnding(b + a + b)).toBe(false)
    }),
  )
})
