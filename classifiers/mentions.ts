/** Where the lexicon's entries occur in a listing: the raw material of every judgement. */

import type { Entry } from '../keywords/entries.ts'
import type { Lexicon, Match } from '../keywords/lexicon.ts'
import type { AssessedField } from '../model/assessment.ts'
import { detectLanguage } from '../text/language.ts'
import { FOLDED_EVERYDAY_WORDS } from '../text/language-words.ts'
import { foldTerm, type NormalizedText, normalize } from '../text/normalize.ts'
import { isLetter, isSpacedScript, scriptOf } from '../text/script.ts'

/** An entry at a place of a field; `start` and `end` count UTF-16 units of the original. */
export interface Mention<E extends Entry = Entry> {
  readonly entry: E
  readonly field: AssessedField
  readonly start: number
  readonly end: number
  readonly text: string
  /** Only found once a disguise was undone. */
  readonly disguised: boolean
  /** Another word stands there: one slip away from the entry's form, or its sound in another script. */
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
  const found = fields.map((field) => lexicon.find(field.normalized, field.original).slice(0, MOST_MATCHES))
  const text = `${listing.title}\n${listing.description}`
  const language = detectLanguage(text, { votes: votesOf(found) })
  const understood = understoodWith(language)
  const mentions: Mention[] = []
  for (const [i, field] of fields.entries()) {
    const byPlace = new Map<number, Mention[]>()
    for (const match of found[i] ?? []) {
      if (isEndOfWord(match, language, field.normalized.text)) continue
      if (!mayBeMeant(match, language, understood, field.normalized.text)) continue
      const mention = mentionOf(field, match)
      if (!hasLostAccents(mention, language)) addDistinct(mention, language, byPlace)
    }
    for (const here of byPlace.values()) mentions.push(...here)
  }
  return { language, fields, mentions }
}

