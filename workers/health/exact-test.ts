/**
 * Fisher's exact test for two shares, one-sided: how likely a share as low as the one now is by chance alone, where
 * nothing has changed.
 *
 * Exact for every size of sample, so that three listings prove as little as three listings can (R. A. Fisher, The
 * Design of Experiments, 1935, chapter 2; A. Agresti, Categorical Data Analysis, 3rd ed., section 3.5.1). Of all cases,
 * earlier and now, some went well; drawing as many cases at random as there are now, the chance that at most as many of
 * them went well is the sum of a hypergeometric distribution.
 */
import type { Share } from '../../model/site-health.ts'

/** @returns from 0 to 1; 1 where there is nothing to compare. */
export function chanceOfShareAsLow(now: Share, before: Share): number {
  const all = now.of + before.of
  const good = now.good + before.good
  const fewest = Math.max(0, now.of - (all - good))
  const logs = logFactorials(all)
  const choices = (n: number, k: number): number => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0)
  let chance = 0
  for (let drawn = fewest; drawn <= now.good; drawn += 1) {
    chance += Math.exp(choices(good, drawn) + choices(all - good, now.of - drawn) - choices(all, now.of))
  }
  return Math.min(1, chance)
}

/** The logarithm of n! for each n up to `most`. */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let n = 2; n <= most; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n)
  return logs
}
