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

/** How sure a row is; a remark may follow: `low (only inside a combination)`. */
const CONFIDENCE = /^(?:high|medium|low)(?: \(.+\))?$/

/**
 * The rows of a table whose header must name exactly `columns` in this order. Where a table has a source and a
 * confidence, every row must give them: a fact that nobody can look up is a mistake.
 */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const rows: TableRow<Column>[] = []
  const broken = text.includes('\uFFFD')
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  let headed = false
  for (let index = 0; index < lines.length; index++) {
    const content = lines[index] ?? ''
    const line = index + 1
    if (content.startsWith('#') || content.trim() === '') continue
    if (broken && content.includes('\uFFFD')) throw new LexiconFileError(file, line, 'is not UTF-8')
    const cells = (content.endsWith('\r') ? content.slice(0, -1) : content).split('\t')
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
    const row = named(columns, cells)
    checkProvenance(row, file, line)
    rows.push({ line, cells: row })
  }
  if (!headed) throw new LexiconFileError(file, 1, `has no header; expected ${columns.join(', ')}`)
  return rows
}

/** The forms of a cell that lists several, separated by `|`. */
export function formsOf(cell: string): string[] {
  const forms: string[] = []
  for (let from = 0; from <= cell.length; ) {
    const bar = cell.indexOf('|', from)
    const to = bar < 0 ? cell.length : bar
    const form = cell.slice(from, to).trim()
    if (form !== '') forms.push(form)
    from = to + 1
  }
  return forms
}

/** Throws LexiconFileError unless `day` is a day of the calendar, like 2019-11-26. */
export function checkDay(day: string, file: string, line: number): void {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  if (parsed.getUTCMonth() !== Number(month) - 1 || parsed.getUTCDate() !== Number(date)) {
    throw new LexiconFileError(file, line, `"${day}" is not a day like 2019-11-26`)
  }
}

/** Throws LexiconFileError unless `language` is shaped like an ISO 639 code. */
export function checkLanguage(language: string, file: string, line: number): void {
  if (!/^[a-z]{2,3}$/.test(language)) {
    throw new LexiconFileError(file, line, `language "${language}" is not a code like vi`)
  }
}

function checkProvenance(row: Readonly<Record<string, string>>, file: string, line: number): void {
  if (row.source === '') {
    throw new LexiconFileError(file, line, 'names no source; write "unreviewed" where there is none')
  }
  if (row.confidence !== undefined && !CONFIDENCE.test(row.confidence)) {
    throw new LexiconFileError(file, line, `confidence "${row.confidence}" is not high, medium or low`)
  }
}

/** The names of columns are the code's own, never a table's: they can be properties of an ordinary, quick object. */
function named<Column extends string>(columns: readonly Column[], cells: string[]): Record<Column, string> {
  const record = {} as Record<Column, string>
  for (let i = 0; i < columns.length; i++) record[columns[i] as Column] = (cells[i] ?? '').trim()
  return record
}
