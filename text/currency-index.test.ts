import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type Beside, indexCurrencyWords } from './currency-index.ts'

const WORDS = ['dollar', 'euro', 'eur', 'us$', 'rp', 'р', 'đ'].map((word) => ({ word, letter: true }))
const SIGNS = ['€', '$', '¥', '円'].map((word) => ({ word, letter: false }))
const ALL = [...WORDS, ...SIGNS]
const candidatesBeside = indexCurrencyWords(ALL)

const text = fc.array(fc.constantFrom('eur', 'dollar', 'us$', 'rp', '€', '円', ' ', 'x', 'đ'), {
  maxLength: 4,
})
const texts = text.map((parts) => parts.join(''))

function stands({ word, letter }: (typeof ALL)[number], { before, behind, leads, follows }: Beside): boolean {
  if (!letter) return before.includes(word) || behind.includes(word)
  return leads.some((lead) => lead.endsWith(word)) || follows.some((follow) => follow.startsWith(word))
}

property.prop([texts, texts, texts, texts])(
  'every word that stands beside an amount is a candidate, in the order of the words',
  (before, behind, lead, follow) => {
    const beside = { before, behind, leads: [lead], follows: [follow] }
    const found = candidatesBeside(beside)
    expect(found).toEqual(ALL.filter((word) => found.includes(word)))
    expect(found).toEqual(expect.arrayContaining(ALL.filter((word) => stands(word, beside))))
  },
)

test('a word that cannot stand there is not looked at', () => {
  const found = candidatesBeside({ before: '', behind: ' eur', leads: [''], follows: [' eur', 'eur'] })
  expect(found.map(({ word }) => word)).toEqual(['euro', 'eur'])
})
