/**
 * Which language a short text is in: one of those the project reads.
 *
 * No detector is right on titles alone, so several vote: the script (often decisive), everyday words and letters
 * peculiar to a language (language-words.ts), detectors where those leave it open (language-detectors.ts), the
 * languages of the site, and whatever else a caller knows (`votes`, for instance matched terms).
 */
import { type Vote, voteByDetectors } from './language-detectors.ts'
import { EVERYDAY_WORDS, PECULIAR_LETTERS } from './language-words.ts'
import { type Script, scriptOf } from './script.ts'

export interface LanguageHint {
  siteLanguages?: readonly string[]
  /** Votes by language from elsewhere; 1 is about one everyday word. */
  votes?: Readonly<Record<string, number>>
}

/** ISO 639-1 of the main language, `und` where there is nothing to tell it by. */
export function detectLanguage(text: string, hint: LanguageHint = {}): string {
  const sample = text.slice(0, LONGEST)
  const script = mainScript(sample)
  if (script === null) return hint.siteLanguages?.[0] ?? 'und'
  const candidates = CANDIDATES[script] ?? []
  if (candidates.length <= 1) return candidates[0] ?? 'und'
  const votes = new Map<string, number>(candidates.map((language) => [language, PRIOR[language] ?? 0]))
  const add = (language: string, weight: number) => {
    const sum = votes.get(language)
    if (sum !== undefined) votes.set(language, sum + weight)
  }
  voteByWords(sample, add)
  voteByLetters(sample, add)
  for (const language of hint.siteLanguages ?? []) add(language, 1.5)
  for (const [language, weight] of Object.entries(hint.votes ?? {})) add(language, weight)
  // The detectors cost more than all else and only matter where words and letters leave it open.
  if (leadOf(votes) < CLEAR_LEAD) voteByDetectors(sample, candidates, add)
  return leaderOf(votes) ?? 'und'
}

const CLEAR_LEAD = 4

function leaderOf(votes: ReadonlyMap<string, number>): string | undefined {
  return [...votes].reduce<[string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0]
}

function leadOf(votes: ReadonlyMap<string, number>): number {
  const [first = 0, second = 0] = [...votes.values()].sort((a, b) => b - a)
  return first - second
}

const LONGEST = 4_000

/** Languages of most marketplaces: they win where nothing speaks for another. */
const PRIOR: Readonly<Record<string, number>> = {
  ...Object.fromEntries('es fr pt de it id vi ru ar hi'.split(' ').map((language) => [language, 0.6])),
  en: 1.2,
}

/** Languages that come into question for a script; the first is taken where nothing else speaks. */
const CANDIDATES: Partial<Record<Script, readonly string[]>> = {
  latin: 'en es fr pt de it nl id ms vi tl sw tr pl cs hu ro sv da no fi hi ar'.split(' '),
  cyrillic: ['ru', 'uk', 'bg', 'sr', 'kk'],
  arabic: ['ar', 'fa', 'ur'],
  devanagari: ['hi', 'ne', 'mr'],
  han: ['zh'],
  hiragana: ['ja'],
  katakana: ['ja'],
  hangul: ['ko'],
  thai: ['th'],
  lao: ['lo'],
  khmer: ['km'],
  burmese: ['my'],
  greek: ['el'],
  hebrew: ['he'],
  bengali: ['bn'],
  ethiopic: ['am'],
}

/** The script that carries the most, a Chinese character counting as much as a short word; kana makes it Japanese. */
function mainScript(text: string): Script | null {
  const counts = new Map<Script, number>()
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script === 'other' || script === 'digit') continue
    counts.set(script, (counts.get(script) ?? 0) + (script === 'han' ? 3 : script === 'hangul' ? 2 : 1))
  }
  const kana = (counts.get('hiragana') ?? 0) + (counts.get('katakana') ?? 0)
  if (kana > 1 && kana * 12 >= (counts.get('han') ?? 0)) {
    counts.set('hiragana', kana * 2 + (counts.get('han') ?? 0))
    counts.delete('han')
  }
  let best: Script | null = null
  for (const [script, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = script
  return best
}

function voteByWords(text: string, add: Vote): void {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  for (const word of words) {
    for (const language of EVERYDAY_WORDS.get(word) ?? []) add(language, 1)
  }
}

function voteByLetters(text: string, add: Vote): void {
  const lower = text.toLowerCase().normalize('NFC')
  for (const { language, pattern, weight } of PECULIAR_LETTERS) {
    const found = lower.match(pattern)?.length ?? 0
    if (found > 0) add(language, Math.min(found, 6) * weight)
  }
}
