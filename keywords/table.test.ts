import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDay, formsOf, LexiconFileError, readTable } from './table.ts'

const columns = ['name', 'note'] as const

test('rows keep their line, comments and blank lines do not count', () => {
  expect(readTable('# remark\nname\tnote\n\na\tb\n', 'x.tsv', columns)).toEqual([
    { line: 4, cells: { name: 'a', note: 'b' } },
  ])
})

test.each([
  ['name\tremark\n', 'x.tsv:1: the header must be name, note'],
  ['name\tnote\na\n', 'x.tsv:2: has 1 cells instead of 2'],
  ['', 'x.tsv:1: has no header'],
])('a broken table names file and line', (text, message) => {
  expect(() => readTable(text, 'x.tsv', columns)).toThrow(LexiconFileError)
  expect(() => readTable(text, 'x.tsv', columns)).toThrow(message)
})

test('a cell called like something of every object is only a cell', () => {
  expect(readTable('name\tnote\n__proto__\tconstructor\n', 'x.tsv', columns)[0]?.cells.name).toBe('__proto__')
})

test('forms are parted by bars', () => {
  expect(formsOf(' a | b ||c')).toEqual(['a', 'b', 'c'])
})

const sourced = ['name', 'source', 'confidence'] as const

test.each([
  ['a\t\thigh', 'x.tsv:2: names no source; write "unreviewed" where there is none'],
  ['a\tbook\tsure', 'x.tsv:2: confidence "sure" is not high, medium or low'],
  ['a\tbook\t', 'x.tsv:2: confidence "" is not high, medium or low'],
  ['a\ufffd\tbook\thigh', 'x.tsv:2: is not UTF-8'],
])('a row without a source or confidence that can be told is refused: %j', (row, message) => {
  expect(() => readTable(`name\tsource\tconfidence\n${row}\n`, 'x.tsv', sourced)).toThrow(message)
})

test('a confidence may be explained, and a byte order mark is nothing', () => {
  const text = '\ufeffname\tsource\tconfidence\r\na\tunreviewed\tlow (very short)\r\n'
  expect(readTable(text, 'x.tsv', sourced)[0]?.cells.confidence).toBe('low (very short)')
})

test('whatever the file holds, it is read or refused with its name', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom('high', '\t', '\n', '#', '__proto__'),
  )
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), fc.boolean(), (cells, headed) => {
      const text = (headed ? 'name\tsource\tconfidence\n' : '') + cells.join('\t')
      try {
        for (const { line } of readTable(text, 'x.tsv', sourced)) expect(line).toBeGreaterThan(1)
      } catch (error) {
        expect(error).toBeInstanceOf(LexiconFileError)
        expect(String(error)).toMatch(/x\.tsv:\d+: /)
      }
    }),
  )
})

test.each(['2019-11-26', '2024-02-29'])('%s is a day', (day) => {
  expect(() => checkDay(day, 'x.tsv', 2)).not.toThrow()
})

test.each(['', '2019', '2019-13-01', '2023-02-29', '2019-00-10', '26.11.2019', '2019-11-26T00:00'])(
  '"%s" is not a day',
  (day) => {
    expect(() => checkDay(day, 'x.tsv', 2)).toThrow(`x.tsv:2: "${day}" is not a day`)
  },
)
