import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { parseLoosely, valueAt } from './loose-json.ts'

test.each([
  ['{"a":1}', { a: 1 }],
  [' {"a":1}; ', { a: 1 }],
  ['<!-- {"a":1} -->', { a: 1 }],
  ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
  ['<![CDATA[{"a":1}]]>', { a: 1 }],
  ['/* data */ {"a":1}', { a: 1 }],
  ['{"a":1, /* why */ "b":2 // so\n}', { a: 1, b: 2 }],
  ['{"a":"one\ntwo"}', { a: 'one\ntwo' }],
  ['{"a":[1,2,],}', { a: [1, 2] }],
  ["{a:1, 'b': 'two'}", { a: 1, b: 'two' }],
  ['{&quot;a&quot;:&quot;Tom &amp;amp; Sons&quot;}', { a: 'Tom &amp; Sons' }],
  ['{"size":"12" wide","b":1}', { size: '12" wide', b: 1 }],
  ['{"a":undefined,"b":!0}', { a: null, b: true }],
  ['{"price":initialize(12.99),"id":of("x")}', { price: 12.99, id: null }],
  ['{"a":1,"b":{"c":2}', { a: 1, b: { c: 2 } }],
  ['{"a":"\\u0041\\x42\\n"}', { a: 'AB\n' }],
  ['', undefined],
  ['<p>', undefined],
])('%j is read as %j', (text, expected) => {
  expect(parseLoosely(text)).toEqual(expected)
})

test('a value is read as far as it goes, and its end is told', () => {
  const text = 'var a = {"b":[1,{"c":"}"}]}; start("{")'
  const read = valueAt(text, 8)
  expect(read?.value).toEqual({ b: [1, { c: '}' }] })
  expect(text.slice(read?.end)).toBe('; start("{")')
})

test('a key that programs treat specially is a key like others', () => {
  expect(Object.keys(Object(parseLoosely('{"__proto__":{"x":1},"a":1,}')))).toEqual(['__proto__', 'a'])
  expect(Object.hasOwn({}, 'x')).toBe(false)
})

property.prop([fc.json()])('whatever JSON.parse reads is read the same', (json) => {
  expect(parseLoosely(json)).toEqual(JSON.parse(json))
})

property.prop([fc.string({ unit: 'binary', maxLength: 300 })])('no text breaks the reader', (text) => {
  parseLoosely(text)
  parseLoosely(`{"a":${text}}`)
  valueAt(text, 0)
})

test('a megabyte of openings, quotes or spaces ends by itself', () => {
  for (const unit of ['[', '{"a":', '"', "'", '{', '{a:', ' ', '/*', '"a" ', '\\', '("', '{"a":1,"a']) {
    parseLoosely(unit.repeat(1_000_000 / unit.length))
  }
})
