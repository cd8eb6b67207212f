/**
 * General language detectors, restricted to the languages that come into question. They are loaded when a text first
 * needs them: their tables take as long to load as all else together, and most texts can do without.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ISO_639_3 } from './language-words.ts'

export type Vote = (language: string, weight: number) => void

const require = createRequire(import.meta.url)

/** Adds what eld and franc say of the text, each with its own weight. */
export function voteByDetectors(text: string, candidates: readonly string[], add: Vote): void {
  voteByEld(text, candidates, add)
  voteByFranc(text, candidates, add)
}

function voteByEld(text: string, candidates: readonly string[], add: Vote): void {
  const { eld } = eldPackage()
  const scores = Object.entries(eld.detect(text).getScores()).filter(([language]) =>
    candidates.includes(language),
  )
  const top = Math.max(0, ...scores.map(([, score]) => score))
  for (const [language, score] of scores) {
    if (top === 0) continue
    // eld knows no Indonesian and calls it Malay.
    add(language, (score / top) * 2)
    if (language === 'ms') add('id', (score / top) * 2.5)
  }
}

function voteByFranc(text: string, candidates: readonly string[], add: Vote): void {
  const { francAll } = francPackage()
  const only = candidates.flatMap((language) => ISO_639_3[language] ?? [])
  const [first, second] = francAll(text, { only, minLength: 10 })
  for (const [rank, found] of [first, second].entries()) {
    const language = Object.keys(ISO_639_3).find((code) => ISO_639_3[code] === found?.[0])
    if (language !== undefined) add(language, rank === 0 ? 1.5 : 0.7)
  }
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
