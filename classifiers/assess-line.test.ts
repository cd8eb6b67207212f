import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessLine, tooLongLine } from './assess-line.ts'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function answer(line: string) {
  const { output, ok } = assessLine(line, classifier, '2026-11-23')
  return { ok, answer: JSON.parse(output) }
}

test('a listing without a day is assessed by the law of today', () => {
  expect(answer('{"id":"a","title":"bench"}')).toMatchObject({
    ok: true,
    answer: { id: 'a', asOf: '2026-11-23' },
  })
  expect(answer('{"id":"a","title":"bench","asOf":"2020-01-01"}').answer.asOf).toBe('2020-01-01')
})

test('label and language are not looked at', () => {
  const plain = answer('{"id":"a","title":"bench"}')
  expect(answer('{"id":"a","title":"bench","language":"vi","label":{"flag":true}}')).toEqual(plain)
})

test.each([
  ['', null],
  ['not json', null],
  ['[]', null],
  ['null', null],
  ['{"id":"b"}', 'b'],
  ['{"id":7,"title":"x"}', 7],
  ['{"id":"c","title":5}', 'c'],
  ['{"id":"d","title":"x","asOf":"yesterday"}', 'd'],
])('%s is answered by an error that names it', (line, id) => {
  const { ok, answer: error } = answer(line)
  expect(ok).toBe(false)
  expect(error.id).toBe(id)
  expect(error.error).toBeTruthy()
})

test('an error names the field in words', () => {
  expect(answer('{"title":"x","price":{"amount":"5"}}').answer.error).toBe(
    'id is missing; price.amount: Invalid input: expected number, received string',
  )
  expect(answer('[]').answer.error).toMatch(/^the line: .*array/)
})

test('a price may name its currency alone', () => {
  expect(answer('{"id":"a","title":"x","price":{"currency":"EUR"}}').ok).toBe(true)
})

test('a line that was too long has an error line like any other', () => {
  const { output, ok } = tooLongLine()
  expect(ok).toBe(false)
  expect(JSON.parse(output)).toMatchObject({ id: null, error: expect.stringContaining('too long') })
})

test('nulls are what is not there; prototype keys are only keys', () => {
  expect(answer('{"id":"a","title":"x","description":null,"price":null}').ok).toBe(true)
  expect(answer('{"id":"a","title":"x","__proto__":{"title":"y"},"constructor":1}').ok).toBe(true)
})

test('whatever the line, there is one line of JSON for it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
      const { output } = assessLine(line, classifier, '2026-11-23')
      expect(output).not.toContain('\n')
      expect(() => JSON.parse(output)).not.toThrow()
    }),
  )
})
