/** One line of JSON in, one line of JSON out: an assessment, or what is wrong with the line. */
import { assessable } from '../model/assessment.ts'
import type { Classifier } from './classifier.ts'
import { fieldProblems, MISSING } from './field-problems.ts'

export interface AssessedLine {
  /** JSON without a line break. */
  readonly output: string
  readonly ok: boolean
}

/** Never throws; `today` (ISO day) stands in where the line names no `asOf`. */
export function assessLine(line: string, classifier: Classifier, today: string): AssessedLine {
  const parsed = parseJson(line)
  if (parsed.error !== null) return failed(null, parsed.error)
  const input = assessable.safeParse(withoutNulls(parsed.value), { error: MISSING })
  if (!input.success) return failed(idOf(parsed.value), fieldProblems(input.error))
  const assessment = classifier.assess({ ...input.data, asOf: input.data.asOf ?? today })
  return { output: JSON.stringify(assessment), ok: true }
}

/** For a line that was too long to be read at all. */
export function tooLongLine(): AssessedLine {
  return failed(null, 'the line is too long for a listing; give each listing a line of its own')
}

function parseJson(line: string): { value: unknown; error: string | null } {
  try {
    return { value: JSON.parse(line.replace(/^\uFEFF/, '')), error: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { value: null, error: `not a line of JSON: ${reason.slice(0, LONGEST_REASON)}` }
  }
}

const LONGEST_REASON = 200

/** Exports write null for what is not there. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
}

function failed(id: string | number | null, error: string): AssessedLine {
  return { output: JSON.stringify({ id, error }), ok: false }
}
