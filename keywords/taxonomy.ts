/** Taxa, their place in the system, and the CITES appendix they stand in on a given day. */
import type { Appendix, TaxonRank } from '../model/assessment.ts'
import { taxonRank } from '../model/assessment.ts'
import { LexiconFileError, readTable } from './table.ts'

export interface Taxon {
  readonly name: string
  readonly rank: TaxonRank
  readonly family: string
  readonly order: string
  readonly class: string
  readonly english: string
}

export interface Taxonomy {
  readonly taxa: ReadonlyMap<string, Taxon>
  /** Appendix on a day, inherited from the nearest higher taxon that is listed; null where none is. */
  appendixOf(name: string, day: string): Appendix | null
  /** The listing's remark, e.g. that some populations stand in another appendix; '' where there is none. */
  remarkOf(name: string, day: string): string
  readonly listings: readonly Listing[]
}

/** One listing: a taxon stands in an appendix from a day on, until a later row of the same taxon. */
export interface Listing {
  readonly taxon: string
  readonly appendix: Appendix | null
  readonly from: string
  readonly remark: string
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
export const LISTING_COLUMNS = ['taxon', 'appendix', 'from', 'remark', 'source', 'confidence'] as const

export function readTaxonomy(taxaText: string, listingsText: string): Taxonomy {
  const taxa = new Map<string, Taxon>()
  for (const { line, cells } of readTable(taxaText, 'taxa.tsv', TAXA_COLUMNS)) {
    const rank = taxonRank.safeParse(cells.rank)
    if (!rank.success) throw new LexiconFileError('taxa.tsv', line, `unknown rank "${cells.rank}"`)
    if (taxa.has(cells.name)) throw new LexiconFileError('taxa.tsv', line, `${cells.name} stands twice`)
    taxa.set(cells.name, { ...cells, rank: rank.data })
  }
  const listings = readListings(listingsText)
  const byTaxon = Map.groupBy(listings, (listing) => listing.taxon)
  const standing = (name: string, day: string): Listing | undefined => {
    for (const ancestor of ancestry(name, taxa.get(name))) {
      const listing = byTaxon
        .get(ancestor)
        ?.filter(({ from }) => from <= day)
        .at(-1)
      if (listing !== undefined) return listing
    }
    return undefined
  }
  return {
    taxa,
    listings,
    appendixOf: (name, day) => standing(name, day)?.appendix ?? null,
    remarkOf: (name, day) => standing(name, day)?.remark ?? '',
  }
}

function readListings(text: string): Listing[] {
  return readTable(text, 'listings.tsv', LISTING_COLUMNS)
    .map(({ line, cells }): Listing => {
      if (!/^(I|II|III|none)$/.test(cells.appendix)) {
        throw new LexiconFileError(
          'listings.tsv',
          line,
          `appendix "${cells.appendix}" is not I, II, III or none`,
        )
      }
      if (!/^\d{4}-\d{2}-\d{2}$/.test(cells.from)) {
        throw new LexiconFileError('listings.tsv', line, `"${cells.from}" is not a day like 2019-11-26`)
      }
      const appendix = APPENDICES.find((one) => one === cells.appendix) ?? null
      return { taxon: cells.taxon, appendix, from: cells.from, remark: cells.remark }
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const APPENDICES: readonly Appendix[] = ['I', 'II', 'III']

/** The name itself and what it belongs to, nearest first. */
function ancestry(name: string, taxon: Taxon | undefined): string[] {
  const genus = taxon?.rank === 'species' ? [name.split(' ')[0] ?? name] : []
  return [name, ...genus, taxon?.family ?? '', taxon?.order ?? '', taxon?.class ?? ''].filter(
    (one) => one !== '',
  )
}
