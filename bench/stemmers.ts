/**
 * What natural's stemmers find of the inflected words in the labelled rows against the lexicon's own endings:
 * `node bench/stemmers.ts [examples]`. A word counts where it begins with a form of the lexicon, in the row's language.
 */
import { createRequire } from 'node:module'
import { compileAutomaton } from '../keywords/automaton.ts'
import { standsApart, standsAsWord } from '../keywords/boundaries.ts'
import { loadLexicon } from '../keywords/lexicon.ts'
import { foldedForm } from '../keywords/matching.ts'
import { stemOf } from '../keywords/stems.ts'
import { foldTerm, normalize } from '../text/normalize.ts'
import { scriptOf } from '../text/script.ts'
import { labelledRows } from './matching/distinct-listings.ts'

const require = createRequire(import.meta.url)

const STEMMERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['de', 'es', 'fa', 'fr', 'it', 'nl', 'no', 'pt', 'ru', 'sv', 'uk'].map((code) => [
      code,
      `porter_stemmer_${code}`,
    ]),
  ),
  id: 'indonesian/stemmer_id',
}
const EXAMPLES = Number(process.argv[2] ?? 5)

interface Found {
  both: number
  readonly endings: Set<string>
  readonly stemmer: Set<string>
}

const words = loadLexicon().entries.flatMap((entry) => {
  const form = foldedForm(entry)
  const last = entry.form.slice(entry.form.lastIndexOf(' ') + 1).toLowerCase()
  return [form, stemOf(form, entry.language)].flatMap((term) =>
    term === null ? [] : [{ term, last, language: entry.language }],
  )
})
const automaton = compileAutomaton(words.map(({ term }) => term))

for (const [language, file] of Object.entries(STEMMERS)) {
  const { stem } = stemmer(file)
  const found: Found = { both: 0, endings: new Set(), stemmer: new Set() }
  for (const row of labelledRows().filter((one) => one.language === language)) {
    for (const original of [row.title, row.description]) compare(original, language, stem, found)
  }
  const listed = (all: ReadonlySet<string>) => [...all].slice(0, EXAMPLES).join(', ')
  print(`${language}  both ${found.both}`)
  print(`    endings alone ${found.endings.size}: ${listed(found.endings)}`)
  print(`    stemmer alone ${found.stemmer.size}: ${listed(found.stemmer)}`)
}

function compare(original: string, language: string, stem: (word: string) => string, found: Found): void {
  const read = normalize(original)
  const text = read.text.slice(0, read.plainLength)
  automaton.scan(text, (first, start, end) => {
    const to = wordEnd(text, end)
    if (to === end || standsApart(text, start, end)) return
    const from = Math.max(start, text.lastIndexOf(' ', end - 1) + 1)
    const span = read.originalSpan(from, to)
    const written = original.slice(span.start, span.end).toLowerCase()
    for (let index = first; index >= 0; index = automaton.nextEqual(index)) {
      const word = words[index]
      if (word?.language !== language) continue
      const byEnding = standsAsWord(text, start, end, language)
      const byStem = foldTerm(stem(word.last)) === foldTerm(stem(written))
      const pair = `${written} (${word.last})`
      if (byEnding && byStem) found.both += 1
      else if (byEnding) found.endings.add(pair)
      else if (byStem) found.stemmer.add(pair)
    }
  })
}

function wordEnd(text: string, from: number): number {
  const script = scriptOf(text.charCodeAt(from - 1))
  let at = from
  while (at < text.length && scriptOf(text.charCodeAt(at)) === script) at += 1
  return at
}

/** A single module of natural; what `require` returns has no type but this. */
function stemmer(file: string): { stem(word: string): string } {
  const module = require(`natural/lib/natural/stemmers/${file}.js`) as { stem(word: string): string }
  return { stem: (word) => module.stem(word) }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
