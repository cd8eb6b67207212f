/** Standard output that takes no more, as on a full disk: what was printed until then is not complete. */
import { EXIT, WtmError } from '../model/error.ts'

export class OutputError extends WtmError {
  constructor(cause: Error) {
    super('OUTPUT_UNWRITABLE', `standard output cannot be written in full: ${cause.message}`, {
      cause,
      exitStatus: EXIT.usage,
    })
  }
}
