import { expect, test } from 'vitest'
import { formsOf, LexiconFileError, readTable } from './table.ts'

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
