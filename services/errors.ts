import { EXIT, WtmError } from '../model/error.ts'

/** A part of the system is neither there nor may be installed; the message holds the exact remedy. */
export class ServiceMissingError extends WtmError {
  constructor(message: string, cause?: unknown) {
    super('SERVICE_MISSING', message, { cause, exitStatus: EXIT.serviceMissing })
  }
}

/** A server was started here and did not come up. */
export class ServiceStartError extends WtmError {
  constructor(message: string, cause?: unknown) {
    super('SERVICE_START_FAILED', message, { cause, exitStatus: EXIT.serviceMissing })
  }
}
