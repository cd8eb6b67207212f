import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { digraphSpellings } from './digraph-spellings.ts'
import type { TaxonEntry } from './entries.ts'
import { loadLexicon } from './lexicon.ts'

const provenance = { source: 'unreviewed', confidence: 'medium' }

function forms(form: string, language: string): string[] {
  const entry: TaxonEntry = {
    ...{ type: 'taxon', taxa: ['Manis'], strength: 'strong', kind: 'vernacular', form, language },
    ...provenance,
  }
  return digraphSpellings([{ entry, form }]).map((one) => one.form)
}

test.each([
  ['Löwenkralle', 'de', ['loewenkralle']],
  ['Bärengalle', 'de', ['baerengalle']],
  ['björnskinn', 'sv', ['bjoernskinn']],
  ['næsehorn på række', 'da', ['naesehorn paa raekke']],
  ['løveklo', 'no', ['loeveklo']],
  ['Bär', 'de', []],
  ['Elfenbein', 'de', []],
  ['bébé tortue', 'fr', []],
  ['tilläggsö', 'tr', []],
])('%s (%s) is also written %j', (form, language, expected) => {
  expect(forms(form, language)).toEqual(expected)
})

test.each([
  ['Schildkroete', 'Testudines'],
  ['Baerengalle', 'Ursidae'],
])('%s leads where the word with its own letters leads', (text, taxon) => {
  const lexicon = loadLexicon()
  const lineages = lexicon
    .find(normalize(text), text)
    .flatMap(({ entry }) => (entry.type === 'taxon' ? entry.taxa : []))
    .flatMap((name) => lexicon.taxonomy.lineage(name))
  expect(lineages).toContain(taxon)
})
