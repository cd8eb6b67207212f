/**
 * Which language a short text is in: one of those the project reads.
 *
 * No detector is right on titles alone, so several vote: the script (often decisive), everyday words, letters and
 * endings peculiar to a language, detectors where those leave it open, the languages of the site, and whatever else
 * a caller knows (`votes`, for instance matched terms).
 */
import { type Vote, voteByDetectors } from './language-detectors.ts'
import { LONGEST_ENDING, PECULIAR_ENDINGS, PECULIAR_LETTERS } from './language-letters.ts'
import { candidatesOf } from './language-script.ts'
import { BARE_WORDS, EVERYDAY_WORDS } from './language-words.ts'
import { isDigit, isLetter } from './script.ts'

export interface LanguageHint {
  siteLanguages?: readonly string[]
  /** Votes by language from elsewhere; 1 is about one everyday word. */
  votes?: Readonly<Record<string, number>>
}

/** ISO 639-1 of the main language, `und` where there is nothing to tell it by. */
export function detectLanguage(text: string, hint: LanguageHint = {}): string {
  const sample = text.slice(0, LONGEST)
  const candidates = candidatesOf(sample)
  if (candidates.length === 0) return hint.siteLanguages?.[0] ?? 'und'
  if (candidates.length === 1) return candidates[0] ?? 'und'
  const possible = new Set(candidates)
  const votes = new Map<string, number>()
  const add: Vote = (language, weight) => {
    if (possible.has(language)) votes.set(language, (votes.get(language) ?? 0) + weight)
  }
  for (const language of candidates) add(language, PRIOR[language] ?? RARE)
  const letters = voteByWords(sample, add)
  for (const language of hint.siteLanguages ?? []) add(language, 1.5)
  for (const [language, weight] of Object.entries(hint.votes ?? {})) add(language, weight)
  // The detectors cost more than all else and only matter where words and letters leave it open.
  if (leadOf(votes) < CLEAR_LEAD) voteByDetectors(sample, candidates, trust(letters), add)
  return leaderOf(votes) ?? 'und'
}

const LONGEST = 2_000
const CLEAR_LEAD = 3

/** Detectors guess at random on a word or two. */
function trust(letters: number): number {
  return Math.min(1, Math.max(0.3, letters / 40))
}

function leaderOf(votes: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined
  for (const [language, weight] of votes) {
    if (best === undefined || weight > (votes.get(best) ?? 0)) best = language
  }
  return best
}

function leadOf(votes: ReadonlyMap<string, number>): number {
  let first = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const weight of votes.values()) {
    if (weight > first) {
      second = first
      first = weight
    } else if (weight > second) second = weight
  }
  return first - second
}

/** Languages of most marketplaces win where nothing speaks for another; those hardly met need more than a word. */
const PRIOR: Readonly<Record<string, number>> = {
  ...Object.fromEntries('es fr pt de it id vi ar hi'.split(' ').map((language) => [language, 0.6])),
  ...Object.fromEntries(
    'nl ms tl sw tr pl cs hu ro sv uk fa ur ne'.split(' ').map((language) => [language, 0]),
  ),
  en: 1.2,
  ru: 1,
}
const RARE = -0.6

/** Votes by every word, its letters and, where it is not known, its ending; returns the number of letters. */
function voteByWords(text: string, add: Vote): number {
  const lower = text.toLowerCase().normalize('NFC')
  let letters = 0
  let peculiar: Map<string, number> | null = null
  for (let at = 0; at < lower.length; ) {
    if (!isWordUnit(lower.charCodeAt(at))) {
      at += 1
      continue
    }
    const start = at
    while (at < lower.length && isWordUnit(lower.charCodeAt(at))) {
      if (lower.charCodeAt(at) > 0x7f) {
        peculiar ??= new Map()
        countLetter(lower.charAt(at), peculiar)
      }
      at += 1
    }
    letters += at - start
    voteByWord(lower.slice(start, at), add)
  }
  for (const [letter, count] of peculiar ?? []) {
    for (const [language, weight] of PECULIAR_LETTERS.get(letter) ?? [])
      add(language, Math.min(count, MOST) * weight)
  }
  return letters
}

/** Occurrences of a letter that count: the second `ñ` says little that the first did not. */
const MOST = 3

function countLetter(letter: string, counts: Map<string, number>): void {
  counts.set(letter, (counts.get(letter) ?? 0) + 1)
}

function voteByWord(word: string, add: Vote): void {
  const languages = EVERYDAY_WORDS.get(word)
  if (languages !== undefined) {
    for (const language of languages) add(language, SHARED[languages.length] ?? LEAST)
    return
  }
  const bare = BARE_WORDS.get(word)
  if (bare !== undefined) for (const language of bare) add(language, (SHARED[bare.length] ?? LEAST) * BARE)
  else voteByEnding(word, add)
}

/** What a word counts for each of the languages that have it, by their number. */
const SHARED = [0, 1.4, 1.1, 0.9, 0.75, 0.65, 0.6, 0.55]
const LEAST = 0.5
const BARE = 0.6

function voteByEnding(word: string, add: Vote): void {
  for (let length = Math.min(LONGEST_ENDING, word.length - 3); length >= 2; length--) {
    const languages = PECULIAR_ENDINGS.get(word.slice(word.length - length))
    if (languages === undefined) continue
    for (const language of languages) add(language, ENDING / Math.sqrt(languages.length))
    return
  }
}

const ENDING = 0.45

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit)
}
