import { WtmError } from '../../model/error.ts'

/** A name that nobody published: what is asked of it would not happen, and be believed. */
export class SiteUnknownError extends WtmError {
  constructor(name: string, known: readonly string[]) {
    super('SITE_UNKNOWN', `There is no published site ${name}; there are: ${known.join(', ') || 'none'}`)
  }
}
