import { expect, test } from 'vitest'
import { loadLexicon } from '../../keywords/lexicon.ts'
import { openClassifier } from '../classifier.ts'
import type { LabelledRow } from '../labelled-row.ts'
import { evaluate, judgedRightly } from './evaluate.ts'
import { evaluationReport } from './report.ts'
import { taxaAgree } from './taxon-agreement.ts'

const lexicon = loadLexicon()
const { taxonomy } = lexicon
const made = openClassifier(lexicon).assess({ id: 'a', title: 'bench', description: '', asOf: '2026-11-23' })

function row(kind: LabelledRow['label']['kind'], taxa: string[] = []): LabelledRow {
  const label = { flag: kind === 'offer' || kind === 'demand', kind, taxa, product: 'none', tags: ['plain'] }
  return { id: kind, title: 'x', description: '', language: 'en', label }
}

test('an exempt row is wrong only when it is high', () => {
  expect(judgedRightly(row('exempt'), { ...made, tier: 'review' })).toBe(true)
  expect(judgedRightly(row('exempt'), { ...made, tier: 'high' })).toBe(false)
  expect(judgedRightly(row('talk'), { ...made, tier: 'review' })).toBe(false)
  expect(judgedRightly(row('offer'), { ...made, tier: 'review' })).toBe(true)
})

test('precision, recall and F1 count hits, false alarms and misses', () => {
  const tiers = {
    offer: 'high',
    demand: 'none',
    talk: 'review',
    unrelated: 'none',
    exempt: 'review',
    lookalike: 'none',
  } as const
  const rows = (['offer', 'demand', 'talk', 'unrelated', 'exempt'] as const).map((kind) => row(kind))
  const { all, byKind, worst } = evaluate(
    rows,
    ({ label }) => ({ ...made, tier: tiers[label.kind] }),
    taxonomy,
  )
  expect(all).toMatchObject({
    rows: 5,
    hits: 1,
    falseAlarms: 1,
    missed: 1,
    precision: 0.5,
    recall: 0.5,
    f1: 0.5,
    right: 0.6,
  })
  expect(byKind.exempt?.right).toBe(1)
  expect(worst.map(({ id }) => id).sort()).toEqual(['demand', 'talk'])
})

test('taxa agree by genus, or where one is the other’s family, order or class', () => {
  expect(taxaAgree(['Manis'], ['Manis javanica'], taxonomy)).toBe(true)
  expect(taxaAgree(['Manidae'], ['Manis javanica'], taxonomy)).toBe(true)
  expect(taxaAgree(['Panthera tigris'], ['Felidae'], taxonomy)).toBe(true)
  expect(taxaAgree(['Psittaciformes'], ['Ara macao'], taxonomy)).toBe(true)
  expect(taxaAgree(['Testudines'], ['Geoemydidae'], taxonomy)).toBe(true)
  expect(taxaAgree(['Aves'], ['Psittaciformes'], taxonomy)).toBe(true)
  expect(taxaAgree(['Gruidae'], ['Antigone antigone'], taxonomy)).toBe(true)
  expect(taxaAgree(['Manis'], ['Felidae'], taxonomy)).toBe(false)
  expect(taxaAgree(['Geoemydidae'], ['Testudinidae'], taxonomy)).toBe(false)
  expect(taxaAgree([], ['Manis'], taxonomy)).toBe(false)
})

test('the report shows the tables and the worst rows', () => {
  const report = evaluationReport(evaluate([row('offer', ['Manis'])], () => made, taxonomy))
  expect(report).toContain('language')
  expect(report).toContain('Worst rows')
})
