/**
 * Chinese in pinyin without tones, run together and syllable by syllable. A character is read as it is read most often
 * (data/pinyin.txt); tone marks in a text are folded away like any accent.
 */
import { readFileSync } from 'node:fs'
import { foldTerm } from '../normalize.ts'

const SYLLABLES = readSyllables()

export function pinyinForms(term: string): string[] {
  const words = foldTerm(term).split(' ')
  const syllables = words.map((word) => [...word].map((character) => SYLLABLES.get(character) ?? character))
  const joined = syllables.map((word) => word.join('')).join(' ')
  const spaced = syllables.map((word) => word.join(' ')).join(' ')
  return [joined, spaced, ...[joined, spaced].map((form) => form.replace(/([ln])v/g, '$1u'))]
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
