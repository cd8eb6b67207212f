import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { EXPECTATIONS } from './fit/signal-signs.ts'
import { readMentions } from './mentions.ts'
import { readModel } from './model.ts'
import { namedSignals } from './named-signals.ts'
import { SIGNAL_NAMES, type SignalName } from './signals.ts'

const lexicon = loadLexicon()

function signals(title: string, description = '', amount: number | null = null): Map<SignalName, number> {
  const listing = { id: 'a', title, description, price: { amount }, asOf: '2026-11-23' }
  const values = namedSignals(listing, findingsOf(readMentions(listing, lexicon)), lexicon)
  return new Map(values.map(({ signal, value }) => [signal, value]))
}

test('a listing about nothing has hardly a signal', () => {
  expect([...signals('something plain').keys()]).toEqual([
    'bias',
    'no-taxon',
    'nothing-wild',
    'nothing-traded',
  ])
})

test('a strong name in the title counts twice, a weak one needs company', () => {
  expect(signals('pangolin').get('taxon-in-title')).toBe(1)
  expect(signals('tiger').get('taxon-weak')).toBe(1)
  expect(signals('tiger').has('taxon-strong')).toBe(false)
})

test('further signs of a kind add less and less', () => {
  const one = signals('tusk', 'no papers').get('no-papers') ?? 0
  const two = signals('tusk', 'no papers, no permit').get('no-papers') ?? 0
  expect(one).toBe(1)
  expect(two).toBe(1.5)
})

test('a document with a number and nothing against it is credible', () => {
  expect(signals('grey parrot', 'Article 10 certificate no. 000111/22').get('credible-proof')).toBe(1)
  expect(signals('grey parrot', 'papers available').has('credible-proof')).toBe(false)
  expect(signals('grey parrot', 'no papers, ref no. 000111/22').has('credible-proof')).toBe(false)
})

test('a lost animal with a price is for sale', () => {
  expect(signals('lost parrot', 'reward').has('lost-pet')).toBe(true)
  expect(signals('lost parrot', 'reward', 50).has('lost-pet')).toBe(false)
})

test('a question without a price is a question', () => {
  expect(signals('Is this ivory?').get('question-mark')).toBe(1)
  expect(signals('Is this ivory?', '', 50).has('question-mark')).toBe(false)
})

test('the model weighs every signal, with the sign that sense demands', () => {
  const model = readModel()
  for (const signal of SIGNAL_NAMES) {
    const { sign } = EXPECTATIONS[signal]
    expect(model.weightOf(signal) * (sign === 0 ? 0 : sign), signal).toBeGreaterThanOrEqual(0)
  }
})

test('a word that may name an animal says less when it stands alone', () => {
  expect(signals('tiger').has('weak-bare')).toBe(true)
  expect(signals('tiger claw').has('weak-bare')).toBe(false)
})

test('a name between quotation marks is the name of a thing', () => {
  expect(signals('tiles, pattern “pangolin”').has('taxon-quoted')).toBe(true)
  expect(signals('pangolin tiles').has('taxon-quoted')).toBe(false)
})

test('who asks without trading anything only asks', () => {
  expect(signals('is a pangolin protected?').has('asks-untraded')).toBe(true)
  expect(signals('pangolin, interested?', '', 300).has('asks-untraded')).toBe(false)
})

test('an ordinary product alone speaks of nothing; secrecy, age of an animal or a wish to buy beside it may', () => {
  expect(signals('hiking boots, real leather', '', 75).has('product-alone')).toBe(false)
  expect(signals('hiking boots with leather', '', 75).has('product-alone')).toBe(true)
  expect(signals('leather, no papers', '', 75).has('product-alone')).toBe(false)
  expect(signals('leather wanted', '', 75).has('product-alone')).toBe(false)
})

test('who wants to buy says so first; further on it is said of others', () => {
  const own = signals('Looking for a pangolin').get('wanted') ?? 0
  const ofOthers = signals(
    'Walnut chest',
    `${'It stood in the hall of my aunt. '.repeat(3)}Looking for a good home.`,
  )
  expect(own).toBe(1)
  expect(ofOthers.get('wanted') ?? 0).toBeLessThan(own)
  expect(ofOthers.get('wanted') ?? 0).toBeGreaterThan(0)
})
