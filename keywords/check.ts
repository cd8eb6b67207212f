/** What a reviewer should know about the lexicon: mistakes, risky forms, holes, and how much is still unreviewed. */
import { foldTerm } from '../text/normalize.ts'
import type { Entry } from './entries.ts'
import type { Lexicon } from './lexicon.ts'

export interface LexiconFinding {
  readonly problem: 'duplicate' | 'contradiction' | 'short' | 'no-appendix' | 'hole'
  readonly detail: string
}

export interface LexiconCheck {
  readonly findings: readonly LexiconFinding[]
  /** Forms by language and type. */
  readonly coverage: Readonly<Record<string, Readonly<Record<Entry['type'], number>>>>
  readonly forms: number
  /** Forms whose source says that no native speaker has reviewed them. */
  readonly unreviewed: number
}

/** Every language that has names should also have these, or adverts in it cannot be judged. */
const NEEDED_SIGNALS = [
  'offer',
  'wanted',
  'no-papers',
  'papers-claim',
  'replica',
  'news',
  'question',
  'lost-pet',
]
const CHECK_DAY = '2026-03-05'

export function checkLexicon(lexicon: Lexicon): LexiconCheck {
  return {
    findings: [
      ...duplicates(lexicon),
      ...contradictions(lexicon),
      ...shortNames(lexicon),
      ...unlisted(lexicon),
      ...holes(lexicon),
    ],
    coverage: coverage(lexicon),
    forms: lexicon.entries.length,
    unreviewed: lexicon.entries.filter(({ source }) => source === 'unreviewed').length,
  }
}

function duplicates({ entries }: Lexicon): LexiconFinding[] {
  const seen = new Map<string, Entry>()
  return entries.flatMap((entry): LexiconFinding[] => {
    const key = `${entry.language} ${meaningOf(entry)} ${foldTerm(entry.form)}`
    const known = seen.get(key)
    seen.set(key, entry)
    if (known === undefined || known.source !== entry.source || known.form !== entry.form) return []
    return [
      {
        problem: 'duplicate',
        detail: `"${entry.form}" (${entry.language}) stands twice as ${meaningOf(entry)}`,
      },
    ]
  })
}

/** A form that is at once the name of a taxon and a phrase that is none. */
function contradictions({ entries }: Lexicon): LexiconFinding[] {
  const innocent = new Set(entries.filter(({ type }) => type === 'innocent').map(formKey))
  return entries.flatMap((entry): LexiconFinding[] =>
    entry.type === 'taxon' && entry.strength === 'strong' && innocent.has(formKey(entry))
      ? [
          {
            problem: 'contradiction',
            detail: `"${entry.form}" (${entry.language}) names ${entry.taxa.join(', ')} and is a false friend`,
          },
        ]
      : [],
  )
}

const SHORT = 3

function shortNames({ entries }: Lexicon): LexiconFinding[] {
  return entries.flatMap((entry): LexiconFinding[] => {
    const risky = entry.type === 'taxon' && entry.strength === 'strong' && entry.language !== 'und'
    if (!risky || !/^\p{Script=Latin}+$/u.test(entry.form) || entry.form.length > SHORT) return []
    return [
      { problem: 'short', detail: `"${entry.form}" (${entry.language}) is strong although it is so short` },
    ]
  })
}

function unlisted({ taxonomy }: Lexicon): LexiconFinding[] {
  return [...taxonomy.taxa.keys()]
    .filter((name) => taxonomy.appendixOf(name, CHECK_DAY) === null)
    .map((name) => ({ problem: 'no-appendix', detail: `${name} stands in no appendix on ${CHECK_DAY}` }))
}

function holes({ entries }: Lexicon): LexiconFinding[] {
  const signals = new Set(
    entries.flatMap((entry) => (entry.type === 'signal' ? [`${entry.language} ${entry.signal}`] : [])),
  )
  const named = Object.entries(
    Object.groupBy(
      entries.filter(({ type }) => type === 'taxon'),
      ({ language }) => language,
    ),
  )
  return named
    .filter(([language, names]) => language !== 'und' && (names?.length ?? 0) >= 20)
    .flatMap(([language]) =>
      NEEDED_SIGNALS.filter((signal) => !signals.has(`${language} ${signal}`)).map(
        (signal): LexiconFinding => ({
          problem: 'hole',
          detail: `${language} has names but no words for ${signal}`,
        }),
      ),
    )
}

function coverage({ entries }: Lexicon): LexiconCheck['coverage'] {
  const counts: Record<string, Record<Entry['type'], number>> = {}
  for (const { language, type } of entries) {
    counts[language] ??= { taxon: 0, product: 0, signal: 0, innocent: 0 }
    counts[language][type] += 1
  }
  return counts
}

function meaningOf(entry: Entry): string {
  if (entry.type === 'taxon') return `taxon ${entry.taxa.join('|')} ${entry.strength}`
  if (entry.type === 'product') return `product ${entry.product}`
  return entry.type === 'signal' ? `signal ${entry.signal}` : `innocent ${entry.reading}`
}

function formKey({ language, form }: Entry): string {
  return `${language} ${foldTerm(form)}`
}
