import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openClassifier } from '../../classifiers/classifier.ts'
import { type Evaluation, evaluate } from '../../classifiers/evaluation/evaluate.ts'
import { parseLabelledRows } from '../../classifiers/labelled-row.ts'
import { loadLexicon } from '../../keywords/lexicon.ts'

const LEARNING = labelled('learn')
const SECOND_ROUND = labelled('second')
const THIRD_ROUND = labelled('third')
const FOURTH_ROUND = labelled('fourth')
const LIKENESSES = labelled('likenesses')
/** A larger labelled file that may lie next to the checkout; it is not part of the project. */
const BESIDE = new URL('../../../shared/eval/listings.jsonl', import.meta.url)

function labelled(name: string): URL {
  return new URL(`../labelled/${name}.jsonl`, import.meta.url)
}

function evaluateFile(file: URL): Evaluation {
  const lexicon = loadLexicon()
  const classifier = openClassifier(lexicon)
  return evaluate(
    parseLabelledRows(readFileSync(file, 'utf8')),
    ({ label: _label, language: _language, ...listing }) =>
      classifier.assess({ ...listing, asOf: '2026-11-23' }),
    lexicon.taxonomy,
  )
}

test('F1 on the learning part stays above its floor, in every language and kind', () => {
  const { all, byKind, byLanguage, languageAccuracy, taxonAgreement } = evaluateFile(LEARNING)
  expect(all.f1).toBeGreaterThan(0.93)
  expect(languageAccuracy).toBeGreaterThan(0.95)
  expect(taxonAgreement).toBeGreaterThan(0.85)
  expect(byKind.exempt?.right).toBeGreaterThan(0.95)
  expect(byKind.talk?.right).toBeGreaterThan(0.88)
  expect(byKind.lookalike?.right).toBeGreaterThan(0.88)
  const weak = Object.entries(byLanguage).filter(([, { f1 }]) => f1 < 0.65)
  expect(weak).toEqual([])
})

test.each([
  ['second', SECOND_ROUND],
  ['third', THIRD_ROUND],
  ['fourth', FOURTH_ROUND],
])('F1 on the %s round stays above its floor, in every kind', (_round, file) => {
  const { all, byKind, languageAccuracy, taxonAgreement } = evaluateFile(file)
  expect(all.f1).toBeGreaterThan(0.9)
  expect(languageAccuracy).toBeGreaterThan(0.94)
  expect(taxonAgreement).toBeGreaterThan(0.8)
  expect(byKind.exempt?.right).toBeGreaterThan(0.95)
  expect(byKind.talk?.right).toBeGreaterThan(0.88)
  expect(byKind.lookalike?.right).toBeGreaterThan(0.9)
})

test('a thing that shows an animal is told from the animal', () => {
  const { all, byKind } = evaluateFile(LIKENESSES)
  expect(byKind.lookalike?.right).toBeGreaterThan(0.8)
  expect(byKind.offer?.right).toBeGreaterThan(0.85)
  expect(all.f1).toBeGreaterThan(0.7)
})

test.runIf(existsSync(BESIDE))('F1 on the labelled file next to the checkout stays above its floor', () => {
  const { all, byKind, languageAccuracy, taxonAgreement } = evaluateFile(BESIDE)
  expect(all.f1).toBeGreaterThan(0.93)
  expect(byKind.exempt?.right).toBeGreaterThan(0.95)
  expect(languageAccuracy).toBeGreaterThan(0.97)
  expect(taxonAgreement).toBeGreaterThan(0.93)
})
