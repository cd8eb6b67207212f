import { WtmError } from '../model/error.ts'

/** A task names a record that is not stored, as when a database was restored from an older copy. */
export class RecordMissingError extends WtmError {
  constructor(kind: string, id: string) {
    super(
      'RECORD_MISSING',
      `The ${kind} ${id} that this task needs is not in the database. If the database was restored from a copy, start a new run of the site.`,
    )
  }
}
