import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'
import { isTooShort } from './pieces-of-names.ts'

const classifier = openClassifier()

function signalsOf(title: string): string[] {
  return classifier
    .assess({ id: 'a', title, description: '', price: null, asOf: '2026-11-25' })
    .reasons.map(({ signal }) => signal)
}

test.each(['antique ivory', 'sběr Mexiko, echinokaktus'])('%s says it within the name', (title) => {
  expect(signalsOf(title)).toEqual(expect.arrayContaining(['taxon-in-title']))
  expect(signalsOf(title)).not.toContain('taxon-bare')
})

test.each(['Falscher Gavial', 'Faux-gavial', 'Falso gaviale'])(
  'what is false about a %s is no imitation',
  (title) => {
    expect(signalsOf(title)).not.toContain('replica')
  },
)

test.each(['da trăn', 'da cá sấu thật', 'cao hổ cốt', 'maso z krokodýla'])(
  '%s names a part or a product, not only an animal',
  (title) => {
    expect(signalsOf(title)).not.toContain('taxon-bare')
  },
)

test.each([
  ['骨', true],
  ['da', true],
  ['fin', false],
  ['虎骨', false],
  ['หนัง', false],
])('%s alone means a part: %s', (text, short) => {
  expect(isTooShort(text)).toBe(short)
})

test('a short word for skin beside no animal is no product', () => {
  expect(signalsOf('kem da mặt')).not.toContain('product-ordinary')
})
