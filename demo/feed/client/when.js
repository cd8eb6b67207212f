/** How long ago, in the words of the listing's language. */

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/**
 * @param {string} postedAt ISO instant
 * @param {string} language ISO 639-1
 */
export function howLongAgo(postedAt, language) {
  const passed = Date.now() - Date.parse(postedAt)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'always' })
  for (const [unit, length] of UNITS) {
    if (passed >= length) return words.format(-Math.floor(passed / length), unit)
  }
  return words.format(-1, 'minute')
}
