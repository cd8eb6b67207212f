/** How long the queue tries, and what it keeps. */
import type { JobsOptions } from 'bullmq'

const DAY_SECONDS = 24 * 60 * 60

/**
 * Five attempts after about 5, 10, 20 and 40 seconds, each up to a half sooner, so that jobs that failed together do not
 * come back together: about a minute's outage is lived through. Done jobs are kept for a day at most, since the ledger
 * knows what is done; failed ones until somebody has dealt with them.
 */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 5_000, jitter: 0.5 },
  removeOnComplete: { age: DAY_SECONDS, count: 5_000 },
  removeOnFail: false,
  stackTraceLimit: 1,
} as const satisfies JobsOptions
