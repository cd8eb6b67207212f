import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description = '') {
  return classifier.assess({ id: 'a', title, description, asOf: '2026-11-25' })
}

test.each([['Gazelle NL 28 fiets'], ['Saiga 410 car battery'], ['Oryx XT 200 mountain bike']])(
  'the animal in %s is a model',
  (title) => {
    const { tier, readings, taxa } = assess(title)
    expect(tier).toBe('none')
    expect(taxa).toEqual([])
    expect(readings).toContainEqual(expect.objectContaining({ reading: 'brand or model' }))
  },
)

test.each([
  ['Pangolin 225 cm, car boot sale'],
  ['Pangolin 400 euro, car can be used to fetch'],
  ['pangolin 225, car boot sale'],
  ['Pangolin AB 12 scales'],
])('a measure, a price or an animal sold without goods is no model: %s', (title) => {
  expect(assess(title).taxa.map(({ name }) => name)).not.toEqual([])
})
