/** Scientific names as sellers write them: in full, the genus alone, `P. erithacus`, `P erithacus`. */
import type { TaxonEntry } from './entries.ts'
import type { Taxonomy } from './taxonomy.ts'

/** Genera whose name is an ordinary word, a brand or a programming language. */
const ORDINARY_GENERA = new Set([
  'Python',
  'Iguana',
  'Ara',
  'Boa',
  'Puma',
  'Aloe',
  'Cyclamen',
  'Taxus',
  'Huso',
  'Cycas',
  'Naja',
  'Lorius',
  'Gorilla',
  'Pan',
  'Testudo',
  'Batagur',
  'Saiga',
  'Mantella',
  'Pristis',
])

/** A genus that is not listed as a whole means nothing by its name alone. */
const LISTED_BY = '2026-03-05'

const EPITHETS_TOO_COMMON = new Set(['major', 'minor', 'alba', 'vulgaris'])

export function scientificEntries(taxonomy: Taxonomy): TaxonEntry[] {
  const entries: TaxonEntry[] = []
  for (const { name, rank } of taxonomy.taxa.values()) {
    const ordinary =
      ORDINARY_GENERA.has(name) || (rank === 'genus' && taxonomy.listingsOf(name, LISTED_BY).length === 0)
    entries.push(entry(name, name, ordinary ? 'weak' : 'strong', 'scientific'))
    if (rank === 'genus') entries.push(entry(name, `${name} sp`, 'strong', 'scientific'))
    if (rank === 'genus') entries.push(entry(name, `${name} spp`, 'strong', 'scientific'))
    const [genus, epithet] = name.split(' ')
    if (rank !== 'species' || genus === undefined || epithet === undefined) continue
    entries.push(entry(name, `${genus.charAt(0)}. ${epithet}`, 'strong', 'abbreviation'))
    entries.push(entry(name, `${genus.charAt(0)}.${epithet}`, 'strong', 'abbreviation'))
    if (epithet.length >= 7 && !EPITHETS_TOO_COMMON.has(epithet) && epithet !== genus.toLowerCase()) {
      entries.push(entry(name, epithet, 'weak', 'scientific'))
    }
  }
  return entries
}

function entry(
  taxon: string,
  form: string,
  strength: TaxonEntry['strength'],
  kind: TaxonEntry['kind'],
): TaxonEntry {
  return {
    type: 'taxon',
    taxa: [taxon],
    strength,
    kind,
    form,
    language: 'und',
    source: 'taxa.tsv',
    confidence: 'high',
  }
}
