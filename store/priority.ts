/**
 * What an analyst should look at next, as one number that never has to be recomputed.
 *
 *     urgency  = score × appendix weight × freshness × 2^(days waited / 3)
 *     priority = log2(score × appendix weight × freshness) − (day flagged / 3)
 *
 * At any moment both put items in the same order: the logarithm keeps it, and what every waiting item gains with time
 * is the same for all, so the clock drops out. An item flagged three days earlier counts as one twice as urgent, so
 * none starves. Freshness is how likely the listing is still there to act on: an advert found on the day it went up
 * counts in full, one that had been up for long when it was found counts half, since it will not vanish today.
 */
import type { Appendix } from '../model/assessment.ts'

/** CITES Appendix I bans commercial trade, II needs permits, III concerns single countries. */
const APPENDIX_WEIGHT: Record<Appendix | 'none', number> = { I: 4, II: 2, III: 1.5, none: 1 }
/** Waiting this long doubles the urgency. */
const DOUBLING_DAYS = 3
/** The part of freshness that fades halves in this time. */
const FADING_DAYS = 7
/** Keeps the logarithm finite. */
const LEAST_SCORE = 0.01

const DAY = 86_400_000
/** Day 0: anywhere near the present keeps the numbers readable. */
const EPOCH = Date.parse('2026-01-01T00:00:00.000Z')

export interface Urgency {
  score: number
  cites: Appendix | null
  /** When the listing went up, as far as is known. */
  listedAt: string
  flaggedAt: string
}

/** Higher is sooner. */
export function priority(of: Urgency): number {
  const weight = APPENDIX_WEIGHT[of.cites ?? 'none']
  const urgency = Math.max(of.score, LEAST_SCORE) * weight * freshness(of.listedAt, of.flaggedAt)
  const flaggedOnDay = (Date.parse(of.flaggedAt) - EPOCH) / DAY
  return Math.log2(urgency) - flaggedOnDay / DOUBLING_DAYS
}

/** From 1 for what went up just now down to 0.5; a date after `at` counts as just now. */
function freshness(listedAt: string, at: string): number {
  const days = Math.max(0, (Date.parse(at) - Date.parse(listedAt)) / DAY)
  return 0.5 + 0.5 * 2 ** (-days / FADING_DAYS)
}
