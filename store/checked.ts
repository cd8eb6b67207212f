/** Nothing is written that the model does not know. */
import { z } from 'zod'
import { WtmError } from '../model/error.ts'

/** A record that does not have the shape it should be stored in. */
export class RecordInvalidError extends WtmError {
  constructor(problem: string) {
    super('RECORD_INVALID', `The record was not stored: ${problem}`)
  }
}

/**
 * `value` as `schema` reads it.
 * @throws RecordInvalidError also for keys that MongoDB would read as an operator or a path
 */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw new RecordInvalidError(z.prettifyError(result.error))
  refuseUnsafeKeys(result.data)
  return result.data
}

function refuseUnsafeKeys(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseUnsafeKeys)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (/^\$|[.\0]/.test(key)) throw new RecordInvalidError(`the key ${JSON.stringify(key)} is not allowed`)
      refuseUnsafeKeys(inner)
    }
  }
}
