/**
 * Chinese in pinyin without tones, run together and syllable by syllable. A character is read as it is read most often
 * (data/pinyin.txt); tone marks in a text are folded away like any accent.
 */
import { readFileSync } from 'node:fs'
import { foldTerm } from '../normalize.ts'

/** Read when a term first needs it: a lexicon that was compiled before needs none. */
let syllables: ReadonlyMap<string, string> | null = null

export function pinyinForms(term: string): string[] {
  syllables ??= readSyllables()
  let joined = ''
  let spaced = ''
  let begins = true
  for (const character of foldTerm(term)) {
    const syllable = syllables.get(character) ?? character
    const space = character === ' '
    joined += syllable
    spaced += begins || space ? syllable : ` ${syllable}`
    begins = space
  }
  // The sound of ü is typed as v, or as u by those who leave its dots out.
  return joined.includes('v') ? [joined, spaced, ...[joined, spaced].map(withU)] : [joined, spaced]
}

function withU(form: string): string {
  return form.replace(/([ln])v/g, '$1u')
}

function readSyllables(): Map<string, string> {
  const text = readFileSync(new URL('../data/pinyin.txt', import.meta.url), 'utf8')
  const syllables = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [syllable = '', characters = ''] = line.split(' ')
    if (line.startsWith('#')) continue
    for (const character of characters) syllables.set(character, syllable)
  }
  return syllables
}
