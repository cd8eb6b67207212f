import { expect, test } from 'vitest'
import { z } from 'zod'
import { checked, RecordInvalidError } from './checked.ts'

const schema = z.strictObject({ name: z.string(), more: z.record(z.string(), z.unknown()) })

test('a record of the right shape passes unchanged', () => {
  const record = { name: 'a', more: { deep: [{ er: 1 }], nothing: null } }
  expect(checked(schema, record)).toEqual(record)
})

test('a record of another shape is refused with the place and the reason', () => {
  expect(() => checked(schema, { name: 7, more: {} })).toThrow(/name/)
  expect(() => checked(schema, { name: 'a', more: {}, extra: 1 })).toThrow(RecordInvalidError)
})

test.each(['$where', 'a.b', 'a\0b'])('the key %j is refused at any depth', (key) => {
  for (const more of [{ [key]: 1 }, { list: [{ deeper: { [key]: 1 } }] }]) {
    expect(() => checked(schema, { name: 'a', more })).toThrow(RecordInvalidError)
  }
})

test('a key that was meant for the prototype changes nothing', () => {
  const hostile: unknown = JSON.parse('{"name":"a","more":{},"__proto__":{"polluted":true}}')
  expect(() => checked(schema, hostile)).toThrow(RecordInvalidError)
  expect({}).not.toHaveProperty('polluted')
})
