/** A labelled listing, in the form of the evaluation files: what is judged, and what a person said about it. */
import { z } from 'zod'
import { assessable, listingKind } from '../model/assessment.ts'
import { languageCode } from '../model/primitives.ts'

export const labelledRow = assessable.extend({
  language: languageCode,
  label: z.object({
    flag: z.boolean(),
    kind: listingKind,
    taxa: z.array(z.string()),
    product: z.string(),
    tags: z.array(z.string()),
  }),
})
export type LabelledRow = z.infer<typeof labelledRow>

/** Rows of a JSONL text; throws with the line's number where one does not fit. */
export function parseLabelledRows(text: string): LabelledRow[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const row = labelledRow.safeParse(JSON.parse(line))
    if (!row.success) throw new SyntaxError(`line ${index + 1}: ${z.prettifyError(row.error)}`)
    return [row.data]
  })
}
