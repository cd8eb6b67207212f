import { expect, test } from 'vitest'
import { normalize } from '../../text/normalize.ts'
import type { Entry, TaxonEntry } from '../entries.ts'
import type { Match } from '../matching.ts'
import { readNationalProtection } from '../national-protection.ts'
import { PRIORITY_LANGUAGES } from '../priority-taxa.ts'
import { readTaxonomy } from '../taxonomy.ts'
import type { SignalClass } from '../word-classes.ts'
import { coverageOf } from './coverage.ts'
import { crossedFindings } from './crossed-findings.ts'
import { formFindings } from './form-findings.ts'
import { languageFindings } from './language-findings.ts'
import { priorityFindings } from './priority-findings.ts'
import { checkReport } from './report.ts'
import { slipFindings } from './slip-findings.ts'
import { taxonFindings } from './taxon-findings.ts'

const provenance = { source: 'unreviewed', confidence: 'medium' }

function name(form: string, language: string, more: Partial<TaxonEntry> = {}): TaxonEntry {
  return {
    ...{ type: 'taxon', taxa: ['Manis'], strength: 'strong', kind: 'vernacular', form, language },
    ...provenance,
    ...more,
  }
}

function signal(word: SignalClass, language: string): Entry {
  return { type: 'signal', signal: word, form: word, language, ...provenance }
}

const TAXA = 'name\trank\tfamily\torder\tclass\tenglish\tsource\tconfidence\n'
const LISTINGS = 'taxon\tappendix\tfrom\tto\tpopulation\tannotation\tremark\tsource\tconfidence\n'
const SYNONYMS = 'accepted\tnames\tsource\tconfidence\n'
const PROTECTION = 'country\ttaxa\tlaw\trule\tfrom\tsource\tconfidence\n'

function known(taxa: string, listings = '', protection = '') {
  const taxonomy = readTaxonomy({
    taxa: TAXA + taxa,
    listings: LISTINGS + listings,
    synonyms: SYNONYMS,
    imported: '',
  })
  return { taxonomy, nationalProtection: readNationalProtection(PROTECTION + protection, taxonomy) }
}

const MANIS = 'Manis\tgenus\tManidae\tPholidota\tMammalia\t\ts\thigh\n'

function problems(findings: readonly { problem: string; mistake: boolean }[]): string[] {
  return findings.map(({ problem, mistake }) => (mistake ? `${problem}!` : problem))
}

test('a row that stands twice and a name that is a false friend as well are mistakes', () => {
  const innocent: Entry = {
    type: 'innocent',
    reading: 'brand or model',
    form: 'Pangolin',
    language: 'en',
    ...provenance,
  }
  const twice = [name('pangolin', 'en'), name('pangolin', 'en')]
  expect(problems(formFindings({ entries: twice }))).toEqual(['duplicate!'])
  expect(problems(formFindings({ entries: [name('pangolin', 'en'), innocent] }))).toEqual(['contradiction!'])
  expect(formFindings({ entries: [name('pangolin', 'en', { strength: 'weak' }), innocent] })).toEqual([])
})

test('a strong name that is short or an everyday word is to be weighed', () => {
  expect(problems(formFindings({ entries: [name('beo', 'de')] }))).toEqual(['short'])
  expect(problems(formFindings({ entries: [name('wanted', 'en')] }))).toEqual(['everyday-word'])
  expect(formFindings({ entries: [name('wanted', 'en', { strength: 'weak' })] })).toEqual([])
})

test('a genus in two families and families in a circle are mistakes', () => {
  const two = `${MANIS}Manis javanica\tspecies\tManididae\tPholidota\tMammalia\t\ts\thigh\n`
  expect(
    problems(taxonFindings(known(two, 'Manis\tI\t2017-01-02\t\t\t\t\ts\thigh\n'), '2026-01-01')),
  ).toContain('lineage!')
  const circle = 'Aa bb\tspecies\tBidae\tAformes\t\t\ts\thigh\nCc dd\tspecies\tAformes\tBidae\t\t\ts\thigh\n'
  expect(problems(taxonFindings(known(circle), '2026-01-01'))).toContain('cycle!')
})

test('a species in no appendix is named unless national law protects it', () => {
  const species = 'Meles meles\tspecies\tMustelidae\tCarnivora\tMammalia\t\ts\thigh\n'
  expect(problems(taxonFindings(known(species), '2026-01-01'))).toEqual(['no-appendix'])
  expect(
    taxonFindings(known(species, '', 'PL\tMeles meles\tAct 1\tban\t\tlaw\thigh\n'), '2026-01-01'),
  ).toEqual([])
})

test('a listing that nobody has confirmed is named', () => {
  const listing = 'Manis\tI\t2026-03-05\t\t\t\tnot confirmed: press only\ts\tlow\n'
  expect(problems(taxonFindings(known(MANIS, listing), '2026-11-01'))).toEqual(['not-confirmed'])
})

