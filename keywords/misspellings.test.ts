import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldTerm, normalize } from '../text/normalize.ts'
import { loadLexicon } from './lexicon.ts'
import { readOrdinaryWords } from './ordinary-words.ts'

const lexicon = loadLexicon()

/** Misspelt names of all languages, or of those that a text in `language` may mean. */
function misspelledIn(
  text: string,
  language?: string,
): { word: string; taxa: readonly string[]; form: string }[] {
  const normalized = normalize(text)
  return lexicon.find(normalized, text).flatMap(({ entry, misspelled, start, end }) => {
    if (!misspelled || entry.type !== 'taxon') return []
    if (language !== undefined && entry.language !== 'und' && entry.language !== language) return []
    const span = normalized.originalSpan(start, end)
    return [{ word: text.slice(span.start, span.end), taxa: entry.taxa, form: entry.form }]
  })
}

function taxaMisspelledIn(text: string): string[] {
  return misspelledIn(text).flatMap(({ taxa }) => taxa)
}

test.each([
  ['two pangloins in a cage', 'pangloins', 'Manidae'],
  ['a pangloin in a cage', 'pangloin', 'Manidae'],
  ['Nycticebuss pair', 'Nycticebuss', 'Nycticebus'],
  ['Eretmochelis imbricata', 'Eretmochelis', 'Eretmochelys imbricata'],
  ['Psittacus erithicus', 'erithicus', 'Psittacus erithacus'],
  ['Psitacus erithicus', 'Psitacus', 'Psittacus erithacus'],
  ['Testudo hermani', 'hermani', 'Testudo hermanni'],
])('%s: %s may be meant for %s', (text, word, taxon) => {
  const found = misspelledIn(text).filter((one) => one.word === word)
  expect(found.flatMap(({ taxa }) => taxa)).toContain(taxon)
})

test.each([
  'ivy leaves, a wooden envelope, a hoodie from Amazon, a Cayman and a cruise to Somalia',
  'the surgeon wore a lace mantilla, in euphoria',
  'a cardinal found an alexandrite on the Moluccas',
  'primate and mammalian studies, reptilian skin cream',
  'elephent grass from the nursery',
  'an elegant porpoise, a guerilla and a nautical chart',
])('ordinary words are names of nothing: %s', (text) => {
  expect(misspelledIn(text)).toEqual([])
})

test('no form of the lexicon is a misspelling of another', () => {
  for (const { form } of lexicon.entries) expect(taxaMisspelledIn(form), form).toEqual([])
})

test('no country or currency is a misspelt name in its own language', () => {
  for (const language of ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'id', 'vi', 'ru', 'pl', 'tr']) {
    const regions = new Intl.DisplayNames([language], { type: 'region' })
    const currencies = new Intl.DisplayNames([language], { type: 'currency' })
    const names = [
      ...Intl.supportedValuesOf('currency').map((code) => currencies.of(code) ?? ''),
      ...LETTERS.flatMap((a) => LETTERS.map((b) => regions.of(a + b) ?? '')),
    ]
    expect(names.flatMap((name) => misspelledIn(name, language))).toEqual([])
  }
})

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

test('what is part of an address, a handle or a number is left alone', () => {
  expect(misspelledIn('@pangloin pangloin@mail.example pangloin7 example.org/pangloin #pangloin')).toEqual([])
})

const named = new Set(
  lexicon.entries.flatMap((entry) =>
    entry.type === 'taxon' && entry.kind !== 'scientific' ? entry.taxa : [],
  ),
)
const longNames = lexicon.entries.flatMap((entry) =>
  entry.type === 'taxon' &&
  entry.kind === 'scientific' &&
  entry.strength === 'strong' &&
  entry.taxa.some((taxon) => named.has(taxon)) &&
  lexicon.lookUp(entry.form).every(({ type }) => type !== 'innocent') &&
  /^[A-Z][a-z]{8,}$/.test(entry.form)
    ? [entry.form]
    : [],
)
const binomials = lexicon.entries.flatMap(({ type, form, language }) =>
  type === 'taxon' &&
  language === 'und' &&
  lexicon.taxonomy.taxa.has(form) &&
  /^[A-Z][a-z]{6,} [a-z]{6,}$/.test(form)
    ? [form]
    : [],
)

const slip = fc.record({
  name: fc.constantFrom(...longNames),
  at: fc.nat(),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  kind: fc.constantFrom('missing', 'extra', 'wrong', 'swapped'),
})

/** The name with one slip behind its first letter. */
function slipped({ name, at, letter, kind }: { name: string; at: number; letter: string; kind: string }) {
  const i = 1 + (at % (name.length - 2))
  const [before, after] = [name.slice(0, i), name.slice(i + 1)]
  if (kind === 'missing') return before + after
  if (kind === 'extra') return before + letter + name.slice(i)
  if (kind === 'wrong') return before + letter + after
  return before + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2)
}

/** Words that mean something: what a slip turns into one of them is no longer a misspelling. */
const meaningful = new Set([
  ...lexicon.entries.flatMap(({ form }) => foldTerm(form).split(' ')),
  ...readOrdinaryWords(readFileSync(new URL('./data/ordinary-words.tsv', import.meta.url), 'utf8')).folded,
])

test('whatever slip is made in a long name, the name is found unless it became another word', () => {
  fc.assert(
    fc.property(slip, (made) => {
      const word = slipped(made)
      fc.pre(word === made.name || !isKnown(word.toLowerCase()))
      const found = lexicon.find(normalize(word), word)
      expect(found.map(({ entry }) => entry.form)).toContain(made.name)
    }),
    { numRuns: 500 },
  )
})

test('whatever slip is made in one word of a scientific name, the name is found unless it became another word', () => {
  const made = fc.record({
    name: fc.constantFrom(...binomials),
    second: fc.boolean(),
    at: fc.nat(),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    kind: fc.constantFrom('missing', 'extra', 'wrong', 'swapped'),
  })
  fc.assert(
    fc.property(made, ({ name, second, ...slip }) => {
      const words = name.split(' ')
      const right = words[second ? 1 : 0] ?? ''
      const wrong = slipped({ ...slip, name: right })
      fc.pre(wrong !== right && !isKnown(wrong.toLowerCase()))
      const text = second ? `${words[0]} ${wrong}` : `${wrong} ${words[1]}`
      const taxa = lexicon
        .find(normalize(text), text)
        .flatMap(({ entry }) => (entry.type === 'taxon' ? entry.taxa : []))
      expect(taxa, text).toContain(name)
    }),
    { numRuns: 500 },
  )
})

const epithets = new Set(
  [...lexicon.taxonomy.taxa.keys(), ...lexicon.taxonomy.synonyms.keys()].map((name) =>
    name.split(' ').at(-1),
  ),
)

function isKnown(word: string): boolean {
  return meaningful.has(word) || epithets.has(word)
}

test('a slip in the second word of an abbreviated name is seen', () => {
  expect(taxaMisspelledIn('pair of P. erithicus')).toContain('Psittacus erithacus')
})

test('whatever is written, what is found stands there and is not what it is meant for', () => {
  const word = fc.oneof(slip.map(slipped), fc.string({ unit: 'binary', maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      for (const found of misspelledIn(text)) {
        expect(text).toContain(found.word)
        expect(found.form.toLowerCase().split(' ')).not.toContain(found.word.toLowerCase())
      }
    }),
  )
})
