/** Taxa, their place in the system, their other names, and the CITES appendix they stand in on a given day. */
import type { Appendix, TaxonRank } from '../model/assessment.ts'
import { taxonRank } from '../model/assessment.ts'
import { type ImportedTaxon, readImportedTaxa } from './import/imported-taxa.ts'
import { governing, type Listing, readListings, standsOn } from './listings.ts'
import { readSynonyms, type Synonym } from './synonyms.ts'
import { LexiconFileError, readTable } from './table.ts'

export interface Taxon {
  readonly name: string
  readonly rank: TaxonRank
  readonly family: string
  readonly order: string
  readonly class: string
  readonly english: string
  /** Only known from an imported checklist: nobody has looked at it here. */
  readonly imported: boolean
}

export interface Taxonomy {
  readonly taxa: ReadonlyMap<string, Taxon>
  /** Rank of every taxon, and of every family, order and class that taxa stand in. */
  readonly ranks: ReadonlyMap<string, TaxonRank>
  readonly synonyms: ReadonlyMap<string, Synonym>
  readonly listings: readonly Listing[]
  /** The name of the taxon that a name or synonym leads to; the name itself where it is unknown. */
  accepted(name: string): string
  /** The name itself and what it belongs to: species, genus, family, order, class; nearest first. */
  lineage(name: string): readonly string[]
  /** Listings in force on a day: those of the taxon, else of the nearest higher one that has any. */
  listingsOf(name: string, day: string): readonly Listing[]
  /** Appendix on a day, of a country's population where one is given; null where it stands in none. */
  appendixOf(name: string, day: string, country?: string): Appendix | null
  /** What a reader of the appendix must know as well: remark, annotation, populations elsewhere; '' for nothing. */
  remarkOf(name: string, day: string): string
}

export const TAXA_COLUMNS = [
  'name',
  'rank',
  'family',
  'order',
  'class',
  'english',
  'source',
  'confidence',
] as const

/** The texts that a taxonomy is read from; `imported` is '' where nothing was imported. */
export interface TaxonomyTables {
  readonly taxa: string
  readonly synonyms: string
  readonly listings: string
  readonly imported: string
}

export function readTaxonomy(tables: TaxonomyTables): Taxonomy {
  const taxa = readTaxa(tables.taxa)
  const synonyms = readSynonyms(tables.synonyms, taxa)
  const listings = readListings(tables.listings, taxa)
  const byTaxon = Map.groupBy(listings, ({ taxon }) => taxon)
  for (const one of readImportedTaxa(tables.imported)) merge(one, taxa, synonyms, byTaxon)
  const lineages = new Map<string, readonly string[]>()
  const lineage = (name: string): readonly string[] => {
    const known = lineages.get(name)
    if (known !== undefined) return known
    const line = lineageOf(name, taxa)
    if (taxa.has(name)) lineages.set(name, line)
    return line
  }
  const standingOn = (name: string, day: string): readonly Listing[] => {
    for (const ancestor of lineage(name)) {
      const standing = byTaxon.get(ancestor)?.filter((listing) => standsOn(listing, day)) ?? []
      if (standing.length > 0) return standing
    }
    return []
  }
  /** Of the day last asked for: adverts that are judged one after the other are mostly judged by one day. */
  const lastDay = { day: '', listings: new Map<string, readonly Listing[]>() }
  const listingsOf = (name: string, day: string): readonly Listing[] => {
    if (day !== lastDay.day) {
      lastDay.day = day
      lastDay.listings.clear()
    }
    const before = lastDay.listings.get(name)
    if (before !== undefined) return before
    const standing = standingOn(name, day)
    if (taxa.has(name)) lastDay.listings.set(name, standing)
    return standing
  }
  return {
    taxa,
    ranks: ranksOf(taxa),
    synonyms,
    listings: [...byTaxon.values()].flat(),
    accepted: (name) => synonyms.get(name)?.accepted ?? name,
    lineage,
    listingsOf,
    appendixOf(name, day, country) {
      const standing = listingsOf(name, day)
      const own = standing.filter(({ population }) => country !== undefined && population.includes(country))
      return governing(own.length > 0 ? own : standing)?.appendix ?? null
    },
    remarkOf: (name, day) => remarkOn(listingsOf(name, day)),
  }
}

