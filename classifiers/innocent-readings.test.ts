import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function notes(title: string, description = ''): string[] {
  const listing = { id: 'a', title, description, asOf: '2026-11-25' }
  return classifier.assess(listing).readings.map(({ note }) => note)
}

test('an innocent reading is a sentence about the words that were found', () => {
  expect(notes('Netsuke, resin')).toContain('"resin" can be meant as another material.')
})

test('what is denied is named with the taxon it would have been', () => {
  const [denied] = notes('Bangle', 'not real ivory').filter((note) => note.includes('Elephantidae'))
  expect(denied).toMatch(/^"real ivory" \(Elephantidae\) is named to say that it is not that/)
})

test('a listing of many readings shows a few', () => {
  const colours = Array.from(
    { length: 40 },
    (_, i) => `not ivory ${i}, resin, bone, plastic, faux ivory`,
  ).join('; ')
  expect(notes('Bangles', colours).length).toBeLessThanOrEqual(8)
})
