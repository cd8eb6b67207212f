import { expect, test } from 'vitest'
import { claim, mergeClaims } from './claim.ts'
import { textOf, typesOf } from './thing.ts'

test.each([undefined, null, '', []])('%j is nothing to claim', (value) => {
  expect(claim(value, 'heuristic', 1)).toBeUndefined()
})

test('a claim says where it comes from, and by which selector', () => {
  expect(claim('Oak', 'selector', 1, 'h1')).toEqual({
    value: 'Oak',
    provenance: { source: 'selector', confidence: 1, selector: 'h1' },
  })
  expect(claim('Oak', 'json-ld', 0.9)?.provenance).toEqual({ source: 'json-ld', confidence: 0.9 })
})

test('for each field the surest claim stands; among equals the earlier', () => {
  const title = (value: string, confidence: number) =>
    ({ value, provenance: { source: 'heuristic', confidence } }) as const
  const merged = mergeClaims([
    { title: title('first', 0.5), location: title('Lisbon', 0.1) },
    { title: title('second', 0.9), category: title('Tables', 0.2) },
    { title: title('third', 0.9) },
  ])
  expect(merged).toEqual({
    title: title('second', 0.9),
    location: title('Lisbon', 0.1),
    category: title('Tables', 0.2),
  })
})

test.each([
  [' Oak ', 'Oak'],
  [12, '12'],
  [['Oak', 'Elm'], 'Oak'],
  [{ '@value': 'Oak', '@language': 'en' }, 'Oak'],
  [{ name: 'Oak' }, 'Oak'],
  [true, undefined],
  [null, undefined],
  ['  ', undefined],
  [{ name: { name: { name: 'deep' } } }, 'deep'],
])('the text of %j is %j', (value, expected) => {
  expect(textOf(value)).toBe(expected)
})

test.each([
  ['Product', ['Product']],
  ['https://schema.org/Product', ['Product']],
  ['http://schema.org#Product', ['Product']],
  ['schema:Product', ['Product']],
  [
    ['Product', 'Vehicle'],
    ['Product', 'Vehicle'],
  ],
  [undefined, []],
  [{}, []],
])('the types in %j are %j', (type, expected) => {
  expect(typesOf({ '@type': type })).toEqual(expected)
})
