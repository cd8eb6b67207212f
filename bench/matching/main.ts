/**
 * How fast listings are assessed with all their reasons, against named peers in the same run on the same texts:
 * `node bench/matching/main.ts [listings]`. Ratios are what counts; times are there to read them by.
 */
import { openClassifier } from '../../classifiers/classifier.ts'
import { loadLexicon } from '../../keywords/lexicon.ts'
import { detectLanguage } from '../../text/language.ts'
import { foldTerm, normalize } from '../../text/normalize.ts'
import { distinctListings, labelledRows } from './distinct-listings.ts'
import { trainNatural } from './natural-peer.ts'
import { timeRipgrep } from './ripgrep.ts'

/** Listings for the peers that take a thousand times as long. */
const LOOPED = 40
const CLASSIFIED = 400

const started = performance.now()
const lexicon = loadLexicon()
const classifier = openClassifier(lexicon)
const loaded = performance.now() - started

const rows = labelledRows()
const listings = distinctListings(rows, Number(process.argv[2] ?? 10_000))
const texts = listings.map(({ title, description }) => `${title} ${description}`.replaceAll('\n', ' '))
const plain = texts.map((text) => {
  const read = normalize(text)
  return read.text.slice(0, read.plainLength)
})
const forms = [...new Set(lexicon.entries.map(({ form }) => foldTerm(form)))].filter((form) => form !== '')

const assessing = each(listings, (listing) => classifier.assess({ ...listing, asOf: '2026-11-23' }))
const normalising = each(texts, normalize)
const telling = each(texts, (text) => detectLanguage(text))
const matching = each(plain, (text) => lexicon.automaton.scan(text, () => undefined))

print('lexicon', `${forms.length} forms, loaded in ${loaded.toFixed(0)} ms`)
print('listings, no two alike', `${listings.length}, ${meanLength().toFixed(0)} characters`)
print('full assessment with reasons', micro(assessing))
print('of it normalising, language, finding', [normalising, telling, matching].map(micro).join(', '))

const ripgrep = timeRipgrep(forms, plain)
if (ripgrep === null) {
  print('ripgrep -F', 'not installed: this row is left out (Debian: apt-get install ripgrep)')
} else {
  const { version, whole, searching, matches } = ripgrep
  print(`${version} -F -j1 -o`, `${micro(whole / texts.length)}, ${matches} matches`)
  print(
    '  a full assessment takes',
    `${(assessing / (whole / texts.length)).toFixed(1)} × ripgrep (at most 20)`,
  )
  print(
    '  without starting ripgrep',
    searching > 0
      ? `${(assessing / (searching / texts.length)).toFixed(1)} × its search alone`
      : 'not to be told: the machine is too busy',
  )
}

const expressions = forms.map((form) => new RegExp(form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'))
const looping = each(texts.slice(0, LOOPED), (text) =>
  expressions.reduce((sum, expression) => sum + (text.match(expression)?.length ?? 0), 0),
)
print('loop of regular expressions over the lexicon', micro(looping))
print('  against a full assessment', `${(looping / assessing).toFixed(1)} × (at least 50)`)

const bayes = each(listings.slice(0, CLASSIFIED), trainNatural(rows))
print('natural: WordTokenizer and BayesClassifier', micro(bayes))
print('  against a full assessment', `${(bayes / assessing).toFixed(1)} × (at least 10)`)

/** Milliseconds for one item: the best of three rounds after a warm-up over a part. */
function each<T>(items: readonly T[], work: (item: T) => unknown): number {
  for (const item of items.slice(0, Math.ceil(items.length / 5))) work(item)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const from = performance.now()
    for (const item of items) work(item)
    best = Math.min(best, performance.now() - from)
  }
  return best / items.length
}

function meanLength(): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}

function micro(milliseconds: number): string {
  return `${(milliseconds * 1000).toFixed(milliseconds < 0.1 ? 1 : 0)} µs`
}

function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(48)} ${value}\n`)
}
