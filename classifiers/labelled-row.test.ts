import { expect, test } from 'vitest'
import { LabelledFileError, parseLabelledRows } from './labelled-row.ts'

const label = { flag: true, kind: 'offer', taxa: ['Manis'], product: 'scales', tags: ['plain'] }
const row = { id: 'a', title: 'scales', description: null, price: null, language: 'en', label }

function textOf(...rows: unknown[]): string {
  return rows.map((one) => `${JSON.stringify(one)}\n`).join('')
}

function refusal(text: string): string {
  try {
    parseLabelledRows(text, 'rows.jsonl')
  } catch (error) {
    if (error instanceof LabelledFileError) return error.message
    throw error
  }
  return 'accepted'
}

test('a row is read with its label; what is null is not there', () => {
  expect(parseLabelledRows(textOf(row))).toMatchObject([{ id: 'a', description: '', label }])
})

test('a byte order mark, Windows line ends and blank lines make no difference', () => {
  const text = `\uFEFF${JSON.stringify(row)}\r\n\r\n${JSON.stringify(row)}`
  expect(parseLabelledRows(text)).toHaveLength(2)
})

test.each([
  ['a label that is no truth value', { ...row, label: { ...label, flag: 'yes' } }, 'label.flag: '],
  ['a kind that there is not', { ...row, label: { ...label, kind: 'sale' } }, 'label.kind: '],
  [
    'an offer that is not flagged',
    { ...row, label: { ...label, flag: false } },
    'label.flag: contradicts kind',
  ],
  [
    'an exempt row that is flagged',
    { ...row, label: { ...label, kind: 'exempt' } },
    'label.flag: contradicts',
  ],
  ['a row without label', { ...row, label: undefined }, 'label is missing'],
  ['a language by its name', { ...row, language: 'English' }, 'language: must be a two-letter'],
  ['an array', [row], 'holds a JSON array; write one labelled listing'],
])('%s is refused with file and line', (_, broken, message) => {
  expect(refusal(textOf(row, broken))).toMatch(`rows.jsonl:2: ${message}`)
})

test('what is no JSON is refused in one line that a terminal can show', () => {
  const message = refusal(`${textOf(row)}\n{"id": \u001B[31m\n`)
  expect(message).toMatch('rows.jsonl:3: is not a line of JSON')
  expect(message).not.toMatch(/\p{Cc}/u)
  expect(refusal('[\n{}\n]')).toMatch('rows.jsonl:1: is not a line of JSON')
})

test('a file without a row is refused', () => {
  expect(refusal('')).toMatch('rows.jsonl:1: holds no labelled listing')
  expect(refusal('\n \n')).toMatch('holds no labelled listing')
})
