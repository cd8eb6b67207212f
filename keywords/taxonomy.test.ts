import { expect, test } from 'vitest'
import { readTaxonomy } from './taxonomy.ts'

const taxa = `name\trank\tfamily\torder\tclass\tenglish\tsource\tconfidence
Rhincodon typus\tspecies\tRhincodontidae\tOrectolobiformes\tElasmobranchii\twhale shark\ts\thigh
Lorius\tgenus\tLoriidae\tPsittaciformes\tAves\tlories\ts\thigh
Meles meles\tspecies\tMustelidae\tCarnivora\tMammalia\tbadger\ts\thigh
Puma concolor\tspecies\tFelidae\tCarnivora\tMammalia\tpuma\ts\thigh
Python molurus\tspecies\tPythonidae\tSerpentes\tReptilia\tIndian python\ts\thigh
Python molurus molurus\tsubspecies\tPythonidae\tSerpentes\tReptilia\t\ts\thigh
Psittacula krameri\tspecies\tPsittacidae\tPsittaciformes\tAves\tring-necked parakeet\ts\thigh
Psittaciformes\torder\t\tPsittaciformes\tAves\tparrots\ts\thigh
Pythonidae\tfamily\tPythonidae\tSerpentes\tReptilia\tpythons\ts\thigh
`
const LISTING_HEAD = 'taxon\tappendix\tfrom\tto\tpopulation\tannotation\tremark\tsource\tconfidence\n'
const listings = `${LISTING_HEAD}Rhincodon typus\tII\t2017-04-04\t2026-03-04\t\t\t\tindex\thigh
Rhincodon typus\tI\t2026-03-05\t\t\t\t\tCoP20\thigh
Psittaciformes\tII\t2017-04-04\t\t\t\tfew excepted\tindex\thigh
Psittacula krameri\tnone\t2017-04-04\t\t\t\t\tindex\thigh
Puma concolor\tII\t2017-04-04\t\t\t\t\tindex\thigh
Puma concolor\tI\t2017-04-04\t\tCR|PA\t\t\tindex\thigh
Pythonidae\tII\t2017-04-04\t\t\t\t\tindex\thigh
Python molurus molurus\tI\t2017-04-04\t\t\t\t\tindex\thigh
`
const synonyms = `accepted\tnames\tsource\tconfidence
Puma concolor\tFelis concolor\ts\thigh
`
const tables = { taxa, synonyms, listings, imported: '' }
const taxonomy = readTaxonomy(tables)

test('the appendix depends on the day', () => {
  expect(taxonomy.appendixOf('Rhincodon typus', '2026-03-04')).toBe('II')
  expect(taxonomy.appendixOf('Rhincodon typus', '2026-03-05')).toBe('I')
  expect(taxonomy.appendixOf('Rhincodon typus', '2010-01-01')).toBeNull()
})

test('a taxon without a listing of its own takes that of the nearest higher one', () => {
  expect(taxonomy.appendixOf('Lorius', '2026-01-01')).toBe('II')
  expect(taxonomy.remarkOf('Lorius', '2026-01-01')).toBe('few excepted')
  expect(taxonomy.appendixOf('Python molurus', '2026-01-01')).toBe('II')
  expect(taxonomy.appendixOf('Python molurus molurus', '2026-01-01')).toBe('I')
})

test('what is excepted from the listing of its order stands in no appendix', () => {
  expect(taxonomy.appendixOf('Psittacula krameri', '2026-01-01')).toBeNull()
})

test('the appendix depends on the population, and the remark names the others', () => {
  expect(taxonomy.appendixOf('Puma concolor', '2026-01-01')).toBe('II')
  expect(taxonomy.appendixOf('Puma concolor', '2026-01-01', 'PA')).toBe('I')
  expect(taxonomy.appendixOf('Puma concolor', '2026-01-01', 'BR')).toBe('II')
  expect(taxonomy.remarkOf('Puma concolor', '2026-01-01')).toBe('Appendix I for CR, PA')
})

test('what is listed nowhere stands in no appendix', () => {
  expect(taxonomy.appendixOf('Meles meles', '2026-01-01')).toBeNull()
  expect(taxonomy.appendixOf('Nobody knows', '2026-01-01')).toBeNull()
})

test('a synonym leads to the accepted name, any other name to itself', () => {
  expect(taxonomy.accepted('Felis concolor')).toBe('Puma concolor')
  expect(taxonomy.accepted('Puma concolor')).toBe('Puma concolor')
  expect(taxonomy.accepted('Nobody knows')).toBe('Nobody knows')
})

test('the lineage of a subspecies leads over its species and genus', () => {
  expect(taxonomy.lineage('Python molurus molurus')).toEqual([
    'Python molurus molurus',
    'Python molurus',
    'Python',
    'Pythonidae',
    'Serpentes',
    'Reptilia',
  ])
})

const row = (text: string) => `${listings}${text}\n`

test.each([
  [{ taxa: taxa.replace('genus', 'tribe') }, 'taxa.tsv:3: unknown rank "tribe"'],
  [{ taxa: taxa + taxa.split('\n')[1] }, 'taxa.tsv:11: Rhincodon typus stands twice'],
  [{ taxa: taxa.replace('Meles meles', 'Meles') }, 'taxa.tsv:4: "Meles" is not the name of a species'],
  [{ taxa: taxa.replace('badger\ts', 'badger\t') }, 'taxa.tsv:4: names no source'],
  [{ taxa: taxa.replace('badger\ts\thigh', 'badger\ts\tsure') }, 'taxa.tsv:4: confidence "sure"'],
  [{ listings: listings.replace('\tI\t', '\tIV\t') }, 'listings.tsv:3: appendix "IV" is not'],
  [{ listings: listings.replace('2026-03-05', 'March') }, 'listings.tsv:3: "March" is not a day'],
  [{ listings: listings.replace('2026-03-04', '2026-02-30') }, 'listings.tsv:2: "2026-02-30" is not a day'],
  [{ listings: listings.replace('2026-03-04', '2016-01-01') }, 'listings.tsv:2: ends on 2016-01-01, before'],
  [{ listings: listings.replace('CR|PA', 'Panama') }, 'listings.tsv:7: population "Panama"'],
  [{ listings: row('Meles\tII\t2017-04-04\t\t\t\t\ts\thigh') }, 'listings.tsv:10: taxon "Meles"'],
  [
    { listings: row('Pythonidae\tI\t2019-01-01\t\t\t\t\ts\thigh') },
    'listings.tsv:10: Pythonidae stands in an appendix from 2019-01-01 and already by line 8',
  ],
  [{ listings: row('Lorius\tI\t2019-01-01\t\t\tfour\t\ts\thigh') }, 'listings.tsv:10: annotation "four"'],
  [
    { synonyms: synonyms.replace('Puma', 'Pumas') },
    'synonyms.tsv:2: taxon "Pumas concolor" is not in taxa.tsv',
  ],
  [
    { synonyms: synonyms.replace('Felis concolor', 'Meles meles') },
    'synonyms.tsv:2: "Meles meles" is a taxon',
  ],
  [
    { synonyms: `${synonyms}Meles meles\tFelis concolor\ts\thigh\n` },
    'synonyms.tsv:3: "Felis concolor" is already',
  ],
  [{ synonyms: synonyms.replace('Felis concolor', '|') }, 'synonyms.tsv:2: lists no name'],
])('a mistake in a table is named with its file and line: %#', (broken, message) => {
  expect(() => readTaxonomy({ ...tables, ...broken })).toThrow(message)
})
