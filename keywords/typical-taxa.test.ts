import { expect, test } from 'vitest'
import { readTypicalTaxa } from './typical-taxa.ts'

const groups = new Map([
  ['Aves', 'class'],
  ['Ursidae', 'family'],
])
const HEAD = 'product\ttaxa\tsource\tconfidence\n'

test('a product leads to its taxa in their order', () => {
  const typical = readTypicalTaxa(`${HEAD}taxidermy\tUrsidae|Aves\tunreviewed\tlow\n`, groups)
  expect(typical.get('taxidermy')).toEqual(['Ursidae', 'Aves'])
})

test.each([
  ['tusk\tAves\ts\tlow', 'unknown product "tusk"'],
  ['egg\tOvum\ts\tlow', 'no taxon of taxa.tsv is a "Ovum"'],
  ['egg\t|\ts\tlow', 'names no taxon'],
  ['egg\tAves\ts\tlow\negg\tAves\ts\tlow', 'egg stands twice'],
])('%j is refused with file and line', (rows, message) => {
  expect(() => readTypicalTaxa(`${HEAD}${rows}\n`, groups)).toThrow(
    new RegExp(`^typical-taxa.tsv:[23]: ${message.replace('|', '\\|')}`),
  )
})
