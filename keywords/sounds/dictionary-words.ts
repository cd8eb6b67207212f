/**
 * Whether a run of Thai, Lao, Khmer or Burmese is one word of the dictionary by which the Unicode library parts words
 * (Intl.Segmenter). It knows no borrowed names, and cuts them to pieces.
 */
import { type Script, scriptOf } from '../../text/script.ts'

export function isDictionaryWord(run: string): boolean {
  const language = LANGUAGES.get(scriptOf(run.charCodeAt(0)))
  if (language === undefined) return false
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(run)
  return segments.containing(0)?.segment.length === run.length
}

const LANGUAGES: ReadonlyMap<Script, string> = new Map([
  ['thai', 'th'],
  ['lao', 'lo'],
  ['khmer', 'km'],
  ['burmese', 'my'],
])
