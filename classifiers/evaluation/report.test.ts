import { expect, test } from 'vitest'
import type { Evaluation } from './evaluate.ts'
import { evaluationReport } from './report.ts'
import { tallyOf } from './tally.ts'

const tally = tallyOf([{ flag: true, right: false }])

function evaluation(title: string, id = 'a'): Evaluation {
  return {
    all: tally,
    byLanguage: { en: tally },
    byKind: { offer: tally },
    byTaxon: {},
    byTag: {},
    taxonAgreement: 0,
    languageAccuracy: 1,
    kindAccuracy: 0,
    calibrationError: 0.5,
    worst: [{ id, language: 'en', kind: 'offer', assessed: 'none/unrelated', score: 0.1, title }],
  }
}

test('a single row has its own lines, and is shown where it is judged wrongly', () => {
  const report = evaluationReport(evaluation('ivory'))
  expect(report).toMatch(/^all +1 {2}0\.00/m)
  expect(report).toContain('offer → none/unrelated  0.10  ivory')
})

test('a title cannot act on the terminal or fill it', () => {
  const report = evaluationReport(
    evaluation(`ivory\n\u001B[31m\u009B2J\u202E tusk ${'🐘'.repeat(500)}`, 'b\r'),
  )
  expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  expect(report).toMatch(/ivory .*tusk (?:🐘)+…$/mu)
  expect(report).toContain('…')
  expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThan(250)
})
