/**
 * MongoDB's `$jsonSchema` validators, made from the zod schemas of the model, so that the database itself refuses a
 * record of another shape, whoever writes it.
 *
 * MongoDB reads JSON Schema draft 4 with BSON's types and without `$ref`, `$schema`, `default`, `format` and the type
 * `integer` (https://www.mongodb.com/docs/manual/reference/operator/query/jsonSchema/). What it cannot read is left
 * out, which makes a validator wider than its zod schema, never narrower.
 */
import type { Document } from 'mongodb'
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The validator for a collection of `schema`'s records; `_id` is added, since MongoDB does. */
export function bsonSchema(schema: z.ZodType): Document {
  return withId(convert(z.toJSONSchema(schema, { target: 'draft-4', io: 'output' })))
}

const BSON_TYPES: Record<string, string | string[]> = {
  string: 'string',
  boolean: 'bool',
  null: 'null',
  array: 'array',
  object: 'object',
  number: 'number',
  // The driver writes whole numbers beyond 32 bits as doubles.
  integer: ['int', 'long', 'double'],
}

const AS_THEY_ARE = [
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
] as const

function convert(from: JsonSchema | boolean): Document {
  if (typeof from === 'boolean') return from ? {} : { not: {} }
  const to: Document = {}
  if (from.type !== undefined) to.bsonType = bsonType(from.type)
  for (const key of AS_THEY_ARE) if (from[key] !== undefined) to[key] = from[key]
  if (from.type === 'integer') to.multipleOf = 1
  if (from.properties) {
    to.properties = Object.fromEntries(
      Object.entries(from.properties).map(([key, value]) => [key, convert(value)]),
    )
  }
  // MongoDB refuses an empty list.
  if (from.required?.length) to.required = from.required
  if (from.additionalProperties !== undefined) to.additionalProperties = asRule(from.additionalProperties)
  if (Array.isArray(from.items)) to.items = from.items.map(convert)
  else if (from.items !== undefined) to.items = convert(from.items)
  if (from.additionalItems !== undefined) to.additionalItems = asRule(from.additionalItems)
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    const parts = from[key]
    if (parts) to[key] = parts.map(convert)
  }
  return to
}

function bsonType(type: string | readonly string[]): string | string[] {
  const types = [type].flat().flatMap((name) => BSON_TYPES[name] ?? [])
  return types.length === 1 && types[0] !== undefined ? types[0] : types
}

function asRule(rule: JsonSchema | boolean): boolean | Document {
  return typeof rule === 'boolean' ? rule : convert(rule)
}

/** Each alternative of a union is closed on its own, so each must know `_id`. */
function withId(schema: Document): Document {
  for (const key of ['anyOf', 'oneOf']) {
    if (Array.isArray(schema[key])) return { ...schema, [key]: schema[key].map(withId) }
  }
  return { ...schema, properties: { ...schema.properties, _id: {} } }
}
