import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { jsonPath } from '../../model/field-selector.ts'
import { parseJson, textAtPath, valuesAtPath } from './json-path.ts'

const ANSWER = {
  data: {
    items: [
      { id: 7, title: ' Tusk ', price: { amount: 12.5 }, photos: [{ src: '/a.jpg' }, { src: '/b.jpg' }] },
      { id: 8, title: '', price: null, 'odd name': 'x' },
    ],
    next: null,
    byKey: { a: { id: 1 }, b: { id: 2 } },
  },
}

test.each([
  ['data.items', [7, 8]],
  ['data.items[*]', [7, 8]],
  ['$.data.items', [7, 8]],
  ['data.items[1]', [8]],
  ['data.byKey[*]', [1, 2]],
  ['data.nothing', []],
  ['data.items.title.more', []],
])('%s leads to items %j', (path, ids) => {
  expect(valuesAtPath(ANSWER, path).map((item) => textAtPath(item, 'id'))).toEqual(ids.map(String))
})

test('a path reads the first text or number; null and empty texts are nothing', () => {
  expect(textAtPath(ANSWER, 'data.items[0].price.amount')).toBe('12.5')
  expect(textAtPath(ANSWER, 'data.items.title')).toBe('Tusk')
  expect(textAtPath(ANSWER, 'data.items[1].title')).toBeUndefined()
  expect(textAtPath(ANSWER, 'data.items[1].price')).toBeUndefined()
  expect(textAtPath(ANSWER, 'data.items[1]["odd name"]')).toBe('x')
  expect(valuesAtPath(ANSWER, 'data.items[0].photos.src')).toEqual(['/a.jpg', '/b.jpg'])
})

test('the whole answer may be the list', () => {
  expect(valuesAtPath([1, 2], '$')).toEqual([1, 2])
  expect(valuesAtPath([{ id: 1 }], '[*].id')).toEqual([1])
})

test('keys that every object has by birth are not found', () => {
  expect(valuesAtPath({}, 'constructor.name')).toEqual([])
  expect(valuesAtPath({}, '__proto__')).toEqual([])
})

test.each([
  [')]}\',\n{"a":1}', { a: 1 }],
  ['while(1);[1]', [1]],
  ['\uFEFF{"a":1}', { a: 1 }],
  ['{"a":', undefined],
  ['<html>', undefined],
])('%j is read as %j', (text, value) => expect(parseJson(text)).toEqual(value))

property.prop([fc.jsonValue(), fc.array(fc.stringMatching(/^[a-z_$-]{1,5}$/), { minLength: 1 })])(
  'any path that site files allow can be followed into any JSON',
  (value, names) => {
    const path = names.join('.')
    expect(jsonPath.safeParse(path).success).toBe(true)
    expect(Array.isArray(valuesAtPath(value, path))).toBe(true)
  },
)

property.prop([fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.integer())])(
  'a key finds its value',
  (object) => {
    for (const [key, value] of Object.entries(object)) expect(valuesAtPath(object, key)).toEqual([value])
  },
)

test.each(['', 'a b', 'a..b', '.a', 'a[', 'a["x]', 'a[-1]'])('%j is no path', (path) => {
  expect(jsonPath.safeParse(path).success).toBe(false)
})
