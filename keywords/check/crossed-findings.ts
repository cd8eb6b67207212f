/**
 * Words of the lexicon itself that an ending or an accent turns into the name of an animal: Spanish `pequeño` (small)
 * into `pequén` (an owl), Polish `garnek` (a pot) into `garna` (an antelope). They belong into ordinary-words.tsv.
 */
import { EVERYDAY_WORDS } from '../../text/language-words.ts'
import { foldTerm, normalize } from '../../text/normalize.ts'
import { isSpacedScript, scriptOf } from '../../text/script.ts'
import type { Entry } from '../entries.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Match } from '../matching.ts'
import type { LexiconFinding } from './finding.ts'

/** Tries everyday words, and the words of trade and goods, each against the strong names of its own language. */
export function crossedFindings(lexicon: Pick<Lexicon, 'entries' | 'find'>): LexiconFinding[] {
  const everyday = [...EVERYDAY_WORDS].flatMap(([form, of]) => of.map((language) => ({ form, language })))
  // A word for a product may well name its taxon, too.
  const trade = lexicon.entries.filter(({ type, form }) => type === 'signal' && isSingleWord(form))
  return [...everyday, ...trade].flatMap((word): LexiconFinding[] => {
    const matches = lexicon.find(normalize(word.form), word.form)
    const name = matches.find((match) => isCrossed(match, word) && !isExplained(match, matches, word))
    if (name === undefined) return []
    const detail = `"${word.form}" (${word.language}) would be taken for "${name.entry.form}" with an ending`
    return [{ problem: 'crossed', mistake: true, detail }]
  })
}

type Word = Pick<Entry, 'form' | 'language'>

/** Where words are not parted by spaces, one may hold another and mean it. */
function isSingleWord(form: string): boolean {
  return !form.includes(' ') && isSpacedScript(scriptOf(form.charCodeAt(0)))
}

function isCrossed({ entry, start, end, misspelled }: Match, { form, language }: Word): boolean {
  return (
    entry.type === 'taxon' &&
    entry.strength === 'strong' &&
    entry.language === language &&
    start === 0 &&
    form.length - end <= LONGEST_ENDING &&
    !misspelled &&
    foldTerm(entry.form) !== foldTerm(form)
  )
}

/** What is longer makes a compound that means the animal: German `Chamäleonterrarium`. */
const LONGEST_ENDING = 2

/** An innocent phrase, or a name that is written just so, stands there instead. */
function isExplained({ start, end }: Match, matches: readonly Match[], { form }: Word): boolean {
  return matches.some(
    ({ entry, ...other }) =>
      (entry.type === 'innocent' && other.start <= start && other.end >= end) ||
      (entry.type === 'taxon' && foldTerm(entry.form) === foldTerm(form)),
  )
}
