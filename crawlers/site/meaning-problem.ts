/** A part of a site file that does not fit the others. */
export interface MeaningProblem {
  key: PropertyKey[]
  expected: string
}
