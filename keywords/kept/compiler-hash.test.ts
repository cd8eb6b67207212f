import { expect, test } from 'vitest'
import { compilerHash } from './compiler-hash.ts'

test('the same code has the same name each time', () => {
  expect(compilerHash()).toMatch(/^[0-9a-f]{64}$/)
  expect(compilerHash()).toBe(compilerHash())
})
