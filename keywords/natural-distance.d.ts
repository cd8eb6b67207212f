/** The one file of `natural` that is used has no types of its own; those of its folder's index fit it. */
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  export { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js'
}
