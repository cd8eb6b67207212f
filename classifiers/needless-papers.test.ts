import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { readMentions } from './mentions.ts'

const lexicon = loadLexicon()

function signalsOf(title: string): string[] {
  return [...findingsOf(readMentions({ title, description: '' }, lexicon)).signals.keys()]
}

test.each([
  'Snake, no licence needed',
  'Лампропельтис, справки не нужны',
  'コーンスネーク 書類は必要ありません、書類なし不要',
  'Rắn ngô, không cần giấy tờ',
])('papers that are not needed are none that are missing: %s', (title) => {
  expect(signalsOf(title)).not.toContain('no-papers')
})

test('papers that somebody does not have are missing', () => {
  expect(signalsOf('Snake, no papers, cash needed by Friday at the latest')).toContain('no-papers')
})

test('what is listed needs papers whatever its seller says', () => {
  expect(signalsOf('Star tortoise, no papers needed')).toContain('no-papers')
})

test('who says that nothing is wanted wants nothing', () => {
  expect(signalsOf('Змея, деньги вперёд не нужны')).not.toContain('wanted')
})
