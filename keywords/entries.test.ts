import { expect, test } from 'vitest'
import { readAliases, readInnocents, readProducts, readSignals } from './entries.ts'

const known = new Map([
  ['Manis', null],
  ['Panthera tigris', null],
])
const head = 'taxon\tstrength\tkind\tlanguage\tforms\tsource\tconfidence\n'

test('each form of a row is an entry of its own', () => {
  const entries = readAliases(
    `${head}Manis|Panthera tigris\tweak\tcode-word\tvi\thàng vảy|con vảy\tunreviewed\tlow\n`,
    known,
  )
  expect(entries.map(({ form }) => form)).toEqual(['hàng vảy', 'con vảy'])
  expect(entries[0]).toMatchObject({
    taxa: ['Manis', 'Panthera tigris'],
    strength: 'weak',
    kind: 'code-word',
  })
})

test.each([
  ['Mani\tweak\tcode-word\tvi\tx\ts\tlow', 'taxon "Mani" is not in taxa.tsv'],
  ['Manis\tstout\tcode-word\tvi\tx\ts\tlow', 'strength "stout"'],
  ['Manis\tweak\tnickname\tvi\tx\ts\tlow', 'unknown kind "nickname"'],
  ['Manis\tweak\tcode-word\tvi\t|\ts\tlow', 'lists no form'],
  ['Manis\tweak\tcode-word\tvi\t\u0301\ts\tlow', 'is empty once it is normalised'],
])('%s is refused', (row, message) => {
  expect(() => readAliases(`${head}${row}\n`, known)).toThrow(
    `aliases.tsv:2: ${message.startsWith('is empty') ? 'form' : message}`,
  )
})

test('products, signals and false friends are read alike', () => {
  const rest = 'language\tforms\tsource\tconfidence\n'
  expect(readProducts(`product\t${rest}horn\ten\thorn\ts\thigh\n`)[0]).toMatchObject({
    type: 'product',
    product: 'horn',
  })
  expect(readSignals(`signal\t${rest}offer\ten\tfor sale\ts\thigh\n`)[0]).toMatchObject({
    type: 'signal',
    signal: 'offer',
  })
  expect(readInnocents(`reading\t${rest}colour\ten\tivory dress\ts\thigh\n`)[0]).toMatchObject({
    type: 'innocent',
    reading: 'colour',
  })
})
