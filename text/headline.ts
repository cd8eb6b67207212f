/** What a text that has no title of its own would be called: its first words, as they were written. */

/**
 * The first line or sentence; with the next where it says too little ("Hi all!"), cut between words where it is long.
 *
 * Sentences and words are those of Unicode UAX #29, so that texts without spaces are cut between words, too.
 * @param longest in UTF-16 units, without the sign that something was left out.
 * @returns '' for a text without any words.
 */
export function headlineOf(text: string, longest = LONGEST): string {
  let read = ''
  let headline = ''
  for (const { segment } of SENTENCES.segment(text.slice(0, MOST_READ).toWellFormed())) {
    read += segment
    headline = read.replace(/\s+/gu, ' ').trim()
    if (hasWords(headline, FEWEST_WORDS) || headline.length > longest) break
  }
  if (!hasWords(headline, 1)) return ''
  return headline.length > longest ? cut(headline, longest) : headline.replace(FULL_STOP, '')
}

const LONGEST = 90
const MOST_READ = 2_000
/** A greeting or a number has fewer. */
const FEWEST_WORDS = 3
const FULL_STOP = /(?<!\.)[.。．।۔,،;؛:：]+$/u

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })
const WORDS = new Intl.Segmenter('en', { granularity: 'word' })

function hasWords(text: string, least: number): boolean {
  let count = 0
  for (const { isWordLike, segment } of WORDS.segment(text))
    if (isWordLike && /\p{L}/u.test(segment) && ++count >= least) return true
  return false
}

/** The end of a sentence behind which an amount follows: by UAX #29 alone, a small letter behind that makes it none. */
const LAST_SENTENCE = /[.。]\s(?!.*[.。]\s)/u

function cut(text: string, longest: number): string {
  let end = 0
  for (const { index, segment } of WORDS.segment(text)) {
    if (index + segment.length > longest) break
    end = index + segment.length
  }
  const sentence = text.slice(0, end).search(LAST_SENTENCE)
  if (sentence > longest / 2) return text.slice(0, sentence)
  const kept = end === 0 ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : text.slice(0, end)
  return `${kept.replace(/[\s\p{Po}\p{Pd}\p{Ps}]+$/u, '')}…`
}
