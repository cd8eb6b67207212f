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

test('a dog or a corn snake that is described is no wildlife that nobody named, however dear', () => {
  for (const title of ['Labrador puppies', 'Corn snake']) {
    const signals = signalsOf(title, '8 weeks old, very tame, weaned, no papers')
    expect(signals).not.toContain('live-unnamed')
    expect(signals).not.toContain('secret-product')
    expect(signals).not.toContain('price-size')
  }
})

test('an animal of which only its ways are told is', () => {
  expect(signalsOf('little one', '8 weeks old, very tame, weaned')).toContain('live-unnamed')
})

test('what was taken from the wild is asked about even beside a dog', () => {
  expect(signalsOf('for my dog trade', 'caught in the forest, 8 weeks old, tame, weaned')).toContain(
    'wild-unnamed',
  )
})

test('one word that may be said of wildlife leaves a part of the doubt, two of a kind or another beside it none', () => {
  expect(signalsOf('Nice one', 'no papers')).toContain('nothing-wild')
  expect(signalsOf('Nice one', 'no papers, from the wild')).not.toContain('nothing-wild')
  expect(signalsOf('Nice one', 'no papers, 8 weeks old, very tame')).not.toContain('nothing-wild')
})

test('to be asked to write elsewhere makes no leather bag a specimen', () => {
  expect(signalsOf('Leather bag', 'dm me on whatsapp')).toContain('product-alone')
})
