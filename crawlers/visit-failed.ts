/** A visit that told nothing about the page; everything a page can tell is an outcome instead. */
import { WtmError } from '../model/error.ts'

/** `retryable`: the trouble may pass, and the same visit may be made later. */
export class VisitFailedError extends WtmError {
  readonly retryable: boolean
  /** Of the answer; 0 where there was none. */
  readonly status: number

  constructor(
    url: string,
    reason: string,
    retryable: boolean,
    { cause, status = 0 }: { cause?: unknown; status?: number } = {},
  ) {
    super('VISIT_FAILED', `${url}: ${reason}${retryable ? '; trying again later may help' : ''}`, { cause })
    this.retryable = retryable
    this.status = status
  }
}
