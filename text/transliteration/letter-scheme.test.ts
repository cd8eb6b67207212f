import { expect, test } from 'vitest'
import { letterScheme, written } from './letter-scheme.ts'

test('each letter is written as the scheme says, and what it does not know stays', () => {
  expect(written('жаба №7', letterScheme('ж zh, а a, б b'))).toBe('zhaba №7')
})

test('two letters are read together before each alone', () => {
  const scheme = letterScheme('о o, у y, ου ou', 'ο o, υ y')
  expect(written('ουο', scheme)).toBe('ouo')
  expect(written('ο', scheme)).toBe('o')
})

test('a letter alone is left out, and later schemes go over earlier ones', () => {
  expect(written('конь', letterScheme('к k, о o, н n, ь', 'о a'))).toBe('kan')
})