function readTaxa(text: string): Map<string, Taxon> {
  const taxa = new Map<string, Taxon>()
  for (const { line, cells } of readTable(text, 'taxa.tsv', TAXA_COLUMNS)) {
    const rank = taxonRank.safeParse(cells.rank)
    if (!rank.success) throw new LexiconFileError('taxa.tsv', line, `unknown rank "${cells.rank}"`)
    if (taxa.has(cells.name)) throw new LexiconFileError('taxa.tsv', line, `${cells.name} stands twice`)
    const words = cells.name.split(' ').length
    const expected = rank.data === 'species' ? 2 : rank.data === 'subspecies' ? 3 : 1
    if (cells.name === '' || words !== expected) {
      throw new LexiconFileError('taxa.tsv', line, `"${cells.name}" is not the name of a ${rank.data}`)
    }
    taxa.set(cells.name, {
      name: cells.name,
      rank: rank.data,
      family: cells.family,
      order: cells.order,
      class: cells.class,
      english: cells.english,
      imported: false,
    })
  }
  return taxa
}

/** What stands in the lexicon's own tables wins: an import only adds taxa, listings of taxa without any, and synonyms. */
function merge(
  one: ImportedTaxon,
  taxa: Map<string, Taxon>,
  synonyms: Map<string, Synonym>,
  listings: Map<string, Listing[]>,
): void {
  const { name, rank, family, order, source } = one
  if (synonyms.has(name)) return
  const known = taxa.has(name)
  if (!known) taxa.set(name, { name, rank, family, order, class: one.class, english: '', imported: true })
  if (!known && !listings.has(name) && one.listings.length > 0) listings.set(name, [...one.listings])
  for (const synonym of one.synonyms) {
    if (taxa.has(synonym) || synonyms.has(synonym)) continue
    synonyms.set(synonym, { name: synonym, accepted: name, source, confidence: 'medium' })
  }
}

function ranksOf(taxa: ReadonlyMap<string, Taxon>): Map<string, TaxonRank> {
  const ranks = new Map<string, TaxonRank>()
  for (const taxon of taxa.values()) {
    for (const rank of ['family', 'order', 'class'] as const) {
      if (taxon[rank] !== '' && !ranks.has(taxon[rank])) ranks.set(taxon[rank], rank)
    }
  }
  for (const { name, rank } of taxa.values()) ranks.set(name, rank)
  return ranks
}

function lineageOf(name: string, taxa: ReadonlyMap<string, Taxon>): string[] {
  const taxon = taxa.get(name)
  const line = [name]
  for (let space = name.lastIndexOf(' '); space > 0; space = name.lastIndexOf(' ', space - 1)) {
    line.push(name.slice(0, space))
  }
  for (const higher of [taxon?.family, taxon?.order, taxon?.class]) {
    if (higher !== undefined && higher !== '' && higher !== name) line.push(higher)
  }
  return line
}

function remarkOn(standing: readonly Listing[]): string {
  const main = governing(standing)
  if (main === undefined) return ''
  const elsewhere = standing
    .filter((listing) => listing !== main && listing.appendix !== main.appendix)
    .map(({ appendix, population, remark }) => {
      const where = `Appendix ${appendix ?? 'none'} for ${population.join(', ')}`
      return remark === '' ? where : `${where} (${remark})`
    })
  const limited = main.population.length > 0 ? `populations of ${main.population.join(', ')}` : ''
  const annotation = main.annotation === '' ? '' : `annotation ${main.annotation}`
  return [main.remark, limited, annotation, ...elsewhere].filter((part) => part !== '').join('; ')
}
