/** What is wrong with the fields of a line, for the person who wrote it. */
import { z } from 'zod'

/** Handed to a parse, so that what is not there is called missing. */
export const MISSING: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : undefined

/** One line, like `title is missing; price.amount: Invalid input: expected number, received string`. */
export function fieldProblems(error: z.ZodError): string {
  return error.issues
    .slice(0, MOST)
    .map(({ path, message }) => {
      const field = path.length === 0 ? 'the line' : z.core.toDotPath(path)
      return message === 'is missing' ? `${field} ${message}` : `${field}: ${message}`
    })
    .join('; ')
}

const MOST = 10
