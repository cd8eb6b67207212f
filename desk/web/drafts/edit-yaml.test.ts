import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pointedFields, withField } from './edit-yaml.ts'

const FILE = `name: for-sale # short
listing:
  # Where a listing stands.
  link: /ad/{id}
  fields:
    price: .cost # guessed
    images: { selector: img, attribute: data-src }
`

test('a form shows where the file points, and leaves alone what it cannot show', () => {
  const shown = Object.fromEntries(
    (pointedFields(FILE) ?? []).map(({ field, selector }) => [field, selector]),
  )
  expect(shown).toMatchObject({ price: '.cost', images: null, title: '' })
})

test('one field changes, and comments and all else stay', () => {
  const changed = withField(FILE, 'price', '.price b')
  expect(changed).toContain('# Where a listing stands.')
  expect(changed).toContain('name: for-sale # short')
  expect(parse(changed)).toMatchObject({
    listing: { fields: { price: '.price b', images: { selector: 'img' } } },
  })
  expect(parse(withField('name: x\n', 'seller', '.by'))).toEqual({
    name: 'x',
    listing: { fields: { seller: '.by' } },
  })
})

test('an empty selector takes the field out, and the last one its key', () => {
  const without = parse(withField(withField(FILE, 'price', ' '), 'images', ''))
  expect(without).toEqual({ name: 'for-sale', listing: { link: '/ad/{id}' } })
  expect(withField(FILE, 'title', '')).toBe(FILE)
})

test('what is no YAML is not touched', () => {
  expect(pointedFields('a: [')).toBeNull()
  expect(withField('a: [', 'title', 'h1')).toBe('a: [')
})

property.prop([fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')])(
  'whatever a selector holds, it comes back as it was typed',
  (selector) => {
    const changed = withField(FILE, 'title', selector)
    expect(parse(changed)).toMatchObject({ listing: { fields: { title: selector, price: '.cost' } } })
    expect(pointedFields(changed)?.find(({ field }) => field === 'title')?.selector).toBe(selector)
  },
)
