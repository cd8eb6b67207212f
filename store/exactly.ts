/** The one way values from outside get into a filter: as scalars, compared for equality. */
import { WtmError } from '../model/error.ts'

export type Scalar = string | number | boolean | null

/** A value that could change what a query means. */
export class FilterInvalidError extends WtmError {
  constructor(problem: string) {
    super('FILTER_INVALID', `The filter cannot be used: ${problem}.`)
  }
}

/**
 * A filter that matches records whose fields equal `values`. Objects and arrays are refused, so that nothing that
 * arrives as JSON can be read as a query operator; `$eq` says the same to the server.
 * @throws FilterInvalidError
 */
export function exactly<const T extends Record<string, Scalar>>(
  values: T,
): { [K in keyof T]: { $eq: T[K] } } {
  for (const [field, value] of Object.entries<unknown>(values)) {
    if (field.startsWith('$')) throw new FilterInvalidError(`${field} is not a field`)
    if (!isScalar(value)) throw new FilterInvalidError(`${field} must be a single value`)
  }
  const filter = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { $eq: value }]))
  // fromEntries forgets which field had which type; the line above kept both.
  return filter as { [K in keyof T]: { $eq: T[K] } }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
