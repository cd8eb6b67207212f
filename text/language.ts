/**
 * Which language a short text is in: one of those the project reads.
 *
 * No detector is right on titles alone, so several vote: the script (often decisive), everyday words, letters and
 * endings peculiar to a language, detectors where those leave it open, the languages of the site, and whatever else
 * a caller knows (`votes`, for instance matched terms).
 */
import { MOST_BY_ONE, voteByEld, voteByFranc } from './language-detectors.ts'
import { LONGEST_ENDING, mayEndPeculiarly, PECULIAR_ENDINGS, PECULIAR_LETTERS } from './language-letters.ts'
import { CANDIDATES, candidatesOf } from './language-script.ts'
import { type Ballot, ballotOf, numberOf, type Vote, Votes } from './language-votes.ts'
import { BARE_WORDS, EVERYDAY_WORDS } from './language-words.ts'
import { isDigit, isLetter } from './script.ts'

export interface LanguageHint {
  siteLanguages?: readonly string[]
  /** Votes by language from elsewhere; 1 is about one everyday word. */
  votes?: Readonly<Record<string, number>>
}

/** ISO 639-1 of the main language, `und` where there is nothing to tell it by. */
export function detectLanguage(text: string, hint: LanguageHint = {}): string {
  let sample = withoutUnseen(text.slice(0, LONGEST))
  let candidates = candidatesOf(sample)
  if (candidates.length === 0) {
    // Letters of mathematics, in circles and the like.
    sample = sample.normalize('NFKC').slice(0, LONGEST)
    candidates = candidatesOf(sample)
  }
  if (candidates.length === 0) return hint.siteLanguages?.[0] ?? 'und'
  if (candidates.length === 1) return candidates[0] ?? 'und'
  const votes = new Votes(BALLOTS.get(candidates) ?? ballotFor(candidates))
  for (const language of hint.siteLanguages ?? []) votes.add(language, 1.5)
  for (const [language, weight] of Object.entries(hint.votes ?? {})) votes.add(language, weight)
  const letters = voteByWords(sample, votes)
  // The detectors cost more than all else and only matter where words and letters leave it open.
  for (const detector of DETECTORS) {
    if (votes.lead() >= CLEAR_LEAD) break
    detector(sample, votes.within(2 * MOST_BY_ONE), trust(letters), votes)
  }
  return votes.leader()
}

/** Signs that nobody sees part no words. */
function withoutUnseen(text: string): string {
  return UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text
}

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'g')

const DETECTORS = [voteByEld, voteByFranc]
const LONGEST = 2_000
const CLEAR_LEAD = 1.5
/** Nothing that still follows is likely to turn this. */
const SAFE_LEAD = 7
const WORDS_BETWEEN_LOOKS = 12

/** Detectors guess at random on a word or two. */
function trust(letters: number): number {
  return Math.min(1, Math.max(0.3, letters / 40))
}

/** Languages of most marketplaces win where nothing speaks for another; those hardly met need more than a word. */
const PRIOR: Readonly<Record<string, number>> = {
  ...Object.fromEntries('es fr pt de it id vi ar hi'.split(' ').map((language) => [language, 0.6])),
  ...Object.fromEntries(
    'nl ms tl sw tr pl cs sk hu ro sv da no fi hr uk bg fa ur ne mr'
      .split(' ')
      .map((language) => [language, 0]),
  ),
  en: 1.2,
  ru: 1,
}
const RARE = -0.6

/** The ballot of each script, by its list of candidates. */
const BALLOTS = new Map(Object.values(CANDIDATES).map((candidates) => [candidates, ballotFor(candidates)]))

function ballotFor(candidates: readonly string[]): Ballot {
  return ballotOf(new Map(candidates.map((language) => [language, PRIOR[language] ?? RARE])))
}

/** Votes by every word, its letters and, where it is not known, its ending; returns the number of letters read. */
function voteByWords(text: string, votes: Votes): number {
  const lower = text.toLowerCase().normalize('NFC')
  const peculiar = new Map<string, number>()
  let letters = 0
  let words = 0
  // Single letters in a row are a word that is spelled out, not words.
  let spelled = 0
  let single = 0
  for (let at = 0; at < lower.length; at++) {
    if (!isWordUnit(lower.charCodeAt(at))) continue
    const start = at
    do {
      if (lower.charCodeAt(at) > 0x7f) voteByLetter(lower.charAt(at), peculiar, votes)
      at += 1
    } while (at < lower.length && isWordUnit(lower.charCodeAt(at)))
    letters += at - start
    words += 1
    if (at - start === 1) {
      spelled += 1
      single = start
      continue
    }
    if (spelled === 1) voteByWord(lower, single, single + 1, votes)
    spelled = 0
    voteByWord(lower, start, at, votes)
    if (words % WORDS_BETWEEN_LOOKS === 0 && votes.lead() > SAFE_LEAD) break
  }
  if (spelled === 1) voteByWord(lower, single, single + 1, votes)
  return letters
}

/** Occurrences of a letter that count: the fourth `ñ` says little that the first did not. */
const MOST = 3

function voteByLetter(letter: string, counts: Map<string, number>, votes: Votes): void {
  const found = PECULIAR_LETTERS.get(letter)
  if (found === undefined) return
  const count = counts.get(letter) ?? 0
  counts.set(letter, count + 1)
  if (count < MOST) for (const vote of found) votes.cast(vote)
}

function voteByWord(text: string, start: number, end: number, votes: Votes): void {
  const vote = WORD_VOTES.get(text.slice(start, end))
  if (vote !== undefined) {
    votes.cast(vote)
    return
  }
  if (!mayEndPeculiarly(text, end)) return
  for (let length = Math.min(LONGEST_ENDING, end - start - 3); length >= 2; length--) {
    const ending = PECULIAR_ENDINGS.get(text.slice(end - length, end))
    if (ending === undefined) continue
    votes.cast(ending)
    return
  }
}

/** What a word counts for each of the languages that have it, by their number. */
const SHARED = [0, 1.4, 1.1, 0.9, 0.75, 0.65, 0.6, 0.55]
const LEAST = 0.5
const BARE = 0.6

const WORD_VOTES: ReadonlyMap<string, Vote> = new Map([
  ...[...BARE_WORDS].map(([word, languages]) => [word, voteFor(languages, BARE)] as const),
  ...[...EVERYDAY_WORDS].map(([word, languages]) => [word, voteFor(languages, 1)] as const),
])

function voteFor(languages: readonly string[], factor: number): Vote {
  return { languages: languages.map(numberOf), weight: (SHARED[languages.length] ?? LEAST) * factor }
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit)
}
