import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function signalsOf(title: string, description: string): string[] {
  const price = { amount: 900, currency: 'EUR' }
  const { reasons } = classifier.assess({ id: 'a', title, description, price, asOf: '2026-11-25' })
  return reasons.map(({ signal }) => signal)
}

test('a motorbike without papers is an ordinary thing, a tusk without papers is none', () => {
  expect(signalsOf('Honda motorbike', 'no papers, collection only')).toContain('secret-goods')
  expect(signalsOf('old tusk', 'no papers, collection only')).not.toContain('secret-goods')
  expect(signalsOf('the long one from the north', 'no papers')).not.toContain('secret-goods')
})

test('puppies without papers are no wildlife that is not named', () => {
  const puppies = signalsOf('Labrador puppies', '8 weeks old, weaned, tame, no papers')
  expect(puppies).not.toContain('live-unnamed')
  expect(puppies).not.toContain('secret-product')
  expect(signalsOf('young one', '8 weeks old, weaned, very tame, no papers')).toContain('live-unnamed')
})

test('what was taken from the wild is asked about even beside a dog', () => {
  expect(signalsOf('for my dog trade', 'caught in the forest, 8 weeks old, tame, weaned')).toContain(
    'wild-unnamed',
  )
})
