import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function valuesOf(title: string, description = ''): Map<string, number> {
  const price = { amount: 100, currency: 'EUR' }
  const { reasons } = classifier.assess({ id: 'a', title, description, price, asOf: '2026-11-23' })
  return new Map(reasons.map(({ signal, weight }) => [signal, weight]))
}

test('a name alone is bare; what is told of an animal makes it more than a name', () => {
  expect(valuesOf('pangolin').has('taxon-bare')).toBe(true)
  expect(valuesOf('pangolin, wild caught').has('taxon-bare')).toBe(false)
  expect(valuesOf('Manis javanica').has('taxon-bare')).toBe(false)
})

test('genuine is what shoes of a brand are, too: it lifts a doubtful name only where that is a material', () => {
  expect(valuesOf('puma, genuine').has('weak-bare')).toBe(true)
  expect(valuesOf('tortoiseshell, genuine').has('weak-bare')).toBe(false)
  const bare = valuesOf('pangolin').get('taxon-bare') ?? 0
  expect(valuesOf('pangolin, genuine').get('taxon-bare')).toBeGreaterThan(bare)
})

test('what is said of used things tells an animal from what is named after it', () => {
  expect(valuesOf('Cheetah', 'hardly used, charger included').get('bare-and-used')).toBeLessThan(0)
  expect(valuesOf('cheetah cub', 'hand tame, used to people').has('bare-and-used')).toBe(false)
})

test('a shell has a condition as well as a thing', () => {
  expect(valuesOf('nautilus', 'no scratches').has('bare-and-used')).toBe(false)
})

test('a plant or a coral is sold by its name alone, and so is less bare than an animal', () => {
  const animal = valuesOf('pangolin').get('taxon-bare') ?? 0
  const coral = valuesOf('Acropora').get('taxon-bare') ?? 0
  expect(coral).toBeLessThan(0)
  expect(coral).toBeGreaterThan(animal)
})
