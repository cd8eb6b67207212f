/**
 * Whether a word of the text is another inflected form of a lexicon's word: `entregamos` of `entrega`, `tallado` of
 * `talla`, `ножей` of `нож`. Both are cut to their stems by natural's stemmers, which know the endings of verbs that no
 * list of endings in boundaries.ts has. Single modules of natural, because its index loads storage back-ends.
 *
 * Only for languages where that finds more without finding other words; docs/detection.md says how it was measured.
 */
import { createRequire } from 'node:module'
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import { scriptOf } from '../text/script.ts'

const require = createRequire(import.meta.url)

/** Letters from which on an equal stem is no chance: Spanish `par` and `para` are different words. */
const SHORTEST: Readonly<Record<string, number>> = { es: 5, pt: 5, fr: 5, it: 5, ru: 3, sv: 3 }
/** Letters of the text's word behind what both have in common. */
const LONGEST_ENDING = 5

/**
 * @param form as written in the lexicon; its last word is the one that may be inflected.
 * @param start and `end` of what was found of it in the normalised text, with more letters behind.
 */
export function isInflectedForm(
  { form, language }: { readonly form: string; readonly language: string },
  text: NormalizedText,
  original: string,
  start: number,
  end: number,
): boolean {
  const shortest = SHORTEST[language]
  if (shortest === undefined) return false
  const word = form.slice(form.lastIndexOf(' ') + 1)
  const to = wordEnd(text.text, end)
  if (word.length < shortest || to === end || to - end > LONGEST_ENDING) return false
  const from = start + text.text.slice(start, end).lastIndexOf(' ') + 1
  const span = text.originalSpan(from, to)
  const stems = stemsOf(language)
  return stems(original.slice(span.start, span.end)) === stems(word)
}

function wordEnd(text: string, from: number): number {
  const script = scriptOf(text.charCodeAt(from - 1))
  let at = from
  while (at < text.length && at - from <= LONGEST_ENDING && scriptOf(text.charCodeAt(at)) === script) at += 1
  return at
}

interface Stemmer {
  stem(word: string): string
}

/** Words whose stems are kept at hand: those of the lexicon come again and again, and most of a listing's. */
const MOST_KEPT = 4_096
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KEPT = 12

const stemsByLanguage = new Map<string, (word: string) => string>()

function stemsOf(language: string): (word: string) => string {
  const known = stemsByLanguage.get(language)
  if (known !== undefined) return known
  const stemmer = loadStemmer(language)
  const kept = new Map<string, string>()
  const stems = (word: string): string => {
    const before = kept.get(word)
    if (before !== undefined) return before
    if (kept.size >= MOST_KEPT) kept.clear()
    // Accents are compared no more: half of what is written leaves them out.
    const stem = foldTerm(stemmer.stem(word.toLowerCase()))
    if (word.length <= LONGEST_KEPT) kept.set(word, stem)
    return stem
  }
  stemsByLanguage.set(language, stems)
  return stems
}

/** When a text first asks for it; what `require` returns has no type but this. */
function loadStemmer(language: string): Stemmer {
  return require(`natural/lib/natural/stemmers/porter_stemmer_${language}.js`) as Stemmer
}
