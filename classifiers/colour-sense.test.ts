import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description = '') {
  return classifier.assess({ id: 'a', title, description, price: null, asOf: '2026-11-25' })
}

test.each([
  ['Ivory duvet cover, king size'],
  ['Sábanas marfil 150, nuevas'],
  ['Marfil vestido de novia talla 40'],
  ['Cortina marfim 2 m'],
  ['Vorhang elfenbein'],
  ['Suknia ślubna kość słoniowa'],
  ['Svatební šaty slonová kost'],
  ['Gelinlik fildişi'],
  ['Sprei gading ukuran 180'],
  ['सोफा आइवरी'],
  ['Tyylikäs coral dress'],
])('the colour of %s is of no animal', (title) => {
  const { tier, taxa, kind } = assess(title)
  expect(tier).toBe('none')
  expect(taxa).toEqual([])
  expect(kind).toBe('lookalike')
})

test('that it is a colour is said among the readings', () => {
  expect(assess('Vorhang elfenbein').readings).toContainEqual({
    reading: 'colour or pattern',
    text: 'elfenbein',
    note: '"elfenbein" is the colour of what is sold.',
  })
})

test.each([
  ['Ivory carved figurine in a drawer of the wardrobe', ''],
  ['Ivory brooch on a dress', '40 g, antique'],
  ['Table, plus one ivory tusk', '3 kg, no papers'],
  ['Elephant ivory, wrapped in a blanket', ''],
  ['Marfil, una talla del siglo XIX, sobre mesa', ''],
  ['Mesa e marfim, 800 g', ''],
])('%s %s is of the material', (title, description) => {
  expect(assess(title, description).taxa.map(({ name }) => name)).toContain('Elephantidae')
})
