import { expect, test } from 'vitest'
import type { Exemption } from '../model/assessment.ts'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function exemptions(title: string, description: string, currency: string): Exemption[] {
  const listing = { id: 'a', title, description, price: { amount: 900, currency }, asOf: '2026-11-25' }
  return classifier.assess(listing).exemptions
}

function claim(name: string, found: readonly Exemption[]): Exemption {
  const exemption = found.find((one) => one.claim === name)
  if (exemption === undefined) throw new Error(`no claim of ${name} was weighed`)
  return exemption
}

test('elephant ivory is not exempt in the EU by its age alone', () => {
  const antique = claim('antique', exemptions('Ivory tusk carving', 'antique, made in 1890', 'EUR'))
  expect(antique.accepted).toBe(false)
  expect(antique.note).toContain('Age alone exempts no elephant ivory')
})

test('another worked specimen from before 1947 is exempt in the EU', () => {
  const antique = claim('antique', exemptions('Leopard skin rug', 'antique, made in 1890', 'EUR'))
  expect(antique).toMatchObject({ accepted: true })
  expect(antique.note).toContain('1890')
})

test('the same rug is not exempt where no age is accepted', () => {
  expect(claim('antique', exemptions('Leopard skin rug', 'antique, made in 1890', 'INR')).accepted).toBe(
    false,
  )
})

test('captivity is doubted for what is hardly ever bred, and where the wild is spoken of', () => {
  const loris = claim(
    'captive-bred',
    exemptions('Slow loris baby', 'captive bred, Article 10 no. 000111/22', 'EUR'),
  )
  expect(loris.accepted).toBe(false)
  expect(loris.note).toContain('hardly ever bred')
  const wild = claim(
    'captive-bred',
    exemptions('African grey baby', 'captive bred, parents wild caught', 'EUR'),
  )
  expect(wild.note).toContain('also speaks of the wild')
})

test('a bird with ring and certificate is accepted, to be looked up', () => {
  const text = 'captive bred, closed ring, Article 10 certificate no. 000111/22 goes with her'
  const found = exemptions('African grey hen', text, 'EUR')
  expect(claim('captive-bred', found).accepted).toBe(true)
  expect(claim('documents', found).note).toContain('to be looked up')
})

test('the law of the place is named, and that of the Convention where no place is known', () => {
  const british = claim('antique', exemptions('Ivory tusk carving', 'antique', 'GBP'))
  expect(british.note).toContain('Ivory Act')
  expect(claim('antique', exemptions('Ivory tusk carving', 'antique', 'XAF')).note).toContain('CITES')
})

test('what is farmed is weighed as farmed, not as an animal bred in captivity', () => {
  const tin = exemptions('Beluga caviar tin', 'farmed, CITES label HUS/C/BG/2025/BG0012/774', 'EUR')
  expect(claim('farmed', tin)).toMatchObject({ accepted: true })
  expect(claim('farmed', tin).note).toContain('non-reusable label')
  expect(tin.map((one) => one.claim)).not.toContain('captive-bred')
})

test('a certificate does not help where the trade is closed', () => {
  const papers = claim('documents', exemptions('象牙手串 带证', '收藏证编号 粤2009-01877', 'CNY'))
  expect(papers.accepted).toBe(false)
  expect(papers.note).toContain('allows no sale')
})

test('an animal said to be bred in captivity is alive, also where the text does not say so', () => {
  const tortoise = claim('captive-bred', exemptions('Indian star tortoise', 'captive bred', 'INR'))
  expect(tortoise.note).toContain('may not be kept or sold')
})

test('what is said of the proof is true of the text', () => {
  const ringed = claim(
    'documents',
    exemptions('Arara canindé', 'anilha, nota fiscal e certificado de origem', 'BRL'),
  )
  expect(ringed.note).toContain('no number')
  expect(ringed.note).not.toContain('number of plausible form')
  const rug = claim('antique', exemptions('Leopard skin rug', 'antique, made in 1965', 'EUR'))
  expect(rug).toMatchObject({ accepted: false })
  expect(rug.note).toContain('1965 is given, which is not old enough')
})

test('no support is listed twice', () => {
  for (const { supports } of exemptions(
    'African grey hen',
    'closed ring, Article 10 certificate no. 000111/22',
    'EUR',
  ))
    expect(supports).toEqual([...new Set(supports)])
})

test('what names no taxon claims no exemption', () => {
  expect(exemptions('Oak chest', 'antique, 1890', 'EUR')).toEqual([])
})
