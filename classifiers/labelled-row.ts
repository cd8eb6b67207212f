/** A labelled listing, in the form of the evaluation files: what is judged, and what a person said about it. */
import { z } from 'zod'
import { assessable, type ListingKind, listingKind } from '../model/assessment.ts'
import { WtmError } from '../model/error.ts'
import { languageCode } from '../model/primitives.ts'
import { fieldProblems, MISSING } from './field-problems.ts'

const FLAGGED_KINDS: readonly ListingKind[] = ['offer', 'demand']

export const labelledRow = assessable.extend({
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  language: languageCode,
  label: z
    .object({
      flag: z.boolean(),
      kind: listingKind,
      taxa: z.array(z.string()),
      product: z.string(),
      tags: z.array(z.string()),
    })
    .refine(({ flag, kind }) => flag === FLAGGED_KINDS.includes(kind), {
      path: ['flag'],
      error: 'contradicts kind: offer and demand are flagged, and nothing else is',
    }),
})
export type LabelledRow = z.infer<typeof labelledRow>

/** A labelled file that cannot be judged by; the message names file and line. */
export class LabelledFileError extends WtmError {
  constructor(file: string, line: number, problem: string) {
    super('LABELLED_FILE_INVALID', `${file}:${line}: ${problem}`)
  }
}

/**
 * Rows of a JSON Lines text; blank lines are passed over.
 *
 * @param file name of the file, for messages.
 * @throws LabelledFileError where a line does not fit, or where there is none: half a file would give wrong figures.
 */
export function parseLabelledRows(text: string, file = 'labelled rows'): LabelledRow[] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((content, index) => {
      if (content.trim() === '') return []
      const row = labelledRow.safeParse(parsed(content, file, index + 1), { error: MISSING })
      if (!row.success) throw new LabelledFileError(file, index + 1, fieldProblems(row.error))
      return [row.data]
    })
  if (rows.length === 0) throw new LabelledFileError(file, 1, 'holds no labelled listing')
  return rows
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    const value: unknown = JSON.parse(line)
    if (!Array.isArray(value)) return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LabelledFileError(file, number, `is not a line of JSON: ${printable(reason)}; ${ONE_A_LINE}`)
  }
  throw new LabelledFileError(file, number, `holds a JSON array; ${ONE_A_LINE}`)
}

const ONE_A_LINE = 'write one labelled listing as a JSON object on each line'

/** Messages of the JSON parser quote what they could not read. */
function printable(reason: string): string {
  return reason.slice(0, LONGEST_REASON).replace(/\p{Cc}/gu, ' ')
}

const LONGEST_REASON = 200
