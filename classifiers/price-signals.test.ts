import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { readMentions } from './mentions.ts'
import { namedSignals } from './named-signals.ts'
import type { SignalName } from './signals.ts'

const lexicon = loadLexicon()

const OF_PRICE = new Set<SignalName>(['priced', 'price-in-text', 'price-size', 'cheap-unnamed'])

interface Price {
  amount: number | null
  currency: string | null
}

function signals(
  description: string,
  price: Price | null = null,
  title = 'ivory carving',
): Map<SignalName, { value: number; text: string }> {
  const found = new Map<SignalName, { value: number; text: string }>()
  const listing = { id: 'a', title, description, price }
  const findings = findingsOf(readMentions(listing, lexicon))
  for (const { signal, value, place } of namedSignals(
    { ...listing, asOf: '2026-11-25' },
    findings,
    lexicon,
  )) {
    if (OF_PRICE.has(signal)) found.set(signal, { value, text: place?.text ?? '' })
  }
  return found
}

function size(amount: number, currency: string): number {
  return signals('', { amount, currency }).get('price-size')?.value ?? 0
}

test('a price of a few dollars speaks against a specimen, one of hundreds for it, in every currency', () => {
  expect(size(2, 'USD')).toBeLessThan(0)
  expect(size(30_000, 'IDR')).toBeLessThan(0)
  expect(size(400, 'EUR')).toBeGreaterThan(0)
  expect(size(9_000_000, 'VND')).toBeGreaterThan(0)
})

test('the size grows with the price and ends at both ends', () => {
  const sizes = [0.01, 0.5, 5, 50, 500, 50_000].map((amount) => size(amount, 'USD'))
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
  expect(size(1e-9, 'USD')).toBe(-1.5)
  expect(size(1e9, 'USD')).toBe(1)
})

test('a price of a currency nobody knows has no size', () => {
  expect([...signals('', { amount: 5, currency: 'XXX' }).keys()]).toEqual(['priced'])
})

test('where the field is empty, the first price with a currency in the text counts, and stands where it says', () => {
  const found = signals('2 pieces, 14 cm, asking $450 each', { amount: null, currency: null })
  expect(found.get('price-in-text')?.text).toContain('450')
  expect(found.has('priced')).toBe(false)
})

test('that something unnamed is dear says nothing, that it is cheap speaks against a specimen', () => {
  const dear = signals('', { amount: 900, currency: 'EUR' }, 'garden bench')
  expect([...dear.keys()]).toEqual(['priced'])
  const cheap = signals('', { amount: 2, currency: 'EUR' }, 'garden bench')
  expect(cheap.get('cheap-unnamed')?.value).toBeGreaterThan(0)
})

test('a number without a currency is no price', () => {
  expect(signals('length 450, weight 12').size).toBe(0)
})

test('how much an ordinary product costs says nothing of wildlife', () => {
  expect(signals('', { amount: 900, currency: 'EUR' }, 'leather sofa').has('price-size')).toBe(false)
})

test.each([
  ['Buenos Aires', '$ 600.000', 'About 600 US dollars.'],
  ['Guadalajara, México', '$ 600.000', 'About 30000 US dollars.'],
  ['Bogotá', '$ 600.000', 'About 200 US dollars.'],
  ['Santiago, Chile', '$ 600.000', 'About 600 US dollars.'],
  ['Karachi', 'Rs 60,000', 'About 200 US dollars.'],
])('in %s %s is that country’s money', (location, told, note) => {
  const listing = {
    id: 'a',
    title: 'ivory carving, old',
    description: `asking ${told}`,
    location,
    price: null,
  }
  const values = namedSignals(
    { ...listing, asOf: '2026-11-25' },
    findingsOf(readMentions(listing, lexicon)),
    lexicon,
  )
  expect(values.find(({ signal }) => signal === 'price-size')?.note).toBe(note)
})

test('a length in feet is no price', () => {
  expect(signals('the base is 3 ft wide').has('price-in-text')).toBe(false)
})

test('one sign that may be one of an animal is no specimen yet, two are', () => {
  const of = (description: string) =>
    signals(description, { amount: 900, currency: 'EUR' }, 'beautiful pair').has('price-size')
  expect(of('')).toBe(false)
  expect(of('8 weeks old, very tame, weaned')).toBe(true)
  expect(of('no papers')).toBe(false)
  expect(of('no papers, from the wild')).toBe(true)
})
