/** Reads the lexicon's tables: tab-separated, UTF-8, a header line, `#` for comments. */
import { WtmError } from '../model/error.ts'

/** A table that cannot be used; the message names file and line. */
export class LexiconFileError extends WtmError {
  constructor(file: string, line: number, problem: string) {
    super('LEXICON_INVALID', `${file}:${line}: ${problem}`)
  }
}

/** A table of words of one language, with the name by which mistakes in it are reported. */
export interface WordTable {
  readonly file: string
  readonly language: string
  readonly text: string
}

export interface TableRow<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** The rows of a table whose header must name exactly `columns` in this order. */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const rows: TableRow<Column>[] = []
  let headed = false
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1
    if (content.trim() === '' || content.startsWith('#')) continue
    const cells = content.replace(/\r$/, '').split('\t')
    if (!headed) {
      if (cells.join('\t') !== columns.join('\t')) {
        throw new LexiconFileError(file, line, `the header must be ${columns.join(', ')} (tab-separated)`)
      }
      headed = true
      continue
    }
    if (cells.length !== columns.length) {
      throw new LexiconFileError(file, line, `has ${cells.length} cells instead of ${columns.length}`)
    }
    rows.push({ line, cells: named(columns, cells) })
  }
  if (!headed) throw new LexiconFileError(file, 1, `has no header; expected ${columns.join(', ')}`)
  return rows
}

/** The forms of a cell that lists several, separated by `|`. */
export function formsOf(cell: string): string[] {
  return cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')
}

function named<Column extends string>(columns: readonly Column[], cells: string[]): Record<Column, string> {
  const record = Object.create(null) as Record<Column, string>
  for (const [i, column] of columns.entries()) record[column] = (cells[i] ?? '').trim()
  return record
}
