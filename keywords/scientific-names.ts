/** Scientific names as terms: in full, the genus alone, `Manis sp.`, older names, and distinctive second words. */
import type { InnocentEntry, TaxonEntry } from './entries.ts'
import { governing } from './listings.ts'
import type { Taxon, Taxonomy } from './taxonomy.ts'
import type { WeakNames } from './weak-names.ts'

/** What tells names that sellers write about from the rest of a checklist. */
export interface NameUse {
  readonly weak: WeakNames
  /** Taxa that people have names for in some language. */
  readonly named: ReadonlySet<string>
  /** Taxa that some national law protects, whatever CITES says. */
  readonly protectedTaxa: ReadonlySet<string>
}

/** A genus or family that is not listed as a whole by this day means little by its name alone. */
const LISTED_BY = '2026-03-05'
const SHORTEST_GENUS = 5
const SHORTEST_EPITHET = 7

/** Names that are excepted from a listing (`Agapornis roseicollis`) are false friends of the name they begin with. */
export function scientificEntries(taxonomy: Taxonomy, use: NameUse): (TaxonEntry | InnocentEntry)[] {
  const entries: (TaxonEntry | InnocentEntry)[] = []
  const sharedEpithets = epithetsOfSeveral(taxonomy)
  for (const taxon of taxonomy.taxa.values()) {
    const { name, rank } = taxon
    if (isExcepted(taxon, taxonomy, use)) {
      entries.push(exceptedEntry(name))
      continue
    }
    const weak = isWeak(taxon, taxonomy, use)
    entries.push(scientific(name, name, weak ? 'weak' : 'strong'))
    if (weak && rank === 'genus' && !taxon.imported) {
      entries.push(scientific(name, `${name} sp`, 'strong'), scientific(name, `${name} spp`, 'strong'))
    }
    const epithet = rank === 'species' ? (name.split(' ')[1] ?? '') : ''
    if (
      epithet.length >= SHORTEST_EPITHET &&
      use.named.has(name) &&
      !use.weak.epithets.has(epithet) &&
      !sharedEpithets.has(epithet) &&
      epithet !== name.split(' ')[0]?.toLowerCase()
    ) {
      entries.push(scientific(name, epithet, 'weak'))
    }
  }
  for (const { name, accepted } of taxonomy.synonyms.values()) {
    // The name of a subspecies is found by that of its species.
    if (name.startsWith(`${accepted} `)) continue
    const alone = !name.includes(' ')
    const weak = alone && (use.weak.genera.has(name) || name.length < SHORTEST_GENUS)
    entries.push(scientific(accepted, name, weak ? 'weak' : 'strong'))
  }
  return entries
}

function isWeak({ name, rank, imported }: Taxon, taxonomy: Taxonomy, { weak }: NameUse): boolean {
  if (rank === 'species' || rank === 'subspecies') return false
  if (rank !== 'genus') return weak.genera.has(name)
  if (imported || weak.genera.has(name) || name.length < SHORTEST_GENUS) return true
  return taxonomy.listingsOf(name, LISTED_BY).length === 0
}

function isExcepted({ name }: Taxon, taxonomy: Taxonomy, use: NameUse): boolean {
  if (use.named.has(name) || use.protectedTaxa.has(name)) return false
  const standing = taxonomy.listingsOf(name, LISTED_BY)
  return standing.length > 0 && governing(standing)?.appendix === null
}

function epithetsOfSeveral({ taxa }: Taxonomy): Set<string> {
  const once = new Set<string>()
  const several = new Set<string>()
  for (const { name, rank } of taxa.values()) {
    const epithet = rank === 'species' ? (name.split(' ')[1] ?? '') : ''
    if (once.has(epithet)) several.add(epithet)
    once.add(epithet)
  }
  return several
}

function scientific(taxon: string, form: string, strength: TaxonEntry['strength']): TaxonEntry {
  return { type: 'taxon', taxa: [taxon], strength, kind: 'scientific', form, ...PROVENANCE }
}

function exceptedEntry(name: string): InnocentEntry {
  return { type: 'innocent', reading: 'species that is not listed', form: name, ...PROVENANCE }
}

const PROVENANCE = { language: 'und', source: 'taxa.tsv', confidence: 'high' } as const
