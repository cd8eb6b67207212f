/**
 * The columns of the checklists that can be imported, by what they mean. Headers are compared by their letters alone:
 * the CITES checklist writes `FullName`, Species+ `Scientific Name`.
 *
 * Headers as UNEP-WCMC's own software writes them: the index and the history of the Checklist of CITES species
 * (`FullName`, `RankName`, `CurrentListing`; `ChangeType`, `Appendix`, `EffectiveAt`, `IsCurrent`) and the listings of
 * Species+ (`Scientific Name`, `Rank`, `Listing`, `Full note`, `# Full note`).
 */

/** What a column can mean. */
export type ChecklistField =
  | 'name'
  | 'rank'
  | 'kingdom'
  | 'class'
  | 'order'
  | 'family'
  | 'listing'
  | 'annotation'
  | 'note'
  | 'synonyms'
  | 'change'
  | 'appendix'
  | 'effective'
  | 'current'

const HEADERS: Readonly<Record<ChecklistField, readonly string[]>> = {
  name: ['fullname', 'scientificname'],
  rank: ['rankname', 'rank'],
  kingdom: ['kingdom'],
  class: ['class'],
  order: ['order'],
  family: ['family'],
  listing: ['currentlisting', 'listing'],
  annotation: ['#annotationsymbol', '#annotation', '#annotationenglish', '#fullnote', 'hashannotation'],
  note: ['annotationenglish', 'shortannotationenglish', 'fullnote', 'overlaynote'],
  synonyms: ['synonymswithauthors', 'synonyms'],
  change: ['changetype'],
  appendix: ['appendix'],
  effective: ['effectiveat'],
  current: ['iscurrent'],
}

/** Index of the column for each meaning that the header has. */
export type ChecklistColumns = Readonly<Partial<Record<ChecklistField, number>>>

export type ChecklistShape = 'listings' | 'history'

export function checklistColumns(header: readonly string[]): ChecklistColumns {
  const names = header.map((cell) => cell.toLowerCase().replace(/[^a-z0-9#]/g, ''))
  const columns: Partial<Record<ChecklistField, number>> = {}
  for (const [field, accepted] of fieldsOf(HEADERS)) {
    const index = accepted.map((name) => names.indexOf(name)).find((at) => at >= 0)
    if (index !== undefined) columns[field] = index
  }
  // A table that follows a listing through the years has a column for each: the last one counts.
  const dated = names.findLastIndex((name) => /^listing\d{4}/.test(name))
  if (columns.listing === undefined && dated >= 0) columns.listing = dated
  return columns
}

/** What the columns amount to, or the meanings that are missing for the nearest shape. */
export function checklistShape(columns: ChecklistColumns): ChecklistShape | { missing: ChecklistField[] } {
  const missing = (fields: ChecklistField[]) => fields.filter((field) => columns[field] === undefined)
  const history = missing(['name', 'rank', 'change', 'appendix', 'effective'])
  if (history.length === 0) return 'history'
  const listings = missing(['name', 'rank', 'listing'])
  if (listings.length === 0) return 'listings'
  return { missing: columns.change === undefined ? listings : history }
}

/** A header of that meaning, as it should be written. */
export function exampleHeader(field: ChecklistField): string {
  return EXAMPLES[field] ?? field
}

const EXAMPLES: Partial<Record<ChecklistField, string>> = {
  name: 'FullName (or Scientific Name)',
  rank: 'RankName (or Rank)',
  listing: 'CurrentListing (or Listing)',
  change: 'ChangeType',
  appendix: 'Appendix',
  effective: 'EffectiveAt',
}

function fieldsOf(record: Readonly<Record<ChecklistField, readonly string[]>>) {
  return Object.entries(record) as [ChecklistField, readonly string[]][]
}
