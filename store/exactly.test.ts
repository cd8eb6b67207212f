import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactly, FilterInvalidError, type Scalar } from './exactly.ts'

test('values are compared for equality and nothing else', () => {
  expect(exactly({ itemId: 'market/1', version: 2, evidenceId: null })).toEqual({
    itemId: { $eq: 'market/1' },
    version: { $eq: 2 },
    evidenceId: { $eq: null },
  })
})

test('no operator that arrives in place of a value gets into a filter', () => {
  const operators = fc.constantFrom('$ne', '$gt', '$regex', '$where', '$in', '$exists', '$expr', '$eq')
  const smuggled = fc.oneof(
    fc.dictionary(operators, fc.jsonValue(), { minKeys: 1 }),
    fc.array(fc.jsonValue()),
    fc.constant(undefined),
    fc.func(fc.anything()),
    fc.constant(/./),
    fc.date(),
  )
  fc.assert(
    fc.property(smuggled, (value) => {
      // As it comes from code that did not check what it read.
      expect(() => exactly({ itemId: value as unknown as Scalar })).toThrow(FilterInvalidError)
    }),
  )
})

test('no operator that arrives in place of a field gets into a filter', () => {
  const fields = JSON.parse('{"$where":"sleep(1000)"}') as Record<string, string>
  expect(() => exactly(fields)).toThrow(FilterInvalidError)
})

test('a text that looks like an operator stays a text', () => {
  expect(exactly({ q: '{"$ne":null}' })).toEqual({ q: { $eq: '{"$ne":null}' } })
})
