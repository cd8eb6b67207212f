/**
 * The table of imported taxa: what an official checklist export says, in the form the loader reads. It lies in
 * data/imported/, is written by `wtm keywords import`, and is never edited by hand.
 */
import type { Appendix, TaxonRank } from '../../model/assessment.ts'
import { taxonRank } from '../../model/assessment.ts'
import type { Listing } from '../listings.ts'
import { checkDay, formsOf, LexiconFileError, readTable } from '../table.ts'

export interface ImportedTaxon {
  readonly name: string
  readonly rank: TaxonRank
  readonly family: string
  readonly order: string
  readonly class: string
  readonly synonyms: readonly string[]
  /** Listings of its own; their first day is '' where the export gives no dates. */
  readonly listings: readonly Listing[]
  readonly source: string
}

export const IMPORTED_FILE = 'imported/taxa.tsv'

const COLUMNS = [
  'name',
  'rank',
  'family',
  'order',
  'class',
  'appendix',
  'from',
  'to',
  'annotation',
  'remark',
  'synonyms',
  'source',
] as const

/** Reads the table; '' gives none. Rows of one taxon stand together, one for each of its listings. */
export function readImportedTaxa(text: string): ImportedTaxon[] {
  if (text === '') return []
  const taxa = new Map<string, ImportedTaxon & { listings: Listing[] }>()
  for (const { line, cells } of readTable(text, IMPORTED_FILE, COLUMNS)) {
    const rank = taxonRank.safeParse(cells.rank)
    if (!rank.success) throw new LexiconFileError(IMPORTED_FILE, line, `unknown rank "${cells.rank}"`)
    if (cells.name === '') throw new LexiconFileError(IMPORTED_FILE, line, 'names no taxon')
    if (cells.from !== '') checkDay(cells.from, IMPORTED_FILE, line)
    if (cells.to !== '') checkDay(cells.to, IMPORTED_FILE, line)
    const { name, family, order, source } = cells
    const taxon = taxa.get(name) ?? {
      ...{ name, rank: rank.data, family, order, class: cells.class, source },
      synonyms: formsOf(cells.synonyms),
      listings: [],
    }
    taxa.set(name, taxon)
    if (cells.appendix === '') continue
    taxon.listings.push({
      taxon: name,
      appendix: appendixIn(cells.appendix, line),
      from: cells.from,
      to: cells.to,
      population: [],
      annotation: cells.annotation,
      remark: cells.remark,
      source,
      confidence: 'high',
    })
  }
  return [...taxa.values()]
}

/** The text of the table; reading it gives the same taxa again. */
export function writeImportedTaxa(taxa: readonly ImportedTaxon[]): string {
  const rows = taxa.flatMap((taxon) => {
    const { name, rank, family, order, synonyms, source } = taxon
    const listings = taxon.listings.length > 0 ? taxon.listings : [null]
    return listings.map((listing) =>
      [
        ...[name, rank, family, order, taxon.class],
        listing === null ? '' : (listing.appendix ?? 'none'),
        ...[listing?.from, listing?.to, listing?.annotation, listing?.remark],
        ...[synonyms.join('|'), source],
      ]
        .map((cell) => (cell ?? '').replace(/\s+/g, ' ').trim())
        .join('\t'),
    )
  })
  return `# Written by "wtm keywords import"; the lexicon's own tables win over what stands here.\n${[
    COLUMNS.join('\t'),
    ...rows,
  ].join('\n')}\n`
}

function appendixIn(cell: string, line: number): Appendix | null {
  if (cell === 'I' || cell === 'II' || cell === 'III') return cell
  if (cell === 'none') return null
  throw new LexiconFileError(IMPORTED_FILE, line, `appendix "${cell}" is not I, II, III or none`)
}
