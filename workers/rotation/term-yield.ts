/** How much a search term is worth: what it has found in its earlier searches, the later ones counting more. */

/** One search for a term in an earlier run. */
export interface PastSearch {
  /** 1 for the newest run of the site. */
  runsAgo: number
  /** Flagged listings among its results; a listing that several terms found counts as one part for each. */
  flagged: number
}

/** The longest that a term which finds nothing is left alone, in runs: four days at four runs a day. */
export const LONGEST_REST = 16

/** A search counts a twentieth less than the one after it. */
const FADING = 0.95
/** As if each term had found one flagged listing in a quarter of a search, so that one empty search says little. */
const HOPE = { searches: 0.25, flagged: 0.25 }
/** Whatever finds one flagged listing in four searches is searched for in every run. */
const EVERY_RUN = 0.25

/**
 * Flagged listings that one search is expected to find: the mean of a gamma distribution after Poisson counts (A. Gelman
 * and others, Bayesian Data Analysis, 3rd ed., section 2.6). More found never makes it less.
 *
 * @param searches the newest first.
 */
export function expectedYield(searches: readonly PastSearch[]): number {
  let { searches: weight, flagged } = HOPE
  searches.forEach((search, nth) => {
    const fades = FADING ** nth
    weight += fades
    flagged += fades * search.flagged
  })
  return flagged / weight
}

/** How many runs lie between two searches for a term of this yield; 1 is every run. */
export function restOf(expected: number): number {
  return Math.min(LONGEST_REST, Math.max(1, Math.round(EVERY_RUN / expected)))
}
