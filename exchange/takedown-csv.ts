/** The takedown list as CSV: RFC 4180, every cell quoted and safe against formula injection. */
import { stringify } from 'csv-stringify/sync'
import { formulaSafe } from './formula-safe.ts'
import type { TakedownEntry } from './takedown-entry.ts'

type Column = [name: string, value: (entry: TakedownEntry) => string | number | null]

const COLUMNS: readonly Column[] = [
  ['platform', (entry) => entry.platform],
  ['listing_id', (entry) => entry.listingId],
  ['url', (entry) => entry.url],
  ['title', (entry) => entry.title],
  ['language', (entry) => entry.language],
  ['verdict', (entry) => entry.verdict],
  ['decided_at', (entry) => entry.decidedAt],
  ['kind', (entry) => entry.kind],
  ['species', (entry) => entry.species.join('; ')],
  ['cites_appendix', (entry) => entry.cites],
  ['products', (entry) => entry.products.join('; ')],
  ['explanation', (entry) => entry.explanation],
  ['legal_basis', (entry) => entry.legalBasis.join('; ')],
  ['quotes', (entry) => entry.quotes.join('; ')],
  ['price_amount', (entry) => entry.price?.amount ?? null],
  ['price_currency', (entry) => entry.price?.currency ?? null],
  ['price_as_written', (entry) => entry.price?.raw ?? null],
  ['seller', (entry) => entry.seller],
  ['location', (entry) => entry.location],
  ['first_seen_at', (entry) => entry.firstSeenAt],
  ['changed_since_decision', (entry) => (entry.changedSinceDecision ? 'yes' : 'no')],
  ['evidence_id', (entry) => entry.evidenceId],
  ['manifest_sha256', (entry) => entry.manifestSha256],
]

/** The names in the first row, in order. */
export const TAKEDOWN_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name)

/** A header row and a row for each entry, each ended by CR LF. */
export function takedownCsv(entries: Iterable<TakedownEntry>): string {
  const rows = [TAKEDOWN_COLUMNS, ...Array.from(entries, rowOf)]
  return stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: 'windows' })
}

function rowOf(entry: TakedownEntry): string[] {
  return COLUMNS.map(([, value]) => formulaSafe(String(value(entry) ?? '')))
}
