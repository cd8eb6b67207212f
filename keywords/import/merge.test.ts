import { expect, test } from 'vitest'
import { normalize } from '../../text/normalize.ts'
import { compileLexicon } from '../lexicon.ts'
import { readLexiconTables } from '../lexicon-tables.ts'
import { writeImportedTaxa } from './imported-taxa.ts'
import { readChecklist } from './read-checklist.ts'

const tables = readLexiconTables(new URL('../data/', import.meta.url))
const export_ = `FullName,RankName,CurrentListing,Class,Order,Family,SynonymsWithAuthors
Zzyzxia,GENUS,II,Aves,Passeriformes,Zzyzxidae,
Zzyzxia mirabilissima,SPECIES,I,Aves,Passeriformes,Zzyzxidae,"Oldgenus mirabilissimus Smith, 1899"
Psittacus erithacus,SPECIES,III,Aves,Psittaciformes,Psittacidae,"Wrongus erithacus L., 1758"
`
const imported = writeImportedTaxa(readChecklist(export_, 'x.csv').taxa)
const before = compileLexicon({ ...tables, imported: '' })
const after = compileLexicon({ ...tables, imported })

function taxaIn(text: string): string[] {
  return after.find(normalize(text), text).flatMap(({ entry }) => (entry.type === 'taxon' ? entry.taxa : []))
}

test.each([
  'Zzyzxia mirabilissima',
  'Z. mirabilissima',
  'Z.mirabilissima',
  'Oldgenus mirabilissimus',
  'O. mirabilissimus',
  'Zzyzxia mirabilisima',
])('an imported species is known as %s', (text) => {
  expect(taxaIn(text)).toContain('Zzyzxia mirabilissima')
})

test('an imported taxon has its place and its appendix', () => {
  expect(after.taxonomy.lineage('Zzyzxia mirabilissima')).toContain('Zzyzxidae')
  expect(after.taxonomy.appendixOf('Zzyzxia mirabilissima', '2026-01-01')).toBe('I')
  expect(after.taxonomy.appendixOf('Zzyzxia', '2026-01-01')).toBe('II')
})

test('an imported genus alone is a weak sign', () => {
  const strengths = after.lookUp('Zzyzxia').map((entry) => (entry.type === 'taxon' ? entry.strength : ''))
  expect(strengths).toEqual(['weak'])
})

test('what the lexicon says itself wins over an import', () => {
  const day = '2026-01-01'
  expect(after.taxonomy.appendixOf('Psittacus erithacus', day)).toBe(
    before.taxonomy.appendixOf('Psittacus erithacus', day),
  )
})

test('an import is part of the lexicon that an assessment names', () => {
  expect(after.hash).not.toBe(before.hash)
  expect(taxaIn('Wrongus erithacus')).toContain('Psittacus erithacus')
})
