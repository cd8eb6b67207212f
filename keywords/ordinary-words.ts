/**
 * Ordinary words that look like something the lexicon knows: with an ending that other words of the language have
 * (Swedish `säkerhet`, safety, holds `saker`, the falcon), without an accent (`stor`, large, is no `stör`), or with one
 * slip. They are never taken for it; written just as the lexicon has it, a word stays what the lexicon says.
 */
import { accented } from '../text/fold.ts'
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import { isLetter, isSpacedScript, scriptOf } from '../text/script.ts'
import type { Entry } from './entries.ts'
import { checkLanguage, formsOf, LexiconFileError, readTable } from './table.ts'

export interface OrdinaryWords {
  /** Normalised, of all languages. */
  readonly folded: ReadonlySet<string>
  /** Whether what was found from `start` to `end` is, or belongs to, an ordinary word that is not the entry's form. */
  covers(entry: Entry, text: NormalizedText, original: string, start: number, end: number): boolean
}

export const ORDINARY_COLUMNS = ['language', 'forms', 'source', 'confidence'] as const

/** @throws LexiconFileError */
export function readOrdinaryWords(table: string): OrdinaryWords {
  const byLanguage = new Map<string, Set<string>>()
  const all = new Set<string>()
  const withAccents = new Set<string>()
  const folded = new Set<string>()
  for (const { line, cells } of readTable(table, FILE, ORDINARY_COLUMNS)) {
    checkLanguage(cells.language, FILE, line)
    const forms = formsOf(cells.forms)
    if (forms.length === 0) throw new LexiconFileError(FILE, line, 'lists no form')
    const words = byLanguage.get(cells.language) ?? new Set()
    for (const form of forms) {
      const word = written(form)
      words.add(word)
      all.add(word)
      if (NOT_ASCII.test(word)) withAccents.add(word)
      folded.add(foldTerm(form))
    }
    byLanguage.set(cells.language, words)
  }
  // Scientific names belong to no language and English words are used in all, so both are met in texts of all; but only
  // words with accents are no inflected English words.
  const english = new Set([...(byLanguage.get('en') ?? []), ...withAccents])
  const wordsFor = (language: string): ReadonlySet<string> => {
    if (language === 'und') return all
    return (language === 'en' ? english : byLanguage.get(language)) ?? NO_WORDS
  }
  const around = new Map<string, readonly WordAround[]>()
  const wordsAround = (language: string, form: string): readonly WordAround[] => {
    const key = `${language} ${form}`
    const known = around.get(key)
    if (known !== undefined) return known
    const found = [...(byLanguage.get(language) ?? NO_WORDS)]
      .map(foldTerm)
      .flatMap((word) => placesOf(form, word))
    if (around.size < MOST_FORMS) around.set(key, found)
    return found
  }
  return {
    folded,
    covers(entry, text, original, start, end) {
      if (!isSpacedScript(scriptOf(text.text.charCodeAt(start)))) {
        return wordsAround(entry.language, text.text.slice(start, end)).some(({ word, at }) =>
          text.text.startsWith(word, start - at),
        )
      }
      // What was disguised leads back to other letters than those of the word.
      if (start >= text.plainLength) return false
      const words = wordsFor(entry.language)
      const from = start + text.text.slice(start, end).lastIndexOf(' ') + 1
      // Of a longer name found whole the last word is what the words before it say: `دب اسود` is a black bear.
      if (from > start && !isLetter(text.text.charCodeAt(end))) return false
      const [wordStart, wordEnd] = wordAround(text.text, from, end, from === start)
      const form = written(entry.form.slice(entry.form.lastIndexOf(' ') + 1))
      // Arabic writes the article and other short words together with the word behind them.
      for (const wordFrom of wordStart === from ? [from] : [wordStart, from]) {
        if (!folded.has(text.text.slice(wordFrom, wordEnd))) continue
        const span = text.originalSpan(wordFrom, wordEnd)
        const word = written(original.slice(span.start, span.end))
        if (words.has(word) && word !== form) return true
      }
      return false
    },
  }
}

/** An ordinary word with the place where it holds a form. */
interface WordAround {
  readonly word: string
  readonly at: number
}

function placesOf(form: string, word: string): WordAround[] {
  const places: WordAround[] = []
  if (form === '' || word.length <= form.length) return places
  for (let at = word.indexOf(form); at >= 0; at = word.indexOf(form, at + 1)) places.push({ word, at })
  return places
}

/** Forms whose ordinary words are kept at hand: more than one language writes of the trade. */
const MOST_FORMS = 4_096
const FILE = 'ordinary-words.tsv'
const NO_WORDS: ReadonlySet<string> = new Set()
const NOT_ASCII = /[^\0-\x7f]/
/** No word that people know by heart is longer. */
const LONGEST_WORD = 40

/** With its accents, in one of the spellings that keyboards make: Romanian cedillas, the Arabic letters of Persian. */
function written(word: string): string {
  return accented(word).replace(/[şţيك]/g, (letter) => SAME_LETTER[letter] ?? letter)
}

const SAME_LETTER: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', ي: 'ی', ك: 'ک' }

function wordAround(text: string, from: number, to: number, alsoBefore: boolean): [number, number] {
  let start = from
  let end = to
  while (alsoBefore && start > 0 && from - start < LONGEST_WORD && isLetter(text.charCodeAt(start - 1)))
    start -= 1
  while (end < text.length && end - to < LONGEST_WORD && isLetter(text.charCodeAt(end))) end += 1
  return [start, end]
}
