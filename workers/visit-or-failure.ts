/** A visit that failed for good is recorded as one: an outage is an alarm and a part of the effort, not a gap in the data. */
import { VisitFailedError } from '../crawlers/visit-failed.ts'
import type { VisitedPage } from '../crawlers/visited-page.ts'
import type { VisitPurpose } from '../crawlers/visitor.ts'
import type { Parts } from './parts.ts'

/**
 * The page, or once nothing is left to be tried a page with outcome `error` that says why there is none.
 *
 * @throws VisitFailedError as long as another attempt may help
 */
export async function visitOrFailure(
  url: string,
  how: VisitPurpose,
  isLastAttempt: boolean,
  { visitor, now }: Pick<Parts, 'visitor' | 'now'>,
): Promise<VisitedPage> {
  const startedAt = now()
  try {
    return await visitor.visit(url, how)
  } catch (error) {
    if (!(error instanceof VisitFailedError) || (error.retryable && !isLastAttempt)) throw error
    return {
      ...{ via: how.site.fetch, requestedUrl: url, finalUrl: url, redirects: [] },
      ...{ status: error.status, headers: [], mime: '', body: null, html: '', truncated: false },
      ...{ startedAt, finishedAt: now(), outcome: 'error', reason: error.message },
    }
  }
}
