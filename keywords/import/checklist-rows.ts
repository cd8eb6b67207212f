/** What the rows of a checklist export say about a taxon, put together. */
import type { Appendix, TaxonRank } from '../../model/assessment.ts'
import { taxonRank } from '../../model/assessment.ts'
import type { Listing } from '../listings.ts'
import type { ChecklistField, ChecklistShape } from './checklist-columns.ts'
import type { ImportedTaxon } from './imported-taxa.ts'

export interface ChecklistRow {
  readonly rank: TaxonRank
  readonly family: string
  readonly order: string
  readonly class: string
  readonly synonyms: readonly string[]
  readonly listings: readonly Omit<Listing, 'taxon'>[]
}

/** A row is taken, left out for a reason worth counting, or wrong. */
interface RowOutcome {
  readonly skipped?: string
  readonly problem?: string
}

/** Reads one row by its cells and adds it to those of its taxon. */
export function addTaxonRow(
  cell: (field: ChecklistField) => string,
  shape: ChecklistShape,
  rows: Map<string, ChecklistRow[]>,
): RowOutcome {
  const name = scientificName(cell('name'))
  if (name === null) {
    // Undescribed species have makeshift names: Dactylocnemis "Matapia".
    if (/^\p{Lu}[\p{L}-]+ /u.test(cell('name'))) return { skipped: 'name of an undescribed taxon' }
    return { problem: `"${cell('name')}" is not a scientific name` }
  }
  const rank = taxonRank.safeParse(cell('rank').toLowerCase())
  if (!rank.success) return { skipped: `rank ${cell('rank').toLowerCase() || 'not given'}` }
  const listings = shape === 'history' ? historicListing(cell) : currentListings(cell)
  if (!Array.isArray(listings)) return listings
  const row: ChecklistRow = {
    rank: rank.data,
    family: higherName(cell('family')),
    order: higherName(cell('order')),
    class: higherName(cell('class')),
    synonyms: synonymsIn(cell('synonyms')).filter((synonym) => synonym !== name),
    listings,
  }
  rows.set(name, [...(rows.get(name) ?? []), row])
  return {}
}

/** One taxon for each name, with the listings of all its rows. */
export function taxaOfRows(rows: ReadonlyMap<string, readonly ChecklistRow[]>): ImportedTaxon[] {
  return [...rows].flatMap(([name, [first, ...more]]): ImportedTaxon[] => {
    if (first === undefined) return []
    const all = [first, ...more]
    const listings = ended(all.flatMap((row) => row.listings)).map((listing) => ({ taxon: name, ...listing }))
    return [
      {
        name,
        rank: first.rank,
        family: first.family,
        order: first.order,
        class: first.class,
        synonyms: [...new Set(all.flatMap(({ synonyms }) => synonyms))],
        listings: distinct(listings),
        source: SOURCE,
      },
    ]
  })
}

const SOURCE = 'imported checklist'
const APPENDICES: readonly Appendix[] = ['I', 'II', 'III']

/** `I`, `I/II`, `II/NC` …; NC is what a listing does not cover. */
function currentListings(
  cell: (field: ChecklistField) => string,
): Omit<Listing, 'taxon'>[] | { problem: string } {
  const parts = cell('listing').split('/')
  if (cell('listing') === '') return []
  const wrong = parts.find((part) => !/^(?:I|II|III|NC)\??$|^listed\?$/.test(part))
  if (wrong !== undefined) return { problem: `listing "${cell('listing')}" is not made of I, II, III and NC` }
  const appendices = APPENDICES.filter((one) => parts.some((part) => part.replace('?', '') === one))
  if (appendices.length === 0) return parts.includes('NC') ? [listingOf(null, cell)] : []
  // Of a genus or family, what stands in Appendix I are single species with rows of their own.
  const species = /species/i.test(cell('rank'))
  const main = species || !appendices.includes('II') ? (appendices[0] ?? null) : 'II'
  const split = appendices.length > 1 ? `split listing ${appendices.join('/')}` : ''
  const open = parts.some((part) => part.endsWith('?')) ? 'not confirmed' : ''
  return [listingOf(main, cell, [split, open])]
}

