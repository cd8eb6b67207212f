/**
 * General language detectors, restricted to the languages that come into question. They are loaded when a text first
 * needs them: their tables take as long to load as all else together, and most texts can do without.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export type Vote = (language: string, weight: number) => void

const require = createRequire(import.meta.url)

/** Adds what eld and franc say of the text, each with its own weight times `trust`. */
export function voteByDetectors(text: string, candidates: readonly string[], trust: number, add: Vote): void {
  voteByEld(text, candidates, trust, add)
  voteByFranc(text, candidates, trust, add)
}

function voteByEld(text: string, candidates: readonly string[], trust: number, add: Vote): void {
  const scores = eldPackage().eld.detect(text).getScores()
  let top = 0
  for (const language of candidates) top = Math.max(top, scores[language] ?? 0)
  if (top === 0) return
  for (const language of candidates) add(language, ((scores[language] ?? 0) / top) * 2 * trust)
  // eld knows no Indonesian and calls it Malay.
  add('id', ((scores.ms ?? 0) / top) * 2.3 * trust)
}

function voteByFranc(text: string, candidates: readonly string[], trust: number, add: Vote): void {
  const only = candidates.flatMap((language) => ISO_639_3[language] ?? [])
  const [first, second] = francPackage().francAll(text, { only, minLength: 10 })
  for (const [rank, found] of [first, second].entries()) {
    const language = Object.keys(ISO_639_3).find((code) => ISO_639_3[code] === found?.[0])
    if (language !== undefined) add(language, (rank === 0 ? 1.5 : 0.7) * trust)
  }
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
