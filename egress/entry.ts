/** One line of the log of what left the house, or tried to. */
export interface EgressEntry {
  /** UTC instant of the decision. */
  at: string
  method: string
  /** In canonical form, as it was resolved or compared. */
  host: string
  port: number
  /** The address that was dialled; null when none was. */
  address: string | null
  verdict: 'allowed' | 'refused'
  /** Why it was refused, or why an allowed destination could not be reached. */
  reason: string | null
}
