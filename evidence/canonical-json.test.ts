import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const textOf = (value: unknown): string => new TextDecoder().decode(canonicalJson(value))

// The example of RFC 8785, section 3.2.2.
test('the example of RFC 8785 has the canonical form given there', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(textOf(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

// The sorting example of RFC 8785, section 3.2.3.
test('keys are sorted by UTF-16 code units', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect(Object.values(JSON.parse(textOf(value)))).toHaveLength(7)
  expect([...textOf(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153')
})

test('a lone surrogate becomes the replacement character, in values and in keys', () => {
  expect(textOf({ '\ud800': ['a\udc00b'] })).toBe('{"\ufffd":["a\ufffdb"]}')
})

property.prop([fc.jsonValue()])('the canonical form is stable and says the same', (value) => {
  const once = textOf(value)
  expect(textOf(JSON.parse(once))).toBe(once)
  expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(value)))
})

property.prop([fc.dictionary(fc.string(), fc.integer())])('the order of keys does not matter', (value) => {
  expect(textOf(Object.fromEntries(Object.entries(value).reverse()))).toBe(textOf(value))
})

test('a value without a JSON form is refused', () => {
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
})
