import { expect, test } from 'vitest'
import { readTaxonomy } from './taxonomy.ts'

const taxa = `name\trank\tfamily\torder\tclass\tenglish\tsource\tconfidence
Rhincodon typus\tspecies\tRhincodontidae\tOrectolobiformes\tElasmobranchii\twhale shark\ts\thigh
Lorius\tgenus\tLoriidae\tPsittaciformes\tAves\tlories\ts\thigh
Meles meles\tspecies\tMustelidae\tCarnivora\tMammalia\tbadger\ts\thigh
`
const listings = `taxon\tappendix\tfrom\tremark\tsource\tconfidence
Rhincodon typus\tI\t2026-03-05\t\tCoP20\thigh
Rhincodon typus\tII\t2017-04-04\t\tindex\thigh
Psittaciformes\tII\t2017-04-04\tfew excepted\tindex\thigh
`
const taxonomy = readTaxonomy(taxa, listings)

test('the appendix depends on the day', () => {
  expect(taxonomy.appendixOf('Rhincodon typus', '2026-03-04')).toBe('II')
  expect(taxonomy.appendixOf('Rhincodon typus', '2026-03-05')).toBe('I')
  expect(taxonomy.appendixOf('Rhincodon typus', '2010-01-01')).toBeNull()
})

test('a taxon without a listing of its own takes that of the nearest higher one', () => {
  expect(taxonomy.appendixOf('Lorius', '2026-01-01')).toBe('II')
  expect(taxonomy.remarkOf('Lorius', '2026-01-01')).toBe('few excepted')
})

test('what is listed nowhere stands in no appendix', () => {
  expect(taxonomy.appendixOf('Meles meles', '2026-01-01')).toBeNull()
  expect(taxonomy.appendixOf('Nobody knows', '2026-01-01')).toBeNull()
})

test.each([
  [taxa.replace('genus', 'tribe'), listings, 'taxa.tsv:3: unknown rank "tribe"'],
  [taxa + taxa.split('\n')[1], listings, 'taxa.tsv:5: Rhincodon typus stands twice'],
  [taxa, listings.replace('\tI\t', '\tIV\t'), 'listings.tsv:2: appendix "IV" is not I, II, III or none'],
  [taxa, listings.replace('2026-03-05', 'March'), 'listings.tsv:2: "March" is not a day'],
])('a mistake in a table is named with its line', (broken, listed, message) => {
  expect(() => readTaxonomy(broken, listed)).toThrow(message)
})
