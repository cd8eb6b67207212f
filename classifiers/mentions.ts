/** Where the lexicon's entries occur in a listing: the raw material of every judgement. */

import type { Entry } from '../keywords/entries.ts'
import type { Lexicon, Match } from '../keywords/lexicon.ts'
import type { AssessedField } from '../model/assessment.ts'
import { detectLanguage } from '../text/language.ts'
import { type NormalizedText, normalize } from '../text/normalize.ts'

/** An entry at a place of a field; `start` and `end` count UTF-16 units of the original. */
export interface Mention<E extends Entry = Entry> {
  readonly entry: E
  readonly field: AssessedField
  readonly start: number
  readonly end: number
  readonly text: string
  /** Only found once a disguise was undone. */
  readonly disguised: boolean
  /** Another word stands there, one slip away from the entry's form. */
  readonly misspelled: boolean
}

export interface ReadField {
  readonly field: AssessedField
  readonly original: string
  readonly normalized: NormalizedText
}

export interface Reading {
  readonly language: string
  readonly fields: readonly ReadField[]
  readonly mentions: readonly Mention[]
}

/** Longer texts are judged by their beginning: sellers put first what sells. */
const LONGEST_FIELD = 200_000

/** More words of the lexicon than this in one field add nothing but time. */
const MOST_MATCHES = 1_500

/** Reads title and description once; mentions of languages that cannot be meant are left out. */
export function readMentions(listing: { title: string; description: string }, lexicon: Lexicon): Reading {
  const fields = (['title', 'description'] as const).map((field): ReadField => {
    const original = listing[field].slice(0, LONGEST_FIELD)
    return { field, original, normalized: normalize(original) }
  })
  const found = fields.flatMap((field) =>
    lexicon
      .find(field.normalized, field.original)
      .slice(0, MOST_MATCHES)
      .map((match) => ({ field, match })),
  )
  const text = `${listing.title}\n${listing.description}`
  const language = detectLanguage(text, { votes: votesOf(found.map(({ match }) => match)) })
  const mentions = distinct(
    found
      .filter(({ match }) => mayBeMeant(match, language))
      .map(({ field, match }) => mentionOf(field, match)),
  )
  return { language, fields, mentions }
}

/** Languages that borrow each other's words or are easily taken for each other. */
const NEIGHBOURS: readonly (readonly string[])[] = [
  ['id', 'ms'],
  ['ru', 'uk', 'bg', 'kk', 'sr'],
  ['hi', 'ne', 'mr'],
  ['ar', 'fa', 'ur'],
  ['es', 'pt'],
  ['cs', 'sk'],
  ['sv', 'da', 'no'],
  ['nl', 'de'],
]

const LONG_ENOUGH_FOR_ANY_LANGUAGE = 6

function mayBeMeant({ entry, misspelled }: Match, language: string): boolean {
  if (misspelled) return entry.language === 'und' || entry.language === language
  if (entry.language === 'und' || entry.language === 'en' || entry.language === language) return true
  if (NEIGHBOURS.some((group) => group.includes(language) && group.includes(entry.language))) return true
  if (entry.type === 'taxon' && entry.strength === 'strong') {
    return entry.form.length >= LONG_ENOUGH_FOR_ANY_LANGUAGE || /[^ -\u024f]/.test(entry.form)
  }
  return entry.type === 'taxon' && /[\u3400-\u9fff]/.test(entry.form) && language === 'zh'
}

function mentionOf({ field, original, normalized }: ReadField, match: Match): Mention {
  const span = normalized.originalSpan(match.start, match.end)
  return {
    entry: match.entry,
    field,
    ...span,
    text: original.slice(span.start, span.end),
    disguised: match.disguised,
    misspelled: match.misspelled,
  }
}

/** One mention for each meaning at each place; the plain reading wins over the undone disguise. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const byPlace = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = `${mention.field} ${mention.start} ${mention.end} ${meaningOf(mention.entry)}`
    const known = byPlace.get(key)
    if (known === undefined || (known.disguised && !mention.disguised)) byPlace.set(key, mention)
  }
  return [...byPlace.values()]
}

function meaningOf(entry: Entry): string {
  if (entry.type === 'taxon') return `taxon ${entry.taxa.join('|')} ${entry.strength}`
  if (entry.type === 'product') return `product ${entry.product}`
  return entry.type === 'signal' ? `signal ${entry.signal}` : `innocent ${entry.reading}`
}

/** Terms of the lexicon that only one language uses speak for that language. */
function votesOf(matches: readonly Match[]): Record<string, number> {
  const languagesAt = new Map<string, Set<string>>()
  for (const { entry, start, end, disguised, misspelled } of matches) {
    if (disguised || misspelled || entry.language === 'und' || end - start < 4) continue
    const place = `${start} ${end}`
    languagesAt.set(place, (languagesAt.get(place) ?? new Set()).add(entry.language))
  }
  const votes: Record<string, number> = {}
  for (const languages of languagesAt.values()) {
    for (const language of languages) votes[language] = (votes[language] ?? 0) + VOTE / languages.size
  }
  return votes
}

const VOTE = 0.7