test('a language with names and without words of trade has holes', () => {
  const names = Array.from({ length: 20 }, (_, i) => name(`name ${i}`, 'xx'))
  const { taxonomy } = known(MANIS)
  const all = languageFindings({ entries: names, taxonomy }).map(({ detail }) => detail)
  expect(all).toContain('xx has names but no words for offer')
  const some = languageFindings({ entries: [...names, signal('offer', 'xx')], taxonomy })
  expect(some.map(({ detail }) => detail)).not.toContain('xx has names but no words for offer')
  expect(languageFindings({ entries: names.slice(1), taxonomy })).toEqual([])
})

test('a taxon that most languages name is a hole where it has no name, of its own or of its family', () => {
  const species = 'Meles meles\tspecies\tMustelidae\tCarnivora\tMammalia\t\ts\thigh\n'
  const family = 'Mustelidae\tfamily\tMustelidae\tCarnivora\tMammalia\t\ts\thigh\n'
  const { taxonomy } = known(MANIS + species + family)
  const languages = Array.from({ length: 17 }, (_, i) => `l${i}`)
  const entries = languages.flatMap((language, i) => [
    ...Array.from({ length: 20 }, (_, k) => name(`manis ${k}`, language)),
    ...(i < 15 ? [name('badger', language, { taxa: ['Meles meles'] })] : []),
    ...(i === 15 ? [name('weasels', language, { taxa: ['Mustelidae'] })] : []),
  ])
  const missing = languageFindings({ entries, taxonomy }).filter(({ detail }) =>
    detail.includes('no name for'),
  )
  expect(missing.map(({ detail }) => detail)).toEqual(['l16 has no name for Meles meles'])
})

test('a taxon of priority without a name in a language of priority is a mistake', () => {
  const { taxonomy } = known(MANIS)
  const entries = PRIORITY_LANGUAGES.filter((language) => language !== 'sw').map((language) =>
    name('pangolin', language),
  )
  const missing = priorityFindings({ priorityTaxa: ['Manis'], entries, taxonomy })
  expect(problems(missing)).toEqual(['nameless!'])
  expect(missing[0]?.detail).toMatch(/^sw has no name for Manis/)
})

test('an everyday word or country that would be taken for a misspelt name is named', () => {
  const entry = name('wantad', 'en')
  const find = (text: { text: string }): Match[] =>
    text.text === 'wanted' || text.text === normalize('France').text
      ? [{ entry, start: 0, end: 6, disguised: false, misspelled: true }]
      : []
  const found = slipFindings({ entries: [entry], find }).map(({ detail }) => detail)
  expect(found).toEqual([
    '"wanted" (en) would be taken for "wantad" misspelt',
    '"France" (en) would be taken for "wantad" misspelt',
  ])
})

test('a word of trade that an ending turns into a name is a mistake, a name of its own is none', () => {
  const antelope = name('garna', 'xx')
  const pot: Entry = { type: 'signal', signal: 'household', form: 'garnek', language: 'xx', ...provenance }
  const find = (text: { text: string }): Match[] =>
    text.text.startsWith('garn')
      ? [{ entry: antelope, start: 0, end: 4, disguised: false, misspelled: false }]
      : []
  expect(problems(crossedFindings({ entries: [antelope, pot], find }))).toEqual(['crossed!'])
  const other: Entry = { ...pot, form: 'garna' }
  expect(crossedFindings({ entries: [antelope, other], find })).toEqual([])
})

test('a country that a strong name stands in is named unless a false friend covers it', () => {
  const entry = name('anguilla', 'en')
  const innocent: Entry = {
    ...{ type: 'innocent', reading: 'food, plant or place', form: 'anguilla', language: 'en' },
    ...provenance,
  }
  const match = { start: 0, end: 8, disguised: false, misspelled: false }
  const find = (matches: Match[]) => (text: { text: string }) => (text.text === 'anguilla' ? matches : [])
  const found = (matches: Match[]) => slipFindings({ entries: [entry], find: find(matches) })
  expect(found([{ entry, ...match }])).toEqual([
    { problem: 'place', mistake: false, detail: '"Anguilla" (en) would be taken for "anguilla"' },
  ])
  expect(
    found([
      { entry, ...match },
      { entry: innocent, ...match },
    ]),
  ).toEqual([])
})

test('coverage counts forms by language and kind, and what nobody has reviewed', () => {
  const entries = [name('a', 'xx'), name('b', 'xx', { source: 'a book' }), signal('offer', 'yy')]
  const coverage = coverageOf({ entries, ...known(MANIS), priorityTaxa: ['Manis'] })
  expect(coverage.languages).toEqual({
    xx: { taxon: 2, product: 0, signal: 0, innocent: 0, 'life-form': 0, unreviewed: 1, taxa: 1, priority: 1 },
    yy: { taxon: 0, product: 0, signal: 1, innocent: 0, 'life-form': 0, unreviewed: 1, taxa: 0, priority: 0 },
  })
  expect(coverage).toMatchObject({ forms: 3, unreviewed: 2, taxa: 1, imported: 0 })
  const report = checkReport({
    findings: [
      { problem: 'hole', mistake: false, detail: 'a hole' },
      { problem: 'cycle', mistake: true, detail: 'a circle' },
    ],
    coverage,
  })
  expect(report).toContain('hole: a hole\nmistake, cycle: a circle')
  expect(report).toContain('1 mistakes, 1 things to weigh')
  expect(report).toContain('3 forms, 2 of them unreviewed (67 %)')
})