/** A row of the history: when a taxon came into an appendix. Reservations and deletions only end others. */
function historicListing(
  cell: (field: ChecklistField) => string,
): Omit<Listing, 'taxon'>[] | { problem: string } {
  const day = isoDayOf(cell('effective'))
  if (day === null) return { problem: `EffectiveAt "${cell('effective')}" is not a day like 23/02/2023` }
  const change = cell('change').toUpperCase()
  if (change !== 'ADDITION' && change !== 'DELETION') return []
  const appendix = APPENDICES.find((one) => one === cell('appendix')) ?? null
  if (change === 'ADDITION' && appendix === null) {
    return { problem: `appendix "${cell('appendix')}" is not I, II or III` }
  }
  const current = /^(?:t|true|yes|1)$/i.test(cell('current'))
  const listing = listingOf(change === 'DELETION' ? null : appendix, cell)
  return [{ ...listing, from: day, to: current || change === 'DELETION' ? '' : OPEN }]
}

/** Stands for an end that the next row of the history tells. */
const OPEN = '?'

/** Ends what is no longer current on the day before the next change. */
function ended(listings: readonly Omit<Listing, 'taxon'>[]): Omit<Listing, 'taxon'>[] {
  const sorted = listings.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return sorted.flatMap((listing, i) => {
    if (listing.to !== OPEN) return listing.appendix === null && listing.from !== '' ? [] : [listing]
    const next = sorted.slice(i + 1).find(({ from }) => from > listing.from)
    return next === undefined ? [] : [{ ...listing, to: dayBefore(next.from) }]
  })
}

function listingOf(
  appendix: Appendix | null,
  cell: (field: ChecklistField) => string,
  remarks: readonly string[] = [],
): Omit<Listing, 'taxon'> {
  const annotation = /^#\d+/.exec(cell('annotation'))?.[0] ?? ''
  const note = cell('note').replace(/\s+/g, ' ').slice(0, LONGEST_NOTE)
  const remark = [...remarks, note].filter((part) => part !== '').join('; ')
  return {
    ...{ appendix, from: '', to: '', population: [], annotation, remark },
    source: SOURCE,
    confidence: 'high',
  }
}

const LONGEST_NOTE = 300

function distinct(listings: readonly Listing[]): Listing[] {
  const seen = new Map(listings.map((one) => [`${one.appendix} ${one.from} ${one.to}`, one]))
  return [...seen.values()]
}

/** `FELIDAE spp.`, `Felis catus`, `Agave parviflora`; null for what is none. */
function scientificName(written: string): string | null {
  const name = written.replace(/ spp?\.?$/, '').replace(/\s+/g, ' ')
  if (/^[A-Z]+$/.test(name)) return higherName(name)
  return /^\p{Lu}[\p{L}-]+(?: (?:x |× |(?:var|subsp|ssp|fa|f)\. )?\p{Ll}[\p{L}-]*)*$/u.test(name)
    ? name
    : null
}

function higherName(written: string): string {
  return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()
}

/** Names of two or three words, without their authors. */
function synonymsIn(cell: string): string[] {
  return cell.split(/[;,|"]/).flatMap((part) => {
    const name = /^\s*([A-Z][a-z-]+(?: [a-z][a-z-]{2,}){1,2})(?=$|[^a-z])/.exec(part)?.[1]
    return name === undefined ? [] : [name]
  })
}

function isoDayOf(written: string): string | null {
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written)
  const iso = day === null ? written.slice(0, 10) : `${day[3]}-${day[2]}-${day[1]}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`)
  before.setUTCDate(before.getUTCDate() - 1)
  return before.toISOString().slice(0, 10)
}
