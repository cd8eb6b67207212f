/**
 * General language detectors, restricted to the languages that come into question. They are loaded when a text first
 * needs them: their tables take as long to load as all else together, and most texts can do without.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Votes } from './language-votes.ts'

const require = createRequire(import.meta.url)

/** Most that a detector adds to one language. */
export const MOST_BY_ONE = 2

/** What a language is like shows in a few sentences. */
const LONGEST = 400

/** eld's scores of neighbours lie close together: a tenth less is a language that is hardly meant. */
const SHARPNESS = 6
const HALF = 0.5

/** Adds what eld says of the text, times `trust`. */
export function voteByEld(text: string, candidates: readonly string[], trust: number, votes: Votes): void {
  const scores = eldPackage().eld.detect(text.slice(0, LONGEST)).getScores()
  let top = 0
  for (const language of candidates) top = Math.max(top, scoreOf(language, scores))
  if (top === 0) return
  for (const language of candidates) {
    const share = UNKNOWN.has(language) ? HALF : (scoreOf(language, scores) / top) ** SHARPNESS
    votes.add(language, share * MOST_BY_ONE * trust)
  }
}

/** What eld calls a language that it does not know. */
const TAKEN_FOR: Readonly<Record<string, readonly [string, number]>> = { id: ['ms', 1.05], ne: ['hi', 1] }
/** Languages that eld knows nothing like: of them it says neither yes nor no. */
const UNKNOWN = new Set('sw kk mn uz mk ps af mg ha zu so fj km my'.split(' '))

function scoreOf(language: string, scores: Readonly<Record<string, number>>): number {
  const [name, factor] = TAKEN_FOR[language] ?? [language, 1]
  return (scores[name] ?? 0) * factor
}

/** Adds what franc says of the text, times `trust`. */
export function voteByFranc(text: string, candidates: readonly string[], trust: number, votes: Votes): void {
  const only = candidates.flatMap((language) => ISO_639_3[language] ?? [])
  if (only.length < 2) return
  const [first, second] = francPackage().francAll(text.slice(0, LONGEST), { only, minLength: 10 })
  votes.add(ISO_639_1.get(first?.[0] ?? '') ?? 'und', 1.5 * trust)
  votes.add(ISO_639_1.get(second?.[0] ?? '') ?? 'und', 0.7 * trust)
}

/** franc's codes, for the languages it is asked about: each is written with everyday words in the script it knows. */
const ISO_639_3: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  pt: 'por',
  de: 'deu',
  it: 'ita',
  nl: 'nld',
  id: 'ind',
  ms: 'zlm',
  vi: 'vie',
  tl: 'tgl',
  sw: 'swh',
  tr: 'tur',
  pl: 'pol',
  cs: 'ces',
  sk: 'slk',
  hu: 'hun',
  ro: 'ron',
  sv: 'swe',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  hr: 'hrv',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  sr: 'srp',
  kk: 'kaz',
  ar: 'arb',
  fa: 'pes',
  ur: 'urd',
  hi: 'hin',
  ne: 'npi',
  mr: 'mar',
}
const ISO_639_1 = new Map(Object.entries(ISO_639_3).map(([short, long]) => [long, short]))

const eldPackage = onFirstUse<typeof import('eld/extrasmall')>('eld/extrasmall')
const francPackage = onFirstUse<typeof import('franc')>('franc')

/** A package's module, at once, as `import()` could not; what `require` returns has no type but the one given. */
function onFirstUse<Module>(name: string): () => Module {
  let loaded: Module | undefined
  return () => {
    loaded ??= require(fileURLToPath(import.meta.resolve(name))) as Module
    return loaded
  }
}
