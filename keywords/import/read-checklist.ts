/** Reads a checklist export (Checklist of CITES species, Species+) into taxa with their listings. */
import { CsvError, parse } from 'csv-parse/sync'
import { WtmError } from '../../model/error.ts'
import { type ChecklistField, checklistColumns, checklistShape, exampleHeader } from './checklist-columns.ts'
import { addTaxonRow, type ChecklistRow, taxaOfRows } from './checklist-rows.ts'
import type { ImportedTaxon } from './imported-taxa.ts'

/** A file that is no checklist export, or a row of it that makes no sense. */
export class ChecklistFileError extends WtmError {
  constructor(file: string, line: number, problem: string) {
    super('CHECKLIST_INVALID', `${file}:${line}: ${problem}`)
  }
}

export interface Checklist {
  readonly taxa: readonly ImportedTaxon[]
  /** Rows that were left out, with the reason, and how many of each. */
  readonly skipped: Readonly<Record<string, number>>
}

const WHERE =
  'Download it as CSV from checklist.cites.org (index or history of listings) or from speciesplus.net (listings).'

/** @param file name of the file, for messages. @throws ChecklistFileError naming file and line. */
export function readChecklist(text: string, file: string): Checklist {
  const records = recordsOf(text, file)
  const [header, ...rest] = records
  if (header === undefined) throw new ChecklistFileError(file, 1, `is empty. ${WHERE}`)
  const columns = checklistColumns(header.cells)
  const shape = checklistShape(columns)
  if (typeof shape === 'object') {
    const missing = shape.missing.map(exampleHeader).join(', ')
    const found = header.cells.slice(0, MOST_HEADERS).join(', ')
    throw new ChecklistFileError(file, header.line, `has no column ${missing}; it has: ${found}. ${WHERE}`)
  }
  const rows = new Map<string, ChecklistRow[]>()
  const skipped: Record<string, number> = Object.create(null)
  for (const { cells, line } of rest) {
    if (cells.length !== header.cells.length) {
      throw new ChecklistFileError(
        file,
        line,
        `has ${cells.length} cells, the header has ${header.cells.length}`,
      )
    }
    const cell = (field: ChecklistField): string => {
      const index = columns[field]
      return index === undefined ? '' : (cells[index] ?? '').trim()
    }
    const outcome = addTaxonRow(cell, shape, rows)
    if (outcome.problem !== undefined) throw new ChecklistFileError(file, line, outcome.problem)
    if (outcome.skipped !== undefined) skipped[outcome.skipped] = (skipped[outcome.skipped] ?? 0) + 1
  }
  if (rows.size === 0)
    throw new ChecklistFileError(file, header.line, `holds no taxon below its header. ${WHERE}`)
  return { taxa: taxaOfRows(rows), skipped }
}

const MOST_HEADERS = 30

interface CsvRecord {
  readonly cells: string[]
  readonly line: number
}

function recordsOf(text: string, file: string): CsvRecord[] {
  if (text.includes('\u0000') || text.includes('\uFFFD')) {
    throw new ChecklistFileError(file, 1, 'is not a text in UTF-8; save it as "CSV UTF-8"')
  }
  const first = text.replace(/^\uFEFF/, '').split('\n', 1)[0] ?? ''
  const delimiter =
    (['\t', ';', ','] as const).toSorted((a, b) => parts(first, b) - parts(first, a))[0] ?? ','
  const records: CsvRecord[] = []
  let above = 0
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // Tab-separated tables quote nothing: a quotation mark is one.
      quote: delimiter === '\t' ? false : '"',
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: above + 1 })
        above = lines
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ChecklistFileError(file, above + 1, `cannot be read as CSV: ${error.message}`)
  }
  return records
}

function parts(line: string, delimiter: string): number {
  return line.split(delimiter).length
}
