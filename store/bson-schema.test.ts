import { expect, test } from 'vitest'
import { z } from 'zod'
import { bsonSchema } from './bson-schema.ts'
import { COLLECTIONS } from './collections.ts'

/** The validator of one field called `a`. */
const fieldSchema = (schema: z.ZodType) => bsonSchema(z.strictObject({ a: schema })).properties.a

test('a strict object names its fields, what is required, and lets MongoDB add an _id', () => {
  expect(bsonSchema(z.strictObject({ a: z.string(), b: z.boolean().optional() }))).toEqual({
    bsonType: 'object',
    properties: { a: { bsonType: 'string' }, b: { bsonType: 'bool' }, _id: {} },
    required: ['a'],
    additionalProperties: false,
  })
})

test('an object that requires nothing has no list of what is required, which MongoDB would refuse', () => {
  expect(bsonSchema(z.strictObject({ a: z.string().optional() }))).not.toHaveProperty('required')
})

test('whole numbers may be stored as any number, but must be whole', () => {
  expect(fieldSchema(z.int().nonnegative())).toMatchObject({
    bsonType: ['int', 'long', 'double'],
    multipleOf: 1,
    minimum: 0,
  })
  expect(fieldSchema(z.int().positive())).toMatchObject({ minimum: 0, exclusiveMinimum: true })
  expect(fieldSchema(z.number().max(1))).toEqual({ bsonType: 'number', maximum: 1 })
})

test('a literal becomes a list of one, a nullable field admits null', () => {
  expect(fieldSchema(z.literal(1))).toEqual({ bsonType: 'number', enum: [1] })
  expect(fieldSchema(z.enum(['x', 'y']).nullable())).toEqual({
    anyOf: [{ bsonType: 'string', enum: ['x', 'y'] }, { bsonType: 'null' }],
  })
  expect(fieldSchema(z.string().nullable())).toEqual({ bsonType: ['string', 'null'] })
})

test('lists, pairs and dictionaries keep what they hold', () => {
  expect(fieldSchema(z.array(z.string()).min(1).max(3))).toEqual({
    bsonType: 'array',
    items: { bsonType: 'string' },
    minItems: 1,
    maxItems: 3,
  })
  expect(fieldSchema(z.tuple([z.string(), z.boolean()]))).toMatchObject({
    bsonType: 'array',
    items: [{ bsonType: 'string' }, { bsonType: 'bool' }],
    additionalItems: false,
  })
  expect(fieldSchema(z.record(z.string(), z.boolean()))).toMatchObject({
    bsonType: 'object',
    additionalProperties: { bsonType: 'bool' },
  })
})

test('patterns and lengths are kept, formats are left out', () => {
  expect(fieldSchema(z.string().regex(/^a+$/).max(4))).toEqual({
    bsonType: 'string',
    pattern: '^a+$',
    maxLength: 4,
  })
  expect(fieldSchema(z.url())).not.toHaveProperty('format')
  expect(fieldSchema(z.iso.datetime({ precision: 3 }))).toHaveProperty('pattern')
})

test('each alternative of a union is closed by itself, and each lets MongoDB add an _id', () => {
  const union = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), x: z.string() }),
    z.strictObject({ kind: z.literal('b') }),
  ])
  const alternatives = Object.values(bsonSchema(union)).flat()
  expect(alternatives).toHaveLength(2)
  for (const alternative of alternatives) {
    expect(alternative).toMatchObject({ additionalProperties: false, properties: { _id: {} } })
  }
})

/** https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/#omissions */
const NOT_IN_MONGODB = [
  '$ref',
  '$schema',
  'default',
  'definitions',
  'format',
  'id',
  'type',
  'const',
  'propertyNames',
]

test.each(Object.entries(COLLECTIONS))(
  'the validator of %s says only what MongoDB reads',
  (_name, { schema }) => {
    const names = keywordsOf(bsonSchema(schema))
    expect(names.filter((name) => NOT_IN_MONGODB.includes(name))).toEqual([])
    expect(names).toContain('bsonType')
  },
)

/** The keywords of a schema at any depth; the names of fields are not among them. */
function keywordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'properties' ? Object.values(value).flatMap(keywordsOf) : [keyword, ...keywordsOf(value)],
  )
}