/** Only Arabic writes small words together with the next: in Persian and Urdu, what begins within a word is a piece of it. */
function isEndOfWord({ entry, start }: Match, language: string, text: string): boolean {
  if ((language !== 'fa' && language !== 'ur') || (entry.language !== 'ar' && entry.language !== 'und'))
    return false
  return (
    start > 0 &&
    scriptOf(text.charCodeAt(start - 1)) === 'arabic' &&
    scriptOf(text.charCodeAt(start)) === 'arabic'
  )
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
/** Another script, or an Arabic sound put as a digit: no short word of other languages looks so. */
const PECULIAR = /[^ -\u024f]|(?:^| )3[a-z]/

/** Scientific names, and names that are borrowed with their plural. */
const OWN_ENDINGS: readonly string[] = ['und', 'en']

/** Languages whose words can be meant in a text of that language. */
function understoodWith(language: string): readonly string[] {
  return UNDERSTOOD.get(language) ?? ['und', 'en', language]
}

const UNDERSTOOD: ReadonlyMap<string, readonly string[]> = new Map(
  NEIGHBOURS.flatMap((group) => group.map((language) => [language, ['und', 'en', ...group]])),
)

function mayBeMeant(match: Match, language: string, understood: readonly string[], text: string): boolean {
  return (
    isUnderstood(match, language, understood, text) &&
    !isWordOfLanguage(match.entry, language, match.misspelled)
  )
}

function isUnderstood(match: Match, language: string, understood: readonly string[], text: string): boolean {
  const { entry, misspelled } = match
  if (misspelled) return entry.language === 'und' || entry.language === language
  if (isOtherFormOfVerb(match, text)) return false
  if (entry.language === 'en' && language !== 'en' && entry.type !== 'taxon') {
    return entry.form.length >= LONG_ENOUGH_FOR_ANY_LANGUAGE
  }
  if (entry.type === 'taxon' && !OWN_ENDINGS.includes(entry.language) && entry.language !== language) {
    if (understood.includes(entry.language)) return isWhole(match, text)
  } else if (understood.includes(entry.language)) return true
  if (entry.type !== 'taxon') return false
  if (entry.strength === 'strong') {
    if (PECULIAR.test(entry.form)) return true
    return entry.form.length >= LONG_ENOUGH_FOR_ANY_LANGUAGE && isWhole(match, text)
  }
  return language === 'zh' && /[\u3400-\u9fff]/.test(entry.form)
}

/** Who bought (`comprati`) wants nothing, though the word has the stem of `compro`; who says `compriamo` does. */
function isOtherFormOfVerb({ entry, start, end }: Match, text: string): boolean {
  if (entry.type !== 'signal' || entry.signal !== 'wanted' || end - start >= entry.form.length) return false
  const [ending = ''] = /^\p{L}*/u.exec(text.slice(end, end + LONGEST_ENDING)) ?? []
  return !OF_US.test(ending)
}

/** Endings of the first person, as folded, and of nouns of action: `cerchiamo`, `buscamos`, `купим`, `kupimy`, `compra`. */
const OF_US = /^(?:o|u|y|iamo|amos|emos|imos|ons|im|em|имо|емо|им|ем|ю|у|а|imy|emy|amy|eme|ime|ame|am|a|e)?$/
const LONGEST_ENDING = 12

/**
 * Neither by its stem nor with an ending, for those are of another language: the Italian `orango` is not the Malay
 * `orang`, nor the Swahili `sungura` (rabbit) the Turkish `sungur` (gyrfalcon).
 */
function isWhole({ entry, start, end }: Match, text: string): boolean {
  if (end - start < entry.form.length) return false
  return (
    end >= text.length || !isLetter(text.charCodeAt(end)) || !isSpacedScript(scriptOf(text.charCodeAt(end)))
  )
}

/**
 * A word of another language, or of all, that is an everyday word in this one: the genus `Boa`, Portuguese for good; accents
 * aside, as texts are matched: the Polish `szama` (a bird) in a Hungarian text is `száma` (its number).
 */
function isWordOfLanguage(entry: Entry, language: string, misspelled: boolean): boolean {
  if (misspelled || entry.language === language || entry.form.includes(' ')) return false
  return FOLDED_EVERYDAY_WORDS.get(foldTerm(entry.form))?.includes(language) ?? false
}

/** In a Spanish text `bone` is not the Portuguese `boné` (cap): a short word of another language keeps its accents. */
function hasLostAccents({ entry, text }: Mention, language: string): boolean {
  if (entry.language === language || entry.language === 'und' || entry.type === 'taxon') return false
  if (entry.form.length >= LONG_ENOUGH_FOR_ANY_LANGUAGE) return false
  return ACCENTED_LATIN.test(entry.form) && !ACCENTED_LATIN.test(text)
}

const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/

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

/**
 * Adds one mention for each meaning at each place; the plain reading wins over the undone disguise, and the entry of the
 * text's language over one that another language has alike.
 */
function addDistinct(mention: Mention, language: string, byPlace: Map<number, Mention[]>): void {
  const place = mention.start * (LONGEST_FIELD + 1) + mention.end
  const here = byPlace.get(place)
  if (here === undefined) {
    byPlace.set(place, [mention])
    return
  }
  const same = here.findIndex(({ entry }) => meanTheSame(entry, mention.entry))
  if (same < 0) here.push(mention)
  else if (here[same]?.disguised === true && !mention.disguised) here[same] = mention
  else if (here[same]?.disguised === mention.disguised && here[same]?.entry.language !== language) {
    if (mention.entry.language === language) here[same] = mention
  }
}

function meanTheSame(a: Entry, b: Entry): boolean {
  if (a.type === 'taxon') {
    return b.type === 'taxon' && a.strength === b.strength && a.taxa.join('|') === b.taxa.join('|')
  }
  if (a.type === 'product') return b.type === 'product' && a.product === b.product
  if (a.type === 'signal') return b.type === 'signal' && a.signal === b.signal
  if (a.type === 'life-form') return b.type === 'life-form' && a.taxa.join('|') === b.taxa.join('|')
  return b.type === 'innocent' && a.reading === b.reading
}

/** Terms of the lexicon that only one language uses speak for that language. */
function votesOf(found: readonly (readonly Match[])[]): Record<string, number> {
  const votes: Record<string, number> = {}
  for (const matches of found) {
    // Matches stand in order, those of one place together.
    for (let from = 0; from < matches.length; ) {
      const place = matches[from]
      const languages: string[] = []
      let to = from
      for (let match = place; match !== undefined && isAt(match, place); match = matches[to]) {
        const { language } = match.entry
        if (speaksForLanguage(match) && !languages.includes(language)) {
          const twins = TWINS.get(language)
          if (twins === undefined) languages.push(language)
          else languages.push(...twins)
        }
        to += 1
      }
      for (const language of languages) votes[language] = (votes[language] ?? 0) + VOTE / languages.length
      from = to
    }
  }
  return votes
}

/** Languages with mostly the same words: that the lexicon knows one only from the other speaks for neither. */
const TWINS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['id', 'ms'],
    ['hi', 'ne', 'mr'],
  ].flatMap((group) => group.map((language) => [language, group])),
)

function isAt(match: Match, place: Match | undefined): boolean {
  return match.start === place?.start && match.end === place.end
}

function speaksForLanguage({ entry, start, end, disguised, misspelled }: Match): boolean {
  return !disguised && !misspelled && entry.language !== 'und' && end - start >= 4
}

const VOTE = 0.7
