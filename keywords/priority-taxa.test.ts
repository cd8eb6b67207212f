import { expect, test } from 'vitest'
import type { TaxonEntry } from './entries.ts'
import { namelessPriorityTaxa, readPriorityTaxa } from './priority-taxa.ts'
import { readTaxonomy } from './taxonomy.ts'

const taxonomy = readTaxonomy({
  taxa: [
    'name\trank\tfamily\torder\tclass\tenglish\tsource\tconfidence',
    'Psittacidae\tfamily\tPsittacidae\tPsittaciformes\tAves\t\ts\thigh',
    'Ara\tgenus\tPsittacidae\tPsittaciformes\tAves\t\ts\thigh',
    'Ara macao\tspecies\tPsittacidae\tPsittaciformes\tAves\t\ts\thigh',
    '',
  ].join('\n'),
  listings: 'taxon\tappendix\tfrom\tto\tpopulation\tannotation\tremark\tsource\tconfidence\n',
  synonyms: 'accepted\tnames\tsource\tconfidence\n',
  imported: '',
})

function name(form: string, taxa: string[]): TaxonEntry {
  return {
    ...{ type: 'taxon', taxa, strength: 'strong', kind: 'vernacular', form, language: 'pt' },
    ...{ source: 'unreviewed', confidence: 'medium' },
  }
}

function namelessWith(...taxa: string[]): string[] {
  return namelessPriorityTaxa(['Ara'], [name('arara', taxa)], 'pt', taxonomy)
}

test('the name of a species names its genus, and that of a family the genera in it', () => {
  expect(namelessWith('Ara macao')).toEqual([])
  expect(namelessWith('Psittacidae')).toEqual([])
})

test('the name of an order or of a whole class says too little', () => {
  expect(namelessWith('Psittaciformes')).toEqual(['Ara'])
  expect(namelessWith('Aves')).toEqual(['Ara'])
})

test('a name counts for its own language only', () => {
  expect(namelessPriorityTaxa(['Ara'], [name('arara', ['Ara'])], 'es', taxonomy)).toEqual(['Ara'])
})

test.each([
  ['macaws\tAra|Dodo', 'no taxon of taxa.tsv is a "Dodo"'],
  ['macaws\tAra|Ara', 'Ara stands twice'],
  ['macaws\t', 'macaws names no taxon'],
])('a table with "%s" is refused, with file and line', (row, problem) => {
  const text = `group\ttaxa\tsource\tconfidence\n${row}\tunreviewed\tlow\n`
  expect(() => readPriorityTaxa(text, taxonomy.ranks)).toThrow(`priority-taxa.tsv:2: ${problem}`)
})
