import { expect, test } from 'vitest'
import { readInnocents, readLifeForms, readNames, readProducts, readSignals } from './entries.ts'
import type { WordTable } from './table.ts'

const known = new Map([
  ['Manis', null],
  ['Panthera tigris', null],
])
const head = 'taxon\tstrength\tkind\tforms\tsource\tconfidence\n'

function words(text: string): WordTable {
  return { file: 'words/vi/names.tsv', language: 'vi', text }
}

test('each form of a row is an entry of its own', () => {
  const text = `${head}Manis|Panthera tigris\tweak\tcode-word\thàng vảy|con vảy\tunreviewed\tlow\n`
  const entries = readNames(words(text), known)
  expect(entries.map(({ form }) => form)).toEqual(['hàng vảy', 'con vảy'])
  expect(entries[0]).toMatchObject({
    taxa: ['Manis', 'Panthera tigris'],
    strength: 'weak',
    kind: 'code-word',
  })
})

test.each([
  ['Mani\tweak\tcode-word\tx\ts\tlow', 'taxon "Mani" is not in taxa.tsv'],
  ['Manis\tstout\tcode-word\tx\ts\tlow', 'strength "stout"'],
  ['Manis\tweak\tnickname\tx\ts\tlow', 'unknown kind "nickname"'],
  ['Manis\tweak\tcode-word\t|\ts\tlow', 'lists no form'],
  ['Manis\tweak\tcode-word\t\u0301\ts\tlow', 'is empty once it is normalised'],
])('%s is refused', (row, message) => {
  expect(() => readNames(words(`${head}${row}\n`), known)).toThrow(
    `words/vi/names.tsv:2: ${message.startsWith('is empty') ? 'form' : message}`,
  )
})

test('products, signals and false friends are read alike', () => {
  const rest = 'forms\tsource\tconfidence\n'
  expect(readProducts(words(`product\t${rest}horn\tsừng\ts\thigh\n`))[0]).toMatchObject({
    type: 'product',
    product: 'horn',
    language: 'vi',
  })
  expect(readSignals(words(`signal\t${rest}offer\tcần bán\ts\thigh\n`))[0]).toMatchObject({
    type: 'signal',
    signal: 'offer',
  })
  expect(readInnocents(words(`reading\t${rest}colour or pattern\tmàu ngà\ts\thigh\n`))[0]).toMatchObject({
    type: 'innocent',
    reading: 'colour or pattern',
  })
})

test.each([
  ['product', readProducts, 'hornn'],
  ['signal', readSignals, 'offers'],
  ['reading', readInnocents, 'brand'],
] as const)('a %s outside the closed list is refused, naming file and line', (column, read, cell) => {
  const table = words(`${column}\tforms\tsource\tconfidence\n${cell}\tx\ts\thigh\n`)
  expect(() => read(table)).toThrow(`words/vi/names.tsv:2: unknown ${column} "${cell}"`)
})

test('a life form names groups of the taxa, at any rank', () => {
  const table = (taxon: string) => words(`taxon\tforms\tsource\tconfidence\n${taxon}\tchim|mỏ\ts\thigh\n`)
  const groups = new Map([['Aves', 'class']])
  expect(readLifeForms(table('Aves'), groups)).toMatchObject([
    { type: 'life-form', taxa: ['Aves'], form: 'chim' },
    { type: 'life-form', taxa: ['Aves'], form: 'mỏ' },
  ])
  expect(() => readLifeForms(table('Birds'), groups)).toThrow('no taxon of taxa.tsv is a "Birds"')
  expect(() => readLifeForms(table('|'), groups)).toThrow('names no taxon')
})
