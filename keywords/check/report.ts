/** The check of the lexicon as text for a terminal. */
import type { LexiconCheck } from './check.ts'
import type { LanguageCoverage } from './coverage.ts'

export function checkReport({ findings, coverage }: LexiconCheck): string {
  const lines = findings.map(
    ({ problem, mistake, detail }) => `${mistake ? 'mistake, ' : ''}${problem}: ${detail}`,
  )
  const mistakes = findings.filter(({ mistake }) => mistake).length
  const languages = Object.entries(coverage.languages).sort(([, a], [, b]) => b.taxon - a.taxon)
  return [
    ...lines,
    '',
    HEADER,
    ...languages.map(([language, one]) => languageLine(language, one, coverage.priorityTaxa)),
    '',
    `${mistakes} mistakes, ${findings.length - mistakes} things to weigh`,
    `${coverage.forms} forms, ${coverage.unreviewed} of them unreviewed (${share(coverage.unreviewed, coverage.forms)})`,
    `${coverage.taxa} taxa (${coverage.imported} only imported), ${coverage.synonyms} synonyms, ` +
      `${coverage.listings} listings, ${coverage.protectionRules} national rules`,
    '',
  ].join('\n')
}

const HEADER = 'language   names    taxa  priority products signals false-friends life-forms unreviewed'

function languageLine(language: string, one: LanguageCoverage, priorityTaxa: number): string {
  const forms = one.taxon + one.product + one.signal + one.innocent + one['life-form']
  const cells = [
    String(one.taxon).padStart(8),
    String(one.taxa).padStart(8),
    share(one.priority, priorityTaxa).padStart(10),
    String(one.product).padStart(9),
    String(one.signal).padStart(8),
    String(one.innocent).padStart(14),
    String(one['life-form']).padStart(11),
    share(one.unreviewed, forms).padStart(11),
  ]
  return `${language.padEnd(8)}${cells.join('')}`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`
}
