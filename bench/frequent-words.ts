/** What the lexicon takes a frequent word of a language for. */
import type { Entry } from '../keywords/entries.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import { foldTerm, normalize } from '../text/normalize.ts'

export type Meaning = 'strong name' | 'weak name' | 'product' | 'signal'

export interface Reading {
  readonly word: string
  /** The form of the lexicon that the word was taken for. */
  readonly form: string
  readonly meaning: Meaning
  /** The taxon, product or signal. */
  readonly of: string
  /** Whether the word is the form, accents aside; otherwise it is an inflected form of it or another word. */
  readonly exact: boolean
}

/**
 * Names, products and signals of that language, or of none, that are found in the word standing alone. A product or
 * signal that is written just so is what the lexicon says it is, and left out; a name is not, because it may be an
 * everyday word as well.
 */
export function readingsOf(word: string, language: string, lexicon: Pick<Lexicon, 'find'>): Reading[] {
  const folded = foldTerm(word)
  return lexicon.find(normalize(word), word).flatMap(({ entry }) => {
    if (entry.language !== language && entry.language !== 'und') return []
    const meant = meaningOf(entry)
    const exact = foldTerm(entry.form) === folded
    const isName = entry.type === 'taxon'
    return meant === undefined || (exact && !isName) ? [] : [{ word, form: entry.form, ...meant, exact }]
  })
}

function meaningOf(entry: Entry): Pick<Reading, 'meaning' | 'of'> | undefined {
  if (entry.type === 'taxon')
    return {
      meaning: entry.strength === 'strong' ? 'strong name' : 'weak name',
      of: entry.taxa.join(' or '),
    }
  if (entry.type === 'product') return { meaning: 'product', of: entry.product }
  if (entry.type === 'signal') return { meaning: 'signal', of: entry.signal }
  return undefined
}
