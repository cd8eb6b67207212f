/** What happens to a listing on the simulated calendar, for a site to show in its own way. */
export type Change = {
  /** What its price is multiplied by. */
  factor: number
  /** Hours from its posting to that change; null where there was none. */
  repricedAfterHours: number | null
  /** A sentence that has been added to its text. */
  note: string | null
  /** Somebody else, when the same thing comes back. */
  seller: string | null
}
